import type { Connection } from 'vscode-languageserver';

/** Writes what was thrown to the client's log. */
export function logFailure(connection: Connection, error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/**
 * Has the server live on where what it sends fails, as when a client refuses a registration: Node.js ends a
 * process for a rejection that nobody handles.
 */
export function logIfRejected(connection: Connection, sending: Promise<unknown>): void {
  sending.catch((error: unknown) => logFailure(connection, error));
}
