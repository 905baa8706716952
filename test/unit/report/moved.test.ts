import assert from 'node:assert/strict';
import { readTables } from '../../../server/src/report/query/cells';
import type { BoundTable } from '../../../server/src/report/model';
import { squeeze } from '../../../server/src/text/mapped';
import { textAt } from '../../../server/src/text/span';
import { newDraft } from '../../support/draft';
import { parse } from '../../support/reader';

const added = '此前另有一段文字。\n\n';
const before = parse(newDraft());
const after = parse(newDraft().replace('\n', `\n\n${added}`));
const pairs: readonly (readonly [BoundTable, BoundTable])[] = readTables(before).map((table) => [
  table,
  after.tables.get(table.template.id)!,
]);

suite('reading: a table that an edit before it moves', () => {
  test('is the same by itself', () => {
    assert.ok(pairs.length > 1);
    for (const [table, moved] of pairs) {
      assert.equal(moved.atRest, table.atRest);
      assert.equal(moved.region, table.region);
      assert.equal(table.atRest.atRest, table.atRest);
      assert.equal(moved.start - table.start, after.text.length - before.text.length);
    }
  });

  test('has its rows, cells and titles where the draft has them', () => {
    for (const [table, moved] of pairs) {
      const shift = moved.start - table.start;
      assert.deepEqual([...moved.rows.keys()], [...table.rows.keys()]);
      assert.equal(moved.rows.size, table.rows.size);
      for (const [id, row] of moved.rows) {
        assert.equal(moved.rows.get(id), row);
        const cells = table.rows.get(id)!.cells;
        assert.equal(row.cells.length, cells.length);
        for (const [i, { span, text }] of row.cells.entries()) {
          assert.equal(span.start, cells[i]!.span.start + shift);
          assert.equal(textAt(after.text, span).trim(), text);
        }
        assert.equal(squeeze(textAt(after.text, row.label!.span)), row.label!.text);
      }
      for (const { span, text } of moved.headings) {
        assert.equal(squeeze(textAt(after.text, span)), text);
      }
    }
  });

  test('has no row that the form does not have there', () => {
    const [, moved] = pairs[0]!;
    assert.equal(moved.rows.has('none'), false);
    assert.equal(moved.rows.get('none'), undefined);
  });

  test('tells its rows in the order of the draft, however they were asked for before', () => {
    const [table, moved] = pairs[0]!;
    const last = [...moved.rows.keys()].pop()!;
    assert.ok(moved.rows.get(last));
    const told: string[] = [];
    moved.rows.forEach((row, id) => told.push(`${id} ${row.template.id}`));
    assert.deepEqual(
      told,
      [...table.rows.keys()].map((id) => `${id} ${id}`),
    );
    assert.deepEqual([...moved.rows.entries()].length, moved.rows.size);
  });
});
