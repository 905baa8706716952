import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';

/**
 * A name for a new file beside one that it is to replace. Short whatever that one is called: names in
 * Chinese may be as long as the file system allows.
 */
export const temporaryBeside = (path: string): string =>
  join(dirname(path), `.gouji-${randomBytes(6).toString('hex')}.tmp`);
