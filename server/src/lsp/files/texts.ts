import type { Importer } from '../../import/door';
import { refusalIn } from '../../import/model';
import { decode } from '../../text/decoding';
import { nameOf } from './addresses';
import { isOwnFile, isTemplate } from './names';
import type { FileReader } from './reader';

export interface TextParts {
  readonly reader: FileReader;
  /** Opens the files of other programs. */
  readonly importer: Importer;
  /** A file of ours is there and is no text. */
  readonly onUnreadable: (uri: string) => void;
}

/** Reads the text of a file, also of other programs; null for one that is not there, cannot be read or is no text. */
export function readingTexts({
  reader,
  importer,
  onUnreadable,
}: TextParts): (uri: string) => Promise<string | null> {
  /** Null also for a damaged file in an archive. */
  const bytesAt = async (uri: string): Promise<Uint8Array | null> => {
    try {
      return await reader.read(uri);
    } catch (error) {
      if (refusalIn(error)) return null;
      throw error;
    }
  };
  /** Null also for what the door refuses: whoever opens the file itself is told why. */
  const imported = async (bytes: Uint8Array, uri: string): Promise<string | null> => {
    try {
      const opened = await importer.open(bytes, nameOf(uri));
      return opened?.text ?? decode(bytes)?.text ?? null;
    } catch {
      return null;
    }
  };
  return async (uri) => {
    const bytes = await bytesAt(uri);
    if (!bytes) return null;
    if (!isOwnFile(uri) && !isTemplate(uri)) return imported(bytes, uri);
    const text = decode(bytes)?.text ?? null;
    if (text === null && isOwnFile(uri)) onUnreadable(uri);
    return text;
  };
}
