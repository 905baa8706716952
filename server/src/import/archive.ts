import { entryNames, packedFiles } from './container/zip';
import { kindByName } from './names';

/** A file in an archive that may be a report. */
export interface ArchivedFile {
  /** Its path within, `/` between its parts. */
  readonly name: string;
  /** Unpacks it. Throws `ImportRefusal` for one that is damaged or locked; the others are read all the same. */
  readonly bytes: () => Uint8Array;
}

/**
 * The files of an archive that may be reports by their names, in the order of these; archives within it are
 * among them, and refused as such where they are opened. With `only`, the file of that name at most. Throws
 * `ImportRefusal` for an archive whose list is damaged, or that holds more than a collection can.
 */
export function archivedFiles(bytes: Uint8Array, only?: string): readonly ArchivedFile[] {
  const isMeant = (name: string): boolean =>
    isWanted(name) && (only === undefined || name === only);
  return packedFiles(bytes, (name) => isMeant(plainName(name)))
    .map(({ name, content }) => ({ name: plainName(name), bytes: content }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names of those files; nothing is unpacked. Throws `ImportRefusal` for an archive that is damaged. */
export const archivedNames = (bytes: Uint8Array): readonly string[] =>
  entryNames(bytes).map(plainName).filter(isWanted).sort();

function isWanted(name: string): boolean {
  const parts = name.split('/');
  return (
    kindByName(name) !== null &&
    !parts.some((part) => part.startsWith('.') || part === '__MACOSX' || part === '..')
  );
}

/** Programs that do not say how a name is written do it in UTF-8 or, older ones, as Chinese systems do. */
function plainName(name: string): string {
  const path = name.replaceAll('\\', '/');
  const units = Array.from(path, (unit) => unit.codePointAt(0) ?? 0);
  if (units.every((unit) => unit < 0x80) || units.some((unit) => unit > 0xff)) return path;
  const bytes = Uint8Array.from(units);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
