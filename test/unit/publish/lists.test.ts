import assert from 'node:assert/strict';
import { columnTitle, findingColumns, findingRow } from '../../../server/src/publish/lists/columns';
import { earlierList } from '../../../server/src/publish/lists/earlier';
import type { ListedDraft, ListedFinding } from '../../../server/src/publish/lists/model';
import { wordingIn } from '../../../server/src/cli/wording';

const wordings = [wordingIn('zh-cn'), wordingIn('en')];
const [chinese] = wordings;

const finding: ListedFinding = {
  ...{ rule: 'row-total', place: 'applications/received/total', hash: 'x' },
  ...({ severity: 'error', line: 35, where: '表三 · 总计', found: '6', expected: '5' } as const),
  ...{ computation: '5', message: '填了6，应为5。', basis: '表式', state: 'accepted', note: '' },
};
const draft: ListedDraft = {
  ...{ path: '收到/报告.docx', unit: '青禾县教育局', year: 2024, edition: '2021' },
  ...{ toFill: 0, isAbsent: false, error: null, findings: [] },
};

/** The rows of a list that came back, with a note in it. */
const returned = (note: string): readonly (readonly string[])[] => [
  findingColumns.map((column) => columnTitle(column, chinese!)),
  findingRow(draft, { ...finding, note }, chinese!).map((value) => String(value ?? '')),
];

suite('a list that came back', () => {
  test('has its findings, without lines, which may have moved', () => {
    const list = earlierList(returned('已核实'), wordings)!;
    assert.deepEqual(list.of(draft), [
      {
        ...{ unit: '青禾县教育局', path: '收到/报告.docx', year: '2024' },
        finding: { ...finding, line: null, note: '已核实' },
      },
    ]);
  });

  test('our own words for no reason are nobody’s note', () => {
    for (const note of ['已记入忽略清单', '报告中有注释说明', 'accepted in the baseline']) {
      const [only] = earlierList(returned(note), wordings)!.findings;
      assert.equal(only?.finding.note, '', note);
    }
  });

  test('is none without the columns that tell findings apart', () => {
    assert.equal(earlierList([['单位', '文件', '问题']], wordings), null);
  });
});
