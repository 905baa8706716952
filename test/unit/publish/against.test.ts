import assert from 'node:assert/strict';
import { differencesFrom } from '../../../server/src/publish/against/compare';
import { newDraft, replaced } from '../../support/draft';
import { parse } from '../../support/reader';
import { plainWording } from '../../support/wording';

const inEnglish = plainWording('en');

suite('what is published against its draft', () => {
  test('a cell that one of them has blank is said to be in the user’s language', () => {
    const report = parse(newDraft());
    const file = { address: 'draft.md', lines: report.lines };
    const published = parse(replaced(newDraft(), '| 行政处罚 | 0 |', '| 行政处罚 |  |'));
    assert.deepEqual(
      differencesFrom({ report, file }, published).map(({ message }) => inEnglish.say(message)),
      [
        'Table two, “行政处罚”, “本年处理决定数量”: the draft has 0, what is published has (blank).',
      ],
    );
  });
});
