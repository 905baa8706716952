import assert from 'node:assert/strict';
import { findingsIn } from '../../property/faults/reading';
import { applicationsTable, balanced } from '../../support/applications';
import { parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

/** Table three with the lines of some rows taken apart: the label before or after the values, or neither. */
function scattered(
  ways: Readonly<Record<string, 'above' | 'below' | 'lost' | 'gone'>>,
  values: Readonly<Record<string, string>> = balanced,
): string {
  const lines = applicationsTable(values).split('\n');
  const spread = lines.flatMap((line) => {
    const [label = '', ...cells] = line.split(' | ');
    const name = Object.keys(ways).find((each) => label.includes(each));
    if (name === undefined) return [line];
    const words = label.replace('| ', '');
    const row = `| | ${cells.join(' | ')}`;
    return { above: [words, row], below: [row, words], lost: [row], gone: [] }[ways[name]!];
  });
  return shortReport({ applications: spread.join('\n') });
}

const tableOf = (draft: string) => parse(draft).tables.get('applications')!;

const cellsOf = (draft: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...tableOf(draft).rows].map(([id, { cells }]) => [
      id,
      cells.map(({ text }) => text).join(' '),
    ]),
  );

const whole = cellsOf(shortReport({ applications: applicationsTable(balanced) }));

suite('rows whose labels do not stand beside their values', () => {
  test('are told by their order where a label stands above, another below its values', () => {
    const draft = scattered({ 予以公开: 'below', 部分公开: 'below', 属于国家秘密: 'above' });
    assert.deepEqual(cellsOf(draft), whole);
    assert.equal(tableOf(draft).rows.get('partial')?.boundBy, 'order');
  });

  test('are told by their order where the label is lost', () => {
    assert.deepEqual(cellsOf(scattered({ 部分公开: 'lost' })), whole);
  });

  test('are said to be bound by their order, once', () => {
    const draft = scattered({ 予以公开: 'below', 部分公开: 'below' });
    const found = findingsIn(draft).filter(({ code }) => code === 'row-label');
    assert.deepEqual(
      found.map(({ severity, message }) => [severity, message.key]),
      [['hint', 'row-label.by-order.many']],
    );
  });

  test('are not read where a row is missing among them', () => {
    const draft = scattered({ 予以公开: 'below', 部分公开: 'gone', 属于国家秘密: 'below' });
    const { state, rows } = tableOf(draft);
    assert.equal(state, 'unreadable');
    assert.equal(rows.has('granted'), false);
    assert.equal(rows.has('refused.law-forbids'), true);
  });

  test('are not read where the sums then are untrue', () => {
    const wrong = { ...balanced, partial: '1 0 5 0 0 0 6' };
    const { state } = tableOf(scattered({ 予以公开: 'below', 部分公开: 'below' }, wrong));
    assert.equal(state, 'unreadable');
  });

  test('are read with one wrong cell, which is found', () => {
    const wrong = { ...balanced, partial: '4 0 0 0 0 0 1' };
    const draft = scattered({ 予以公开: 'below', 部分公开: 'below' }, wrong);
    assert.equal(cellsOf(draft).partial, wrong.partial);
    assert.ok(findingsIn(draft).some(({ code }) => code === 'row-total'));
  });
});

suite('a row of table two without its label', () => {
  const rows: readonly (readonly string[])[] = [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '3', '1', '9'],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '186'],
    ['第二十条第（六）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政处罚', '94'],
    ['行政强制', '7'],
    ['第二十条第（八）项'],
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', '18.6'],
  ];
  const padded = (cells: readonly string[]): readonly string[] =>
    [0, 1, 2, 3].map((i) => cells[i] ?? '');
  const layouts: Readonly<Record<string, (cells: readonly string[]) => string>> = {
    'pipes, each row padded to the widest': (cells) => `| ${padded(cells).join(' | ')} |`,
    tabs: (cells) => padded(cells).join('\t'),
    commas: (cells) => padded(cells).join(','),
    'a cell a line': (cells) => cells.join('\n'),
  };
  const valuesOf = (lines: readonly string[]): Readonly<Record<string, string>> => {
    const draft = shortReport({ disclosure: lines.join('\n') });
    return Object.fromEntries(
      [...parse(draft).tables.get('disclosure')!.rows].map(([id, { cells }]) => [
        id,
        cells.map(({ text }) => text).join(' '),
      ]),
    );
  };
  const expected = {
    regulations: '0 0 0',
    'normative-documents': '3 1 9',
    licensing: '186',
    penalties: '94',
    coercion: '7',
    fees: '18.6',
  };
  for (const [name, written] of Object.entries(layouts)) {
    for (const label of ['规章', '行政规范性文件', '行政许可', '行政强制', '行政事业性收费']) {
      test(`${name}: ${label}`, () => {
        const lines = rows.map((cells) =>
          written(cells[0] === label ? ['', ...cells.slice(1)] : cells),
        );
        assert.deepEqual(valuesOf(lines), expected);
      });
    }
  }
});
