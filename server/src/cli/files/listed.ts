import { buffer } from 'node:stream/consumers';
import { readOrdinaryFile } from '../../disk/readFile';
import { decode } from '../../text/decoding';
import { failWithError, type Run } from '../run';
import { standardInput } from './search';

/**
 * The paths that a file or standard input lists: a line each, or apart by NUL where there is one, as
 * `find -print0` writes them. Null, and said, where the list cannot be read.
 */
export async function listedPaths(list: string, run: Run): Promise<readonly string[] | null> {
  try {
    const bytes =
      list === standardInput ? await buffer(run.streams.stdin) : await readOrdinaryFile(list);
    // A list apart by NUL is no text to `decode`, which takes the zeros for another encoding.
    const text = bytes.includes(0) ? bytes.toString('utf8') : (decode(bytes)?.text ?? '');
    return text.split(text.includes('\0') ? '\0' : /\r\n|\n/).filter((path) => path !== '');
  } catch (error) {
    failWithError(run, list, error);
    return null;
  }
}
