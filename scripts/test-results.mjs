import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where every mocha run leaves its counts, one file a suite. */
export const resultsFolder = fileURLToPath(new URL('../out/test-results/', import.meta.url));

/** The counts of all suites that have run, by the suites' names. */
export function readResults() {
  if (!existsSync(resultsFolder)) return [];
  return readdirSync(resultsFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      ...JSON.parse(readFileSync(join(resultsFolder, file), 'utf8')),
    }));
}

/** `12 passed, 0 failed`, with `, 3 skipped` where tests were skipped. */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
