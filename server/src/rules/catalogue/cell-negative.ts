import type { Rule } from '../model';
import { cellName } from '../../facts/names';
import { cellsOf, readTables } from '../../report/query/cells';
import type { BoundTable, Cell } from '../../report/model';
import { countOf, equationsOf, sumOf } from '../../facts/sums/equation';
import { sumText } from '../../facts/sums/computation';
import type { Message } from '../../wording/message';

/** Counts and amounts are 0 or more; only columns of changes may be negative. */
export const cellNegative: Rule = {
  code: 'cell-negative',
  severity: 'error',
  *check(report) {
    for (const table of readTables(report)) {
      for (const place of cellsOf(table)) {
        const { column, value, span, text } = place.cell;
        if (column.type === 'change' || value.kind !== 'number' || value.value >= 0) continue;
        const args = { ...cellName(table, place), found: text };
        yield { span, message: asRemainder(table, place.cell, args) };
      }
    }
  },
};

/**
 * A number below 0 that is what a column's sum leaves for it: of what came in, more is told as done. Then one
 * of the others stands in the wrong column or was counted twice, and the message says how many.
 */
function asRemainder(table: BoundTable, cell: Cell, args: Message['args']): Message {
  const { value } = cell;
  for (const { formula, left, right } of value.kind === 'number' ? equationsOf(table) : []) {
    const others = right.filter((place) => place.cell !== cell);
    const isRest = formula.over === 'rows' && others.length > 0 && others.length < right.length;
    const counted = [...left, ...others].every((place) => countOf(place) !== null);
    if (!isRest || !counted || value.kind !== 'number') continue;
    if (sumOf(left) - sumOf(others) !== value.value) continue;
    return {
      key: 'cell-negative.remainder',
      args: { ...args, in: sumText(left), out: sumText(others), more: -value.value },
    };
  }
  return { key: 'cell-negative', args };
}
