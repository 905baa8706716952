import assert from 'node:assert/strict';
import type { BoundTable } from '../../../server/src/report/model';
import { editionOf, parse } from '../../support/reader';
import { dataRows } from '../../support/reportModel';
import { shortReport } from '../../support/shortReport';

const block = editionOf('2021').tables.find(({ id }) => id === 'applications')!.blocks[0]!;
const labels = new Map(dataRows(block).map(({ id, label }) => [id, label]));
const titles = block.columns.map(({ label }) => label);

type Cells = readonly string[];

/** Table three of a draft whose chapter three is this. */
function tableIn(applications: string): BoundTable {
  const table = parse(shortReport({ applications })).tables.get('applications');
  assert.ok(table);
  return table;
}

/** A row's cells as they were read, apart by blanks, a blank as `_`; its shape where they were not. */
function read(table: BoundTable, id: string): string {
  const row = table.rows.get(id);
  if (!row) return 'no row';
  return row.shape === 'full' ? row.cells.map(({ text }) => text || '_').join(' ') : row.shape;
}

const pipes = (rows: readonly Cells[]): string =>
  rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Every row of the form in pipes, with the cells given by its id; a blank as `_`. */
const inPipes = (cellsOf: (id: string) => string, heading: Cells = titles): string =>
  pipes([
    ['项目', ...heading],
    ...[...labels].map(([id, label]) => [label, ...cellsOf(id).replace(/_/g, '').split(' ')]),
  ]);

suite('a column of subtotals that the form does not have', () => {
  const figures: Readonly<Record<string, readonly number[]>> = {
    received: [6, 1, 0, 0, 0, 2, 9],
    granted: [3, 1, 0, 0, 0, 1, 5],
  };
  const numbersOf = (id: string): readonly number[] => figures[id] ?? [0, 0, 0, 0, 0, 0, 0];
  const subtotalOf = (id: string): number =>
    numbersOf(id)
      .slice(1, 6)
      .reduce((a, b) => a + b);
  const after = (id: string, subtotal: number | string = subtotalOf(id)): string =>
    [...numbersOf(id).slice(0, 6), subtotal, numbersOf(id)[6]].join(' ');
  const before = (id: string): string =>
    [numbersOf(id)[0], subtotalOf(id), ...numbersOf(id).slice(1)].join(' ');

  for (const [where, cells] of [
    ['after the columns', (id: string) => after(id)],
    ['before the columns', before],
  ] as const) {
    test(`${where} that it adds up`, () => {
      const table = tableIn(inPipes(cells));
      assert.equal(read(table, 'received'), '6 1 0 0 0 2 9');
      assert.equal(read(table, 'carried-out'), '0 0 0 0 0 0 0');
      assert.equal(table.surplusColumn?.heading, '法人或其他组织');
      assert.deepEqual(
        table.surplusColumn.cells.map(({ text }) => text).filter((text) => text !== '0'),
        ['3', '2'],
      );
      assert.equal(table.surplusColumn.cells.length, labels.size);
    });
  }

  test('a blank in it is nothing', () => {
    const table = tableIn(inPipes((id) => (id === 'total' ? after(id, '_') : after(id))));
    assert.equal(read(table, 'received'), '6 1 0 0 0 2 9');
    assert.equal(read(table, 'total'), '0 0 0 0 0 0 0');
  });

  test('a few rows may be without it', () => {
    const table = tableIn(inPipes((id) => (id === 'total' ? numbersOf(id).join(' ') : after(id))));
    assert.equal(read(table, 'received'), '6 1 0 0 0 2 9');
    assert.equal(read(table, 'total'), '0 0 0 0 0 0 0');
  });

  const none: Readonly<Record<string, (id: string) => string>> = {
    'of nothing but zeros it might be any': () => '0 0 0 0 0 0 0 0',
    'a column that once is not their sum': (id) => (id === 'granted' ? after(id, 7) : after(id)),
    'a column with words in it': (id) => (id === 'granted' ? after(id, '若干') : after(id)),
    'a column that most rows do not have': (id) =>
      id in figures ? after(id) : numbersOf(id).join(' '),
  };
  for (const [name, cells] of Object.entries(none)) {
    test(`${name} is none`, () => {
      const table = tableIn(inPipes(cells));
      assert.equal(table.surplusColumn, null);
      assert.notEqual(read(table, 'received'), '6 1 0 0 0 2 9');
    });
  }

  test('blanks at the end of every row are padding', () => {
    const table = tableIn(inPipes((id) => `${numbersOf(id).join(' ')} _`));
    assert.equal(table.surplusColumn, null);
    assert.equal(read(table, 'received'), '6 1 0 0 0 2 9');
  });
});

