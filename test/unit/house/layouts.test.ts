import assert from 'node:assert/strict';
import { linesMatching, trackedFiles } from './repository';

/** A table's layout called by its name: `layout === 'pipe'`. */
const named = /\blayout\s*(?:===|!==)\s*'(?!free')/;
/** What parts cells as a pipe does, written out. */
const pipe = /[｜│┃║]/;
/** Files of other programs have no pipes of ours; rules that are drawn have crossings as well. */
const ofTheirOwn = /^server\/src\/(?:import\/|report\/layout\/ruled\.ts$)/;

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

  test('what is a pipe is told in one place', () => {
    const telling = sources.filter(
      (path) => !ofTheirOwn.test(path) && linesMatching(path, pipe).length > 0,
    );
    assert.deepEqual(telling, ['server/src/text/pipes.ts']);
  });
});
