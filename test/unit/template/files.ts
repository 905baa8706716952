import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');

/** The content of a JSON file of the repository. */
export const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The content of a JSON file beside the repository; null where it is absent. */
export const readSharedJson = (path: string): unknown => {
  const file = join(root, '../shared', path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};
