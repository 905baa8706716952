import assert from 'node:assert/strict';
import { replaced } from '../support/draft';
import { cleanDraft } from './support/drafts';
import { atDesk, textIn, type RangeOutput } from './support/gouji';

interface CellOutput {
  readonly text: string;
  readonly value: number | null;
  readonly range: RangeOutput;
}

interface ReportOutput {
  readonly path: string;
  readonly edition: string;
  readonly year: number | null;
  readonly agency: string | null;
  readonly title: { readonly text: string; readonly range: RangeOutput } | null;
  readonly chapters: readonly {
    readonly id: string;
    readonly number: number;
    readonly text: string;
    readonly range: RangeOutput;
  }[];
  readonly tables: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, CellOutput>>>> | null>
  >;
}

function parsed(text: string): ReportOutput {
  let report: ReportOutput | undefined;
  atDesk({ 'draft.md': text }, ({ gouji }) => {
    const { status, stdout, stderr } = gouji('parse', 'draft.md');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    const reports = JSON.parse(stdout) as readonly ReportOutput[];
    assert.equal(reports.length, 1);
    report = reports[0];
  });
  return report!;
}

suite('command line: parse', () => {
  test('title, agency, year, edition and chapters, each at its place', () => {
    const text = cleanDraft();
    const { path, edition, year, agency, title, chapters } = parsed(text);
    assert.deepEqual(
      { path, edition, year, agency },
      { path: 'draft.md', edition: '2021', year: 2024, agency: '云溪市生态环境局' },
    );
    assert.equal(title?.text, '云溪市生态环境局2024年政府信息公开工作年度报告');
    assert.deepEqual(
      chapters.map(({ id, number }) => `${number} ${id}`),
      ['1 overview', '2 disclosure', '3 applications', '4 review', '5 issues', '6 other-matters'],
    );
    for (const chapter of chapters) assert.equal(textIn(text, chapter.range), chapter.text);
    assert.equal(chapters[0]!.text, '一、总体情况');
  });

  test('every cell of every table, as written and as a number', () => {
    const text = cleanDraft();
    const { tables } = parsed(text);
    assert.deepEqual(Object.keys(tables), ['disclosure', 'applications', 'review']);
    const { disclosure, applications, review } = tables;
    assert.equal(Object.keys(disclosure!).length, 6);
    assert.equal(Object.keys(applications!).length, 25);
    assert.equal(Object.keys(review!).length, 3);
    assert.deepEqual(Object.keys(applications!.received!), [
      'natural-person',
      'business',
      'research',
      'welfare',
      'legal-service',
      'other',
      'total',
    ]);
    const { text: written, value, range } = applications!.received!.total!;
    assert.deepEqual({ written, value }, { written: '3', value: 3 });
    assert.equal(textIn(text, range), '3');
  });

  test('a value keeps its sign and drops its unit; blanks and words have none', () => {
    const row = '| 行政事业性收费 | 0 |';
    for (const [written, value] of [
      ['928.2811 万元', 928.2811],
      ['１２', 12],
      ['-3', -3],
      ['无', null],
      ['', null],
    ] as const) {
      const { tables } = parsed(replaced(cleanDraft(), row, `| 行政事业性收费 | ${written} |`));
      const cell = tables.disclosure!.fees!.amount!;
      assert.deepEqual([cell.text, cell.value], [written, value]);
    }
  });

  test('a table that the draft lacks is null, a row that it lacks is absent', () => {
    const text = cleanDraft();
    const four = text.slice(text.indexOf('## 四、'), text.indexOf('## 五、'));
    const row = text.split('\n').find((line) => line.includes('2.重复申请'))!;
    const { tables } = parsed(replaced(replaced(text, four, ''), `${row}\n`, ''));
    assert.equal(tables.review, null);
    assert.equal(tables.applications!['rejected.duplicate'], undefined);
    assert.equal(Object.keys(tables.applications!).length, 24);
  });

  test('a text that is no report is said so, and the reports are printed all the same', () => {
    atDesk({ 'empty.md': '', 'draft.md': cleanDraft() }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('parse', 'empty.md', 'draft.md');
      assert.equal(status, 2);
      assert.match(stderr, /^empty\.md：是空的/);
      const reports = JSON.parse(stdout) as readonly ReportOutput[];
      assert.deepEqual(
        reports.map(({ path }) => path),
        ['draft.md'],
      );
    });
  });

  test('any text at all gives a report if its edition is asked for', () => {
    const texts = {
      'empty.txt': '',
      'line.txt': '一、总体情况 3 '.repeat(20_000),
      'cut.txt': cleanDraft().slice(0, 2500),
    };
    atDesk(texts, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(
        ...['parse', '--edition', '2021', ...Object.keys(texts)],
      );
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.equal((JSON.parse(stdout) as readonly unknown[]).length, 3);
    });
  });
});
