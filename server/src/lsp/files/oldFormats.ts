import type { Connection } from 'vscode-languageserver';
import type { Convert } from '../../import/door';
import { settingsSection } from '../../protocol/names';
import type { Trust } from '../trust';

/**
 * Files of old formats by a program of the machine: only where the user switched that on for the machine, and
 * never in folders that are not trusted.
 */
export const convertWhereWanted =
  (connection: Connection, answers: boolean, trust: () => Trust, convert: Convert): Convert =>
  async (bytes, from, to) =>
    answers && trust().isTrusted() && (await isWanted(connection))
      ? convert(bytes, from, to)
      : null;

async function isWanted(connection: Connection): Promise<boolean> {
  try {
    const section = (await connection.workspace.getConfiguration({
      section: settingsSection,
    })) as { readonly documents?: { readonly libreOffice?: unknown } } | null;
    return section?.documents?.libreOffice === true;
  } catch (error) {
    connection.console.warn(`The client did not answer for its settings: ${String(error)}`);
    return false;
  }
}
