import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where every mocha run leaves its counts, one file a suite. */
export const resultsFolder = fileURLToPath(new URL('../out/test-results/', import.meta.url));

/** The counts of all suites that have run, by the suites' names, with the tests that failed. */
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

/** Lines of an error that are shown of each: what was found, and where. */
const errorLines = 30;

/** Each failed test of the suites by its name, with the beginning of its error; empty when none failed. */
export function failuresText(results) {
  return results
    .flatMap(({ name, tests = [] }) =>
      tests
        .filter(({ state }) => state === 'failed')
        .map(({ title, error = '' }) => {
          const lines = error.split('\n').slice(0, errorLines);
          return [`✘ ${name}: ${title}`, ...lines.map((line) => `    ${line}`), ''].join('\n');
        }),
    )
    .join('\n');
}
