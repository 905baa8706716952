import { join } from 'node:path';

/** The repository's top folder, seen from `out/test/support`. */
const root = join(__dirname, '..', '..', '..');

export const samplesFolder = join(root, 'samples');

/** A folder of `test/fixtures`. */
export const fixturesFolder = (name: string): string => join(root, 'test', 'fixtures', name);