suite('cells of a line by the columns they stand in', () => {
  const labelWidth = 90;
  const width = 10;
  /** Han characters and what goes with them take two columns. */
  const wide = (text: string): number =>
    [...text].reduce((sum, each) => sum + (/[\u2e80-\uffef“”]/.test(each) ? 2 : 1), 0);
  const line = (label: string, cells: Cells): string =>
    label +
    ' '.repeat(labelWidth - wide(label)) +
    cells
      .map((cell) => cell.replace('_', '').padEnd(width))
      .join('')
      .trimEnd();
  const inColumns = (cells: Readonly<Record<string, string>>): string =>
    [
      line(
        '',
        titles.map((title) => title.slice(0, 2)),
      ),
      ...[...labels].map(([id, label]) => line(label, (cells[id] ?? '0 0 0 0 0 0 0').split(' '))),
    ].join('\n\n');

  const found: Readonly<Record<string, string>> = {
    'at the start': '_ 1 0 0 0 2 3',
    'in the midst': '3 1 _ _ 0 2 6',
    'at the end': '3 1 0 0 0 2 _',
    'everywhere but once': '_ _ _ 4 _ _ _',
    nowhere: '3 1 0 0 0 2 6',
  };
  for (const [where, cells] of Object.entries(found)) {
    test(`blank ${where}`, () => {
      assert.equal(read(tableIn(inColumns({ granted: cells })), 'granted'), cells);
    });
  }

  test('a blank is shown between its neighbours, on their line', () => {
    const text = shortReport({ applications: inColumns({ granted: '3 1 _ _ 0 2 _' }) });
    const cells = parse(text).tables.get('applications')!.rows.get('granted')!.cells;
    const lineStart = text.indexOf('（一）予以公开');
    const lineEnd = text.indexOf('\n', lineStart);
    const starts = cells.map(({ span }) => span.start);
    assert.deepEqual(
      [...starts].sort((a, b) => a - b),
      starts,
    );
    assert.ok(starts.every((start) => start >= lineStart && start <= lineEnd));
    assert.ok(cells[2]!.span.start > cells[1]!.span.end);
    assert.ok(cells[3]!.span.end < cells[4]!.span.start);
    assert.equal(cells[6]!.span.start, lineEnd);
  });

  const asItStands = (label: string, values: string): string =>
    inColumns({}).replace(
      line(labels.get('granted')!, '0 0 0 0 0 0 0'.split(' ')),
      `${label}${values}`,
    );
  const at = (...places: readonly (readonly [number, string])[]): string =>
    places.reduce(
      (text, [place, value]) => text.padEnd(place) + value,
      '（一）予以公开'.padEnd(83),
    );

  test('a value between two columns tells nothing', () => {
    const values = at([83, '3'], [83 + 15, '1'], [83 + 60, '4']);
    assert.equal(read(tableIn(asItStands('', values)), 'granted'), 'short');
  });

  test('nor do two in one column', () => {
    const values = at([83, '3'], [83 + 3, '1'], [83 + 20, '5']);
    assert.equal(read(tableIn(asItStands('', values)), 'granted'), 'short');
  });

  test('values a little aside still stand in their columns', () => {
    const values = at([83 + 2, '3'], [83 + 19, '1'], [83 + 61, '4']);
    assert.equal(read(tableIn(asItStands('', values)), 'granted'), '3 _ 1 _ _ _ 4');
  });

  test('where the values of full rows touch nearly, a row with fewer tells nothing', () => {
    const table = tableIn(
      [
        ['项目', ...titles].join(' '),
        ...[...labels].map(([id, label]) =>
          [label, ...(id === 'granted' ? '3 1 0 2' : '0 0 0 0 0 0 0').split(' ')].join(' '),
        ),
      ].join('\n'),
    );
    assert.equal(read(table, 'received'), '0 0 0 0 0 0 0');
    assert.equal(read(table, 'granted'), 'short');
  });
});

