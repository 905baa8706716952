import type { BoundTable } from '../../report/model';
import { blankTotals, type BlankTotal } from '../../facts/sums/blankTotals';
import { equationsOf, judgedEquations, standInFor } from '../../facts/sums/equation';
import { findingPlaceOf, faultsOf, type Fault } from '../../facts/sums/faults';
import { readTables, rowTemplates } from '../../report/query/cells';
import type { Position } from '../../text/lines';
import type { Analysis } from '../analysis';
import { tablesMeant } from './target';

/** How the sums of one table stand. */
export interface SumStatus {
  readonly table: BoundTable;
  /** The causes of broken sums that are reported. */
  readonly faults: readonly Fault[];
  readonly blanks: readonly BlankTotal[];
  /**
   * `holds`: every sum was checked and is true; `zero`: the same, and every figure is 0. `broken`: some are
   * not. `open`: cells or rows are missing; `blank`: all rows are there, and no figure is.
   * `silenced`: what is broken is not to be reported.
   */
  readonly verdict: 'holds' | 'zero' | 'broken' | 'open' | 'blank' | 'silenced';
}

/** The tables that have sums to check, as they stand by the verdict that the findings come from. */
export const sumStatusesOf = (analysis: Analysis): readonly SumStatus[] =>
  readTables(analysis.report)
    .filter(({ template }) => template.formulas.length > 0)
    .map((table) => sumStatusOf(analysis, table));

function sumStatusOf(analysis: Analysis, table: BoundTable): SumStatus {
  const all = faultsOf(analysis.report).filter((fault) => fault.table === table);
  const faults = all.filter((fault) => isReported(analysis, fault));
  return {
    table,
    faults,
    blanks: blankTotals(table),
    verdict:
      faults.length > 0
        ? 'broken'
        : all.length > 0
          ? 'silenced'
          : !isWhole(table)
            ? isBlank(table)
              ? 'blank'
              : 'open'
            : isZero(table)
              ? 'zero'
              : 'holds',
  };
}

/** Rules may be off, and comments may ask for silence. */
function isReported({ findings }: Analysis, fault: Fault): boolean {
  const { span } = findingPlaceOf(fault).cell;
  return findings.some(
    (finding) => finding.code === fault.formula && finding.span.start === span.start,
  );
}

/** Whether nobody has filled in anything, as in a new report. */
const isBlank = ({ rows }: BoundTable): boolean =>
  [...rows.values()].every(({ cells }) => cells.every(({ value }) => value.kind === 'blank'));

/** Whether nothing but 0 stands in it: such sums say nothing. */
const isZero = ({ rows }: BoundTable): boolean =>
  [...rows.values()].every(({ cells }) =>
    cells.every(({ value }) => value.kind === 'number' && value.value === 0),
  );

/** Whether every sum that the form asks for could be checked. */
function isWhole(table: BoundTable): boolean {
  const rows = rowTemplates(table);
  return (
    rows.every(({ row }) => {
      const bound =
        table.rows.get(row.id) ?? table.rows.get(standInFor(table.template, row.id) ?? '');
      return bound?.shape === 'full';
    }) && judgedEquations(table).length === equationsOf(table).length
  );
}

/** Those of the table at the position; none for a text that is no report. */
export function sumStatusesAt(analysis: Analysis, position: Position): readonly SumStatus[] {
  if (!analysis.checked) return [];
  const here = tablesMeant(analysis.report, { position });
  return here.length === 0
    ? []
    : sumStatusesOf(analysis).filter(({ table }) => here.includes(table));
}
