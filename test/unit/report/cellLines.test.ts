import assert from 'node:assert/strict';
import { setCell } from '../../../server/src/rules/fixes/cell';
import { applyEdits } from '../../../server/src/text/edit';
import { parse } from '../../support/reader';

/** Table two where each cell stands on a line of its own. */
const draftOf = (...lines: readonly string[]): string =>
  [
    '云溪市教育局2020年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '第二十条第（五）项 |',
    '|||',
    ...['信息内容 |', '上一年项目数量 |', '本年增/减 |', '处理决定数量 |'],
    ...lines,
  ].join('\n');

/** The cells of its rows. */
function rowsOf(...lines: readonly string[]): Readonly<Record<string, string>> {
  const report = parse(draftOf(...lines));
  const rows = [...(report.tables.get('disclosure')?.rows ?? [])];
  return Object.fromEntries(
    rows.map(([id, { cells }]) => [id, cells.map(({ text }) => text || '空').join(' ')]),
  );
}

suite('one cell a line, each ended by a pipe', () => {
  test('a lone pipe begins a row where every row has one', () => {
    assert.deepEqual(
      rowsOf('|', '行政许可 |', '9 |', '|', '|', '|', '其他对外管理服务事项 |', '0 |', '|', '7 |'),
      { licensing: '9 空 空', 'other-services': '0 空 7' },
    );
  });

  test('a lone pipe is a blank cell where rows follow one another without', () => {
    assert.deepEqual(
      rowsOf(
        ...['行政许可 |', '|', '|', '|'],
        ...['其他对外管理服务事项 |', '0 |', '0 |', '7 |'],
        ...['行政处罚 |', '3 |', '|', '|'],
        ...['行政强制 |', '0 |', '0 |', '0 |'],
      ),
      { licensing: '空 空 空', 'other-services': '0 0 7', penalties: '3 空 空', coercion: '0 0 0' },
    );
  });

  test('a blank cell stands before the pipe that ends it', () => {
    const draft = draftOf('行政许可 |', '9 |', '|', '7 |', '行政处罚 |', '3 |', '0 |', '0 |');
    const cell = parse(draft).tables.get('disclosure')?.rows.get('licensing')?.cells[1];
    assert.equal(draft.slice(cell?.span.start).split('\n')[0], '|');
  });

  test('a blank cell is one by its place, whatever marks pad the row', () => {
    assert.deepEqual(
      rowsOf(
        ...['行政许可 |', '|', '|', '0 |', '||'],
        ...['其他对外管理服务事项 |', '|', '5 |', '0 |'],
        ...['行政处罚 |', '3 |', '|', '0 |'],
        ...['行政强制 |', '0 |', '|', '|||'],
      ),
      {
        licensing: '空 空 0',
        'other-services': '空 5 0',
        penalties: '3 空 0',
        coercion: '0 空 空',
      },
    );
  });

  test('what is left of a row fills no cells of one with too few values', () => {
    assert.deepEqual(
      rowsOf(...['行政许可 |', '9 |', '|||||'], ...['行政处罚 |', '3 |', '0 |', '0 |', '|||||']),
      { licensing: '', penalties: '3 0 0' },
    );
  });

  test('a number with two signs is a cell of the row', () => {
    assert.deepEqual(
      rowsOf(...['行政许可 |', '9 |', '--5 |', '7 |', '行政处罚 |', '3 |', '0 |', '0 |']),
      {
        licensing: '9 --5 7',
        penalties: '3 0 0',
      },
    );
    assert.deepEqual(rowsOf(...['行政许可', '9', '++5', '7', '行政处罚', '3', '0', '0']), {
      licensing: '9 ++5 7',
      penalties: '3 0 0',
    });
  });
});

