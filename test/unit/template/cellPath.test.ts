import assert from 'node:assert/strict';
import {
  cellOfForm,
  cellPath,
  cellPathParts,
  hasAnyId,
  withId,
} from '../../../server/src/template/cellPath';
import type { BlockTemplate, RowTemplate, TableTemplate } from '../../../server/src/template/model';

suite('The path of a cell', () => {
  test('is taken apart as it was written', () => {
    const path = cellPath('bridges', 'repaired.stone', 'total');
    assert.equal(path, 'bridges/repaired.stone/total');
    assert.deepEqual(cellPathParts(path), {
      table: 'bridges',
      row: 'repaired.stone',
      column: 'total',
    });
  });

  test('has nothing for what a place lacks that is no cell', () => {
    assert.deepEqual(cellPathParts('bridges'), { table: 'bridges', row: '', column: '' });
    assert.deepEqual(cellPathParts(''), { table: '', row: '', column: '' });
  });

  test('takes an id for its star alone', () => {
    assert.equal(withId('bridges/*/total', 'stone'), 'bridges/stone/total');
    assert.equal(withId('bridges/stone/*', 'total'), 'bridges/stone/total');
    assert.equal(withId('bridges/st*ne/total', 'x'), 'bridges/st*ne/total');
    assert.equal(withId('bridges/stone/total', 'x'), 'bridges/stone/total');
  });

  test('is told by its row or column to mean each of them', () => {
    assert.ok(hasAnyId('bridges/*/total'));
    assert.ok(hasAnyId('bridges/stone/*'));
    assert.ok(!hasAnyId('bridges/stone/total'));
    assert.ok(!hasAnyId('*/stone/total'), 'no table is any table');
  });

  test('finds the cell of the form in the block that has both its row and its column', () => {
    const stone = row('stone');
    const cost = column('cost');
    const table = form([block([row('wood')], [cost]), block([stone], [column('length'), cost])]);
    const found = cellOfForm({ tables: [table] }, 'bridges/stone/cost');
    assert.equal(found?.row, stone);
    assert.equal(found.column, cost);
    assert.equal(found.block, table.blocks[1]);
    assert.equal(cellOfForm({ tables: [table] }, 'bridges/wood/length'), null);
    assert.equal(cellOfForm({ tables: [table] }, 'tunnels/stone/cost'), null);
    assert.equal(cellOfForm({ tables: [table] }, 'bridges/stone'), null);
  });
});

const row = (id: string): RowTemplate => ({ id, label: id, kind: 'data' });

const column = (id: string): BlockTemplate['columns'][number] => ({ id, label: id, type: 'count' });

const block = (rows: BlockTemplate['rows'], columns: BlockTemplate['columns']): BlockTemplate => ({
  id: `of-${rows[0]!.id}`,
  columns,
  rows,
});

const form = (blocks: readonly BlockTemplate[]): TableTemplate => ({
  id: 'bridges',
  name: { 'zh-cn': '桥梁', en: 'bridges' },
  chapter: 'bridges',
  orientation: 'down',
  blocks,
  formulas: [],
});
