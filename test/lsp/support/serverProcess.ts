import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ExitNotification, ShutdownRequest, StreamMessageWriter } from 'vscode-languageserver/node';
import { readerOf } from './reader';
import { Session } from './session';

const server = join(__dirname, '../../../../dist/server.js');

/** The built server as a process of its own, and a session with it. */
export class ServerProcess {
  readonly session: Session;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #output: Buffer[] = [];
  readonly #ended: Promise<unknown>;

  constructor(environment: NodeJS.ProcessEnv = process.env) {
    this.#child = spawn(process.execPath, [server, '--stdio'], { env: environment });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#output.push(chunk));
    this.#ended = once(this.#child, 'exit');
    this.session = new Session(
      readerOf(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
  }

  /** Everything the process has written to its standard output. */
  get output(): Buffer {
    return Buffer.concat(this.#output);
  }

  /** Ends the process as the protocol asks; gives its exit status. */
  async end(): Promise<number | null> {
    await this.session.connection.sendRequest(ShutdownRequest.type);
    await this.session.connection.sendNotification(ExitNotification.type);
    await this.#ended;
    this.session.connection.dispose();
    return this.#child.exitCode;
  }

  /** Closes the server's standard input without a word; gives its exit status. */
  async hangUp(): Promise<number | null> {
    this.#child.stdin.end();
    await this.#ended;
    return this.#child.exitCode;
  }

  /** For a test that failed before its end. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
