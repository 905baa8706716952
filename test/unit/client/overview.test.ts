import assert from 'node:assert/strict';
import type { OverviewRow } from '../../../client/src/overview/messages';
import { missingRow, reportRow } from '../../../client/src/overview/rows';
import {
  chosenLines,
  firstChoice,
  startsDescending,
  type Choice,
} from '../../../client/src/overview/lines';
import type { FolderReport } from '../../../server/src/protocol/folder';

const report = (path: string, more: Partial<FolderReport> = {}): FolderReport => ({
  uri: `file:///all/${path}`,
  shown: `file:///all/${path}`,
  root: 'file:///all',
  path,
  agency: '云溪市水务局',
  year: 2024,
  edition: '2021年版',
  unread: null,
  errors: 0,
  warnings: 0,
  infos: 0,
  hints: 0,
  first: null,
  ...more,
});
const rows: readonly OverviewRow[] = [
  ...[
    report('10.md'),
    report('9.md', { warnings: 2 }),
    report('b/错.md', { errors: 1, agency: '云溪市林业局', year: 2023 }),
    report('b/多.md', { errors: 3, warnings: 7 }),
    report('年报.doc', { unread: '请另存为 .docx', agency: null, year: null, edition: null }),
  ].map((each) => reportRow(each, [], false)),
  missingRow({
    unit: '云溪市体育局',
    year: 2024,
    contact: '王工',
    root: 'file:///all',
    roster: 'file:///all/gouji.json',
  }),
];
const files = (choice: Partial<Choice>): readonly string[] =>
  chosenLines(rows, { ...firstChoice, ...choice }).map(({ file }) => file);

suite('client: the overview of reports', () => {
  test('the gravest first, unless another column is chosen', () => {
    assert.deepEqual(files({}), ['', '年报.doc', 'b/多.md', 'b/错.md', '9.md', '10.md']);
    assert.deepEqual(files({ sortBy: 'warnings', descending: true }).slice(0, 2), [
      'b/多.md',
      '9.md',
    ]);
    assert.deepEqual(files({ sortBy: 'file' }).slice(0, 3), ['', '9.md', '10.md']);
    assert.equal(files({ sortBy: 'year' }).at(0), '年报.doc');
    assert.deepEqual(
      ['errors', 'agency'].map((each) => startsDescending(each as never)),
      [true, false],
    );
  });

  test('turned round, all but equals are', () => {
    const upwards = files({ sortBy: 'errors' });
    assert.equal(upwards.at(-1), 'b/多.md');
    assert.equal(files({ sortBy: 'errors', descending: true }).at(0), 'b/多.md');
  });

  test('among equals the gravest come first, then files and bodies in their order', () => {
    const equals = [
      report('b.md', { agency: '云溪市体育局' }),
      report('a.md'),
      report('c.md', { warnings: 1, agency: '云溪市审计局' }),
      report('d.md', { warnings: 4 }),
      report('e.md', { errors: 1, warnings: 9 }),
      report('f.md', { errors: 2 }),
    ].map((each) => reportRow(each, [], false));
    const unit = (name: string): OverviewRow =>
      missingRow({ unit: name, year: 2024, contact: null, root: 'file:///all', roster: '' });
    assert.deepEqual(
      chosenLines([unit('云溪市乙局'), unit('云溪市甲局'), ...equals], {
        ...firstChoice,
        sortBy: 'year',
      }).map(({ file, agency }) => file || agency),
      ['云溪市甲局', '云溪市乙局', 'f.md', 'e.md', 'd.md', 'c.md', 'a.md', 'b.md'],
    );
  });

  test('a file that was not read says why', () => {
    assert.equal(rows.find(({ state }) => state === 'unread')?.detail, '请另存为 .docx');
  });

  test('lines with all words, of one state', () => {
    assert.deepEqual(files({ text: '林业 2023' }), ['b/错.md']);
    assert.deepEqual(files({ text: 'B/' }), ['b/多.md', 'b/错.md']);
    assert.deepEqual(files({ text: '王工' }), ['']);
    assert.deepEqual(files({ state: 'errors', text: '云溪' }), ['b/多.md', 'b/错.md']);
    assert.deepEqual(files({ state: 'unread' }), ['年报.doc']);
    assert.deepEqual(files({ text: '没有这个' }), []);
  });

  test('what the roster says comes first, and its findings are looked for as well', () => {
    const text = '还有较旧的一份 旧.md，数字相同，文字不同';
    const row = reportRow(
      report('新.md', { errors: 2 }),
      [{ uri: 'file:///all/新.md', kind: 'twice', text }],
      false,
    );
    assert.deepEqual([row.state, row.also, row.detail], ['twice', ['errors'], text]);
    for (const state of ['twice', 'errors'] as const) {
      assert.equal(chosenLines([row], { ...firstChoice, state }).length, 1);
    }
    const more = reportRow(
      report('一样.md'),
      [{ uri: 'file:///all/一样.md', kind: 'more', text: '还有一份' }],
      false,
    );
    assert.deepEqual([more.state, more.also, more.detail], ['clean', [], '还有一份']);
  });

  test('that nobody knows whose it is, is said once', () => {
    const { state, also, detail } = reportRow(
      report('表.xlsx', { agency: null, errors: 1 }),
      [{ uri: 'file:///all/表.xlsx', kind: 'nameless', text: '看不出是哪个单位的报告' }],
      false,
    );
    assert.deepEqual([state, also, detail], ['nameless', ['errors'], '']);
  });

  test('a file in one of several folders is named with it', () => {
    assert.equal(
      reportRow(report('a.md', { root: 'file:///x/%E5%8E%BF' }), [], true).file,
      '县/a.md',
    );
    assert.equal(reportRow(report('a.md', { root: 'file:///x/%E5%' }), [], true).file, '%E5%/a.md');
  });
});
