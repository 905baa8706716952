import type { BoundTable, Report } from '../../report/model';
import type { Position } from '../../text/lines';
import { linesOfTable } from './tableExtent';

/** Which tables are meant: the one of that id, the one at the position, or all of the draft. */
export interface TableTarget {
  readonly table?: string;
  readonly position?: Position;
}

/** The tables that are meant, in the draft's order; none where no table is there. */
export function tablesMeant(
  report: Report,
  { table, position }: TableTarget,
): readonly BoundTable[] {
  const inOrder = [...report.tables.values()].sort((a, b) => a.span.start - b.span.start);
  return inOrder.filter((each) => {
    if (table !== undefined) return each.template.id === table;
    if (position === undefined) return true;
    const { from, to } = linesOfTable(report, each);
    return position.line >= from && position.line < to;
  });
}
