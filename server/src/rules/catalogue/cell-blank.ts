import { computationOf, computationsOf } from '../../facts/sums/computation';
import { filledBlanks, untrueSums } from '../../facts/sums/fillBlanks';
import { setCells } from '../fixes/cell';
import type { TableRule } from '../model';
import { cellName } from '../../facts/names';
import type { BoundTable } from '../../report/model';
import { cellsOf, hasNoFigure, readTables } from '../../report/query/cells';

const maxRelated = 20;
/** So many sums are spelled out in the message; all of them are related places. */
const maxComputed = 2;

/** A cell that is visibly there and empty; one finding a table. Where nothing happened, 0 is filled in. */
export const cellBlank: TableRule = {
  code: 'cell-blank',
  reads: 'tables',
  severity: 'warning',
  *check(report) {
    for (const table of readTables(report)) {
      if (hasNoFigure(table)) continue;
      const blank = cellsOf(table).filter(({ cell }) => cell.value.kind === 'blank');
      const [first, ...others] = blank;
      if (!first) continue;
      const filled = filledBlanks(table);
      const untrue = filled.true ? [] : untrueSums(table, filled);
      const begun = cellsOf(table).some(({ cell }) => cell.value.kind === 'number');
      yield {
        span: first.cell.span,
        message: {
          key: `cell-blank${others.length > 0 ? '.many' : ''}${untrue.length > 0 ? '.untrue' : ''}`,
          args: {
            ...cellName(table, first),
            count: blank.length,
            broken: untrue.length,
            computation: computationsOf(untrue.slice(0, maxComputed)),
          },
        },
        related: [
          ...(first.row.label
            ? [
                {
                  span: first.row.label.span,
                  message: { key: 'sum.related-row', args: { row: first.row.template.label } },
                },
              ]
            : []),
          ...untrue.slice(0, maxRelated).map((equation) => ({
            span: equation.right[0]!.cell.span,
            message: {
              key: 'cell-blank.filled',
              args: { computation: [computationOf(equation)] },
            },
          })),
          ...others.slice(0, maxRelated).map((place) => ({
            span: place.cell.span,
            message: { key: 'related.blank', args: cellName(table, place) },
          })),
        ],
        fixes: [
          {
            title: {
              key: titleOf(table, filled.true),
              args: { count: blank.length },
            },
            edits: setCells(
              report,
              blank.map(({ cell }) => ({ cell, number: filled.values.get(cell) ?? '0' })),
            ),
            preferred: filled.true && begun,
            safe: false,
            writesFigures: true,
          },
        ],
      };
    }
  },
};

/** What is told of the sums: nothing where the table has none. */
function titleOf({ template }: BoundTable, isTrue: boolean): string {
  if (template.formulas.length === 0) return 'fix.fill-blanks.plain';
  return isTrue ? 'fix.fill-blanks.true' : 'fix.fill-blanks';
}