suite('blanks of merged and padded cells', () => {
  const rows = (cellsOf: (id: string) => string): BoundTable => tableIn(inPipes(cellsOf));
  const six = '6 1 0 0 0 2 9';

  test('before the values of every row', () => {
    assert.equal(
      read(
        rows((id) => (id === 'received' ? `_ ${six}` : '_ 0 0 0 0 0 0 0')),
        'received',
      ),
      six,
    );
  });

  test('before and after', () => {
    assert.equal(
      read(
        rows((id) => (id === 'received' ? `_ ${six} _` : '_ 0 0 0 0 0 0 0 _')),
        'received',
      ),
      six,
    );
  });

  test('a blank first cell beside merged ones, by the row’s own total', () => {
    const table = rows((id) => (id === 'granted' ? '_ _ 1 0 0 0 2 3' : '_ 0 0 0 0 0 0 0'));
    assert.equal(read(table, 'granted'), '_ 1 0 0 0 2 3');
  });

  test('a blank last cell beside padding, as elsewhere', () => {
    const table = rows((id) => (id === 'granted' ? '3 1 0 0 0 2 _ _' : '0 0 0 0 0 0 0 _'));
    assert.equal(read(table, 'granted'), '3 1 0 0 0 2 _');
  });

  test('a blank between the values where other rows have merged cells between them', () => {
    const table = rows((id) => (id === 'granted' ? '3 _ _ 0 0 0 2 5' : '0 _ 0 0 0 0 0 0'));
    assert.equal(read(table, 'granted'), '3 _ 0 0 0 2 5');
  });

  test('in rows without a value, beside labels merged with the columns of deeper groups', () => {
    const top = new Set(['received', 'carried-in', 'carried-out']);
    const blanks = (count: number): string => new Array<string>(count).fill('_').join(' ');
    const table = rows((id) =>
      top.has(id) ? '_ 0 0 0 0 0 0 0' : blanks(id.includes('.') ? 7 : 8),
    );
    for (const id of ['granted', 'partial', 'total']) {
      const { cells, pieces } = table.rows.get(id)!;
      assert.deepEqual(cells[0]!.span, pieces[1]!.span, id);
    }
    const { cells, pieces } = table.rows.get('refused.state-secret')!;
    assert.deepEqual(cells[0]!.span, pieces[0]!.span);
  });

  test('padding after few values, as after those whose label is merged with nothing', () => {
    const table = rows((id) => (id.includes('.') ? '0 _ _ 0 _ _ 0 _' : '_ _ 0 _ _ 0 _ _'));
    assert.equal(read(table, 'refused.state-secret'), '0 _ _ 0 _ _ 0');
    for (const id of ['received', 'granted', 'total']) {
      assert.equal(read(table, id), '_ _ 0 _ _ 0 _', id);
    }
  });

  test('a remark in a column of its own', () => {
    const table = rows((id) => (id === 'granted' ? '3 1 0 0 0 2 6 已核' : '0 0 0 0 0 0 0'));
    assert.equal(read(table, 'granted'), '3 1 0 0 0 2 6');
  });

  test('a number in a column of its own is one too many', () => {
    const table = rows((id) => (id === 'granted' ? '3 1 0 0 0 2 6 7' : '0 0 0 0 0 0 0'));
    assert.equal(read(table, 'granted'), 'long');
  });

  test('words that mean none are a number too many', () => {
    const table = rows((id) => (id === 'granted' ? '3 1 0 0 0 2 6 无' : '0 0 0 0 0 0 0'));
    assert.equal(read(table, 'granted'), 'long');
  });

  test('a number too few', () => {
    const table = rows((id) => (id === 'granted' ? '3 1 0 0 0 2' : '0 0 0 0 0 0 0'));
    assert.equal(read(table, 'granted'), 'short');
  });
});

test('a table that is laid out and not filled in is an empty one', () => {
  const groups = ['行政复议', '行政诉讼 未经复议直接起诉', '行政诉讼 复议后起诉'];
  const review = `| ${groups.map((group) => `${group} | | | | |`).join(' ')}`;
  assert.equal(parse(shortReport({ review })).tables.get('review')?.state, 'empty');
});
