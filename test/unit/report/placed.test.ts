import assert from 'node:assert/strict';
import { atRest, placedAt, type Unplaced } from '../../../server/src/report/bind/placed';
import type { BoundTable } from '../../../server/src/report/model';
import { applicationsTable, balanced } from '../../support/applications';
import { parse } from '../../support/reader';
import { disclosure2021, shortReport } from '../../support/shortReport';

/** A table with rows, titles, a row that the form does not have, and rows side by side. */
const table = parse(
  shortReport({
    disclosure: disclosure2021({}),
    applications: `${applicationsTable(balanced)}\n| 五、其他情况 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n`,
  }),
).tables.get('applications')!.atRest;

const restingWith = (parts: Partial<Unplaced>): BoundTable =>
  atRest({ ...table, ...parts }, table.edition, table.region);

/** What is no place, so that it stays the same object. */
const kept = new Set([
  'template',
  'block',
  'column',
  'edition',
  'region',
  'value',
  'group',
  'atRest',
]);

/** The same with every place within moved; rows and titles as plain lists. */
function moved(part: unknown, by: number, name = ''): unknown {
  if (kept.has(name) || typeof part !== 'object' || part === null) return part;
  if (name === 'span') {
    const { start, end } = part as BoundTable['span'];
    return { start: start + by, end: end + by };
  }
  if (Array.isArray(part)) return part.map((each) => moved(each, by));
  if (name === 'rows')
    return [...(part as BoundTable['rows'])].map(([id, row]) => [id, moved(row, by)]);
  const parts = Object.entries(part)
    // Where it stands is asked apart; what proved a blank is of use to the binder alone.
    .filter(([key]) => key !== 'start' && key !== 'proof')
    .map(([key, each]) => [key, moved(each, by, key)]);
  return Object.fromEntries(parts);
}

suite('a table placed in a draft', () => {
  test('there is something of everything to move', () => {
    assert.ok(table.rows.size > 20);
    assert.ok(table.headings.length > 0);
    assert.equal(table.unknownRows.length, 1);
  });

  for (const start of [1, 40, 100_000])
    test(`has all its places moved by ${start}, and nothing else changed`, () => {
      const placed = placedAt(table, start);
      assert.equal(placed.start, start);
      assert.deepEqual(moved(placed, 0), moved(table, start));
    });

  test('is itself where it stands already', () => {
    assert.equal(placedAt(table, 0), table);
    assert.equal(table.start, 0);
    assert.equal(table.atRest, table);
  });

  test('gives a row as the same one each time, and none that it does not have', () => {
    const { rows } = placedAt(table, 7);
    assert.equal(rows.get('received'), rows.get('received'));
    assert.equal(rows.get('received'), [...rows.values()][0]);
    assert.notEqual(rows.get('received'), table.rows.get('received'));
    assert.deepEqual([rows.has('no-such'), rows.get('no-such')], [false, undefined]);
    assert.equal(rows.size, [...rows].length);
  });

  test('leaves the table at rest as it was', () => {
    const before = structuredClone(table.span);
    placedAt(table, 12).rows.forEach(() => undefined);
    assert.deepEqual(table.span, before);
  });

  test('shares the pieces of rows that stand side by side', () => {
    const [row] = table.rows.values();
    const rowsAlike = new Map([
      ['one', row!],
      ['other', row!],
    ]);
    const shared = restingWith({ rows: rowsAlike });
    const { rows } = placedAt(shared, 5);
    assert.equal(rows.get('one')!.pieces[0], rows.get('other')!.pieces[0]);
  });

  test('without rows is without rows wherever it stands', () => {
    const { rows, span } = placedAt(restingWith({ rows: new Map() }), 9);
    assert.deepEqual([rows.size, [...rows.keys()], rows.get('received')], [0, [], undefined]);
    assert.equal(span.start, table.span.start + 9);
  });

  test('a column of subtotals is moved, its misfits with it', () => {
    const [first, second] = [...table.rows.values()][0]!.pieces;
    const surplusColumn = {
      heading: '法人或其他组织',
      at: 1,
      cells: [first!, second!],
      misfits: [{ piece: second!, addends: [1, 2] }],
    };
    const placed = placedAt(restingWith({ surplusColumn }), 3).surplusColumn!;
    assert.deepEqual(
      placed.cells.map(({ span }) => span.start),
      [first!.span.start + 3, second!.span.start + 3],
    );
    assert.equal(placed.misfits[0]!.piece, placed.cells[1]);
    assert.deepEqual(placed.misfits[0]!.addends, [1, 2]);
  });
});
