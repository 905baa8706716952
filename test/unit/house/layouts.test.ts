import assert from 'node:assert/strict';
import { linesMatching, trackedFiles } from './repository';

/** A table's layout called by its name: `layout === 'pipe'`. */
const named = /\blayout\s*(?:===|!==)\s*'(?:markup|pipe|tab|lines|spaced)'/;
/** They ask what marks a line of text has, not how a table is laid out. */
const aboutLines = [
  'server/src/service/tables/formatObstacles.ts',
  'server/src/service/tokens/tableWords.ts',
];

suite('house: layouts', () => {
  const sources = trackedFiles().filter((path) => /^server\/src\/.*\.ts$/.test(path));
  const asking = sources.filter((path) => linesMatching(path, named).length > 0);

  test('nobody asks what a layout is called', () => {
    assert.deepEqual(asking, aboutLines);
  });
});