suite('one cell a line, marks between on lines of their own', () => {
  const row = (label: string, ...cells: readonly string[]): readonly string[] =>
    [label, ...cells].flatMap((cell) => [cell, '|']);

  test('a blank cell is an empty line between two marks', () => {
    assert.deepEqual(
      rowsOf(
        ...row('行政许可', '9', '', '7'),
        ...row('行政处罚', '3', '', ''),
        ...row('行政强制', '', '0', '0'),
      ),
      { licensing: '9 空 7', penalties: '3 空 空', coercion: '空 0 0' },
    );
  });

  const read = (...lines: readonly string[]): Readonly<Record<string, string>> => {
    const head = ['云溪市教育局2020年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
    const table = parse([...head, ...lines].join('\n')).tables.get('disclosure');
    return Object.fromEntries(
      [...(table?.rows ?? [])].map(([id, { cells }]) => [
        id,
        cells.map(({ text }) => text || '空').join(' '),
      ]),
    );
  };
  const rows = [
    ['第二十条第（五）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '9', '约3', '7'],
    ['其他对外管理服务事项', '0', '0', '7'],
    ['行政处罚', '3①', '0', '0'],
    ['行政强制', '0', '0', '0'],
  ];
  const expected = {
    licensing: '9 约3 7',
    'other-services': '0 0 7',
    penalties: '3① 0 0',
    coercion: '0 0 0',
  };

  test('no cell is blank, and one is no number', () => {
    for (const bar of ['|', '｜', '│']) {
      const within = rows.flatMap((cells) =>
        cells.flatMap((cell, i) => (i > 0 ? [bar, cell] : [cell])),
      );
      assert.deepEqual(read(...within), expected);
      assert.deepEqual(read(...rows.flat().flatMap((cell) => [cell, bar])), expected);
    }
  });

  test('the same with empty lines around, where a blank cell is what stands between two marks', () => {
    const cells = rows.map((row) => row.map((cell) => (cell === '约3' ? '\u00a0' : cell)));
    const lines = cells.flatMap((row) =>
      row.flatMap((cell, i) => [...(i > 0 ? ['', '|', ''] : ['']), cell]),
    );
    assert.deepEqual(read(...lines), { ...expected, licensing: '9 空 7' });
  });
});

suite('one cell a line, a mark before each row and after each cell', () => {
  test('a row of one’s own is one', () => {
    const rows = ['行政处罚 3 0 0', '小计 5 0 0', '行政强制 2 0 0'].map((row) => row.split(' '));
    for (const begins of [true, false]) {
      const lines = rows.flatMap(([label, ...cells]) => [
        ...(begins ? [`| ${label!}`] : ['|', label!]),
        '|',
        ...cells.flatMap((cell) => [cell, '|']),
      ]);
      const head = ['云溪市教育局2020年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
      const table = parse([...head, ...lines].join('\n')).tables.get('disclosure');
      assert.deepEqual(
        table?.unknownRows.map(({ label, pieces }) => [
          label.text,
          ...pieces.map(({ text }) => text),
        ]),
        [['小计', '5', '0', '0']],
      );
      assert.equal(table.rows.get('penalties')?.shape, 'full');
      assert.equal(table.rows.get('coercion')?.shape, 'full');
    }
  });

  /** Table two in lines, as `行政许可 9 _ 7`, a blank as `_`. */
  const rows = [
    '信息内容 上一年项目数量 本年增/减 处理决定数量',
    '行政许可 9 _ 7',
    '其他对外管理服务事项 0 无 7',
    '行政处罚 3 _ _',
    '行政强制 _ 0 0',
  ].map((row) => row.split(' ').map((cell) => cell.replace('_', '')));
  const expected = {
    licensing: '9 空 7',
    'other-services': '0 无 7',
    penalties: '3 空 空',
    coercion: '空 0 0',
  };
  const head = ['云溪市教育局2020年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
  const draftIn = (lineOf: (cell: string, at: number) => readonly string[]): string =>
    [
      ...head,
      '| 第二十条第（五）项',
      '|',
      '|||',
      ...rows.flatMap((row) => row.flatMap(lineOf)),
    ].join('\n');
  const cellsIn = (draft: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...(parse(draft).tables.get('disclosure')?.rows ?? [])].map(([id, { cells }]) => [
        id,
        cells.map(({ text }) => text || '空').join(' '),
      ]),
    );
  const layouts: Readonly<Record<string, (cell: string, at: number) => readonly string[]>> = {
    'an empty line': (cell, at) => [at === 0 ? `| ${cell}` : cell, '|'],
    nothing: (cell, at) => [...(cell === '' ? [] : [at === 0 ? `| ${cell}` : cell]), '|'],
    'white space': (cell, at) => [at === 0 ? `| ${cell}` : cell || '\u00a0', '|'],
  };
  for (const [name, lineOf] of Object.entries(layouts)) {
    test(`a blank cell is ${name} between two marks`, () => {
      assert.deepEqual(cellsIn(draftIn(lineOf)), expected);
    });

    test(`${name} gives way to a number on a line of its own`, () => {
      const draft = draftIn(lineOf);
      const report = parse(draft);
      const cell = report.tables.get('disclosure')!.rows.get('coercion')!.cells[0]!;
      assert.deepEqual(cellsIn(applyEdits(draft, setCell(report, cell, '4'))), {
        ...expected,
        coercion: '4 0 0',
      });
    });
  }
});

suite('one cell a line, tabs beside', () => {
  const heads = ['第二十条第（五）项', '信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];
  const rows = [
    ...['行政许可', '9', '', '7'],
    ...['其他对外管理服务事项', '0', '0', '7'],
    ...['行政处罚', '3', '', ''],
    ...['行政强制', '', '0', '0'],
  ];
  const read = (...lines: readonly string[]): Readonly<Record<string, string>> => {
    const head = ['云溪市教育局2020年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
    const table = parse([...head, ...lines].join('\n')).tables.get('disclosure');
    return Object.fromEntries(
      [...(table?.rows ?? [])].map(([id, { cells }]) => [
        id,
        cells.map(({ text }) => text || '空').join(' '),
      ]),
    );
  };
  const expected = {
    licensing: '9 空 7',
    'other-services': '0 0 7',
    penalties: '3 空 空',
    coercion: '空 0 0',
  };
  /** The rows' cells with something between two of one row. */
  const between = (mark: readonly string[]): readonly string[] =>
    rows.flatMap((cell, i) => (i % 4 > 0 ? [...mark, cell] : [cell]));

  test('a tab ends each cell’s line', () => {
    assert.deepEqual(read(...[...heads, ...rows].map((cell) => `${cell}\t`)), expected);
  });

  test('a tab ends the lines of values alone, and none of the blank ones is lost', () => {
    const lines = rows.map((cell) => (/^\D/.test(cell) ? cell : `${cell}\t`));
    assert.deepEqual(read(...heads, ...lines), expected);
  });

  test('a line with a tab stands between two cells, as browsers copy paragraphs in cells', () => {
    assert.deepEqual(read(...heads, ...between(['\t'])), expected);
  });

  test('the same with empty lines around', () => {
    assert.deepEqual(read(...heads, ...between(['', '\t', ''])), expected);
  });

  test('the same with a no-break space in each blank cell', () => {
    const lines = between(['\t']).map((line) => (line === '' ? '\u00a0' : line));
    assert.deepEqual(read(...heads, ...lines), expected);
  });

  test('the same where nothing but the tab is left of a blank cell', () => {
    const text = between(['\t'])
      .join('\n')
      .replace(/\t\n\n\t/g, '\t\t');
    assert.deepEqual(read(...heads, ...text.split('\n')), expected);
  });
});
