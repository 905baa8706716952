import assert from 'node:assert/strict';
import { closeEditors, openFile, readFile, replaceIn, sample, writeFile } from '../support/editor';
import { waitForCode } from '../support/findings';
import { setting } from '../support/settings';

suite('Fixes on saving', () => {
  teardown(closeEditors);

  test('change what is safe to change and nothing else', async () => {
    const onSave = await setting('editor', 'codeActionsOnSave', {
      'source.fixAll.gouji': 'explicit',
    });
    try {
      const clean = await readFile(sample.clean2024);
      // Full-width digits say the same in plain ones; which total is meant, the author must say.
      const wrong = clean.replace('| 12 |', '| １２ |').replace('| 2 | 0 | 30 |', '| 2 | 0 | 31 |');
      await writeFile('on-save.md', wrong);
      const { document } = await openFile('on-save.md');
      await waitForCode(document.uri, 'cell-style');
      await waitForCode(document.uri, 'row-total');
      await replaceIn(document, '除上述情况外，', '');
      assert.equal(await document.save(), true);
      assert.equal(
        await readFile('on-save.md'),
        wrong.replace('除上述情况外，', '').replace('１２', '12'),
      );
    } finally {
      await onSave.restore();
    }
  });
});
