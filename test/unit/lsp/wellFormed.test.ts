import assert from 'node:assert/strict';
import { faultOfParams } from '../../../server/src/lsp/wellFormed';
import { read, trackedFiles } from '../house/repository';

/** Messages that the client answers, or that have no parameters. */
const withoutShape = [
  'gouji/folderReports',
  'gouji/folderScan',
  'gouji/listFolder',
  'gouji/readFile',
  'gouji/trusted',
];

suite('messages of Gouji’s own', () => {
  const methods = trackedFiles()
    .filter((path) => path.startsWith('server/src/protocol/'))
    .flatMap((path) => read(path).match(/(?<= = ')gouji\/[A-Za-z]+(?=';)/g) ?? []);

  test('there are such', () => assert.ok(methods.length > withoutShape.length));

  test('each is refused without the parameters that it has', () => {
    const passed = methods.filter((method) => faultOfParams(method, undefined) === null);
    assert.deepEqual(passed.sort(), withoutShape);
  });

  test('what names a folder names it by its address', () => {
    for (const method of ['gouji/reportTypes', 'gouji/editions', 'gouji/reportFacts']) {
      const params = { text: '', year: 2025, folder: 5 };
      assert.equal(faultOfParams(method, params), 'params.folder is no text');
    }
  });
});
