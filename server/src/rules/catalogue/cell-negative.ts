import type { TableRule } from '../model';
import { cellName } from '../../facts/names';
import { cellsOf, readTables } from '../../report/query/cells';
import type { BoundTable, Cell } from '../../report/model';
import { countOf, equationsOf, sumOf, type Place } from '../../facts/sums/equation';
import { sumText } from '../../facts/sums/computation';
import type { Message } from '../../wording/message';

/** Counts and amounts are 0 or more; only columns of changes may be negative. */
export const cellNegative: TableRule = {
  code: 'cell-negative',
  reads: 'tables',
  severity: 'error',
  *check(report) {
    for (const table of readTables(report)) {
      for (const place of cellsOf(table)) {
        const { column, value, span, text } = place.cell;
        if (column.type === 'change' || value.kind !== 'number' || value.value >= 0) continue;
        const args = { ...cellName(table, place), found: text };
        yield { span, message: remainder(table, place.cell, value.value, args) };
      }
    }
  },
};

/**
 * What is said of a number below 0. Where it is what a column's sum leaves for it, one of the others stands in the
 * wrong column or was counted twice, and the message says which sums these are and how many are too many.
 */
function remainder(table: BoundTable, cell: Cell, value: number, args: Message['args']): Message {
  for (const { formula, left, right } of equationsOf(table)) {
    const others = right.filter((place) => place.cell !== cell);
    const isRest = formula.over === 'rows' && others.length > 0 && others.length < right.length;
    const isCounted = [...left, ...others].every((place) => countOf(place) !== null);
    if (!isRest || !isCounted || sumOf(left) - sumOf(others) !== value) continue;
    return {
      key: 'cell-negative.remainder',
      args: {
        ...args,
        whole: labelsOf(left),
        in: sumText(left),
        part: labelsOf(others),
        out: sumText(others),
        more: -value,
      },
    };
  }
  return { key: 'cell-negative', args };
}

const labelsOf = (places: readonly Place[]): string =>
  places.map(({ row }) => `“${row.template.label}”`).join('');
