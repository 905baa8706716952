import type { Cell } from '../../report/model';
import type { NumberStyle } from '../../text/cellValue';
import { setCell } from '../fixes/cell';
import { groupedFinding, type FlawedCell } from '../wording/grouped';
import type { TableRule } from '../model';
import { cellsOf, readTables } from '../../report/query/cells';

const styles: readonly NumberStyle[] = [
  'full-width',
  'letters',
  'thousands',
  'leading-zero',
  'unit',
  'plus',
];

/** A number written otherwise than in plain digits; cells of a table with the same flaw are one finding. */
export const cellStyle: TableRule = {
  code: 'cell-style',
  reads: 'tables',
  severity: 'hint',
  *check(report) {
    for (const table of readTables(report)) {
      const byStyle = new Map<NumberStyle, FlawedCell[]>();
      for (const { row, cell } of cellsOf(table)) {
        const style = flawOf(cell);
        if (style === null || cell.value.kind !== 'number') continue;
        const expected = plainNumber(cell, cell.value.decimal);
        const list = byStyle.get(style) ?? [];
        list.push({ table, row, cell, expected, edits: setCell(report, cell, expected) });
        byStyle.set(style, list);
      }
      for (const [style, flawed] of byStyle) {
        yield groupedFinding(`cell-style.${style}`, flawed, {
          title: {
            key: 'fix.write-number',
            args: { expected: flawed.length > 1 ? '' : flawed[0]!.expected },
          },
          preferred: style !== 'plus',
          safe: style !== 'letters' && style !== 'plus',
        });
      }
    }
  },
};

/**
 * The first flaw of form. A unit belongs to cells whose column says so; a signed change is no flaw, but a plus
 * sign in another column, which may show that two were exchanged.
 */
function flawOf({ column, value }: Cell): NumberStyle | null {
  if (value.kind !== 'number') return null;
  return (
    styles.find(
      (style) =>
        value.styles.includes(style) &&
        (style !== 'unit' || column.type === 'count') &&
        (style !== 'plus' || column.type !== 'change'),
    ) ?? null
  );
}

const plainNumber = (cell: Cell, decimal: string): string =>
  cell.column.type === 'amount' && cell.value.kind === 'number' && cell.value.unit !== null
    ? `${decimal}${cell.value.unit}`
    : decimal;
