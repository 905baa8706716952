import type { BoundTable, Cell, Report } from '../../report/model';
import { countOf, equationsOf, type Equation } from '../../facts/sums/equation';
import { excessOver } from '../../template/evaluate';
import { setCell } from '../fixes/cell';
import type { Fix } from '../model';
import { cellName } from '../../facts/names';
import type { Cause } from '../../facts/rollup/causes';
import type { Difference } from '../../facts/rollup/differences';
import { writtenIn } from '../../facts/rollup/number';

/**
 * Sets the cells to the units' sums; nothing where the report's own sums were untrue then. Whether the
 * consolidated report or a unit's is wrong is for its author to know, unless the own sums say it too.
 */
export function fixesFor(
  report: Report,
  table: BoundTable,
  { details, totals }: Cause,
): readonly Fix[] {
  const changed = [...details, ...totals];
  const values = new Map(changed.map(({ cell, sum }) => [cell, Number(sum.decimal)]));
  const concerned = equationsOf(table).filter(({ left, right }) =>
    [...left, ...right].some(({ cell }) => values.has(cell)),
  );
  if (!concerned.every((equation) => isTrue(equation, values) ?? true)) return [];
  return [
    {
      title: titleOf(table, changed),
      edits: changed
        .flatMap(({ cell, sum }) => setCell(report, cell, writtenIn(cell, sum.decimal)))
        .sort((a, b) => a.span.start - b.span.start),
      preferred: concerned.some((equation) => isTrue(equation, new Map()) === false),
      safe: false,
    },
  ];
}

function titleOf(table: BoundTable, changed: readonly Difference[]): Fix['title'] {
  const [only, ...others] = changed;
  return others.length > 0
    ? { key: 'fix.rollup-sum', args: { count: changed.length } }
    : {
        key: 'fix.set-cell',
        args: {
          ...cellName(table, only!),
          expected: writtenIn(only!.cell, only!.sum.decimal),
        },
      };
}

/** Whether the sums are equal with the values in place of some cells' own; null where a cell has none. */
function isTrue(equation: Equation, values: ReadonlyMap<Cell, number>): boolean | null {
  const excess = excessOver(equation, (place) => values.get(place.cell) ?? countOf(place));
  return excess === null ? null : excess === 0;
}
