import type { BoundTable } from '../../report/model';
import type { Message } from '../../wording/message';
import type { Range } from '../../text/lines';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import { sumStatusesOf, type SumStatus } from './sumStatus';
import { bindingObstacle } from './formatObstacles';

/** What a lens does when it is chosen; `null`: it only tells. */
export type LensAction = 'fillTotals' | 'format' | 'copy';

/** A line of text above a table. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  readonly action: LensAction | null;
  /** Id of the table it stands above. */
  readonly table: string;
}

/** Above each table how its sums stand and what can be done with it. */
export function lensesOf(analysis: Analysis, wording: Wording): readonly Lens[] | null {
  if (!analysis.checked) return null;
  const { report } = analysis;
  const statuses = new Map(sumStatusesOf(analysis).map((each) => [each.table, each]));
  return [...report.tables.values()].flatMap((table) => {
    const start = report.lines.positionAt(table.span.start);
    return lensesAbove(table, statuses.get(table)).map(({ message, action }) => ({
      range: { start, end: start },
      title: wording.say(message),
      action,
      table: table.template.id,
    }));
  });
}

interface LensText {
  readonly message: Message;
  readonly action: LensAction | null;
}

function lensesAbove(table: BoundTable, status: SumStatus | undefined): readonly LensText[] {
  const lenses: LensText[] = [];
  if (status) {
    const args = { table: table.template.name, count: status.faults.length };
    lenses.push({ message: { key: `lens.${status.verdict}`, args }, action: null });
    if (status.blanks.length > 0) {
      const message = { key: 'lens.fill-totals', args: { count: status.blanks.length } };
      lenses.push({ message, action: 'fillTotals' });
    }
  }
  if (bindingObstacle(table) !== null) return lenses;
  return [
    ...lenses,
    { message: { key: 'lens.format', args: {} }, action: 'format' },
    { message: { key: 'lens.copy', args: {} }, action: 'copy' },
  ];
}
