import type { Report } from '../../../report/model';
import { feeDenial, feesCharged } from '../../../facts/disclosure/fees';
import type { Rule, RuleFinding } from '../../model';
import { cellName } from '../../../facts/names';
import { passageOf } from '../../../facts/prose/reading';
import { relatedCell } from '../../wording/related';
import { indicated } from '../../../facts/indicators';

/** Less than this, in 元, may be rounded to 0 in a table of 万元. */
const minShown = 50;

/** What chapter six says of fees goes with tables two and three (2021 edition). */
export const feeConflict: Rule = {
  code: 'fee-conflict',
  needs: ['family:disclosure'],
  severity: 'warning',
  *check(report) {
    yield* deniedNotices(report);
    yield* feesNotInTable(report);
  },
};

/** Requests were dropped for fees unpaid after a notice, and chapter six knows of no notice. */
function* deniedNotices(report: Report): Iterable<RuleFinding> {
  const dropped = indicated(report, 'dropped-as-unpaid');
  if (!dropped || dropped.value === 0) return;
  const passage = passageOf(report, 'other-matters');
  const denial = passage && feeDenial(passage);
  if (!denial) return;
  yield {
    span: denial,
    message: {
      key: 'fee-conflict.unpaid',
      args: { ...cellName(dropped.table, dropped), found: dropped.cell.text },
    },
    related: [relatedCell(dropped.table, dropped)],
  };
}

/** The information processing fee is an administrative fee too. */
function* feesNotInTable(report: Report): Iterable<RuleFinding> {
  const shown = indicated(report, 'fees-charged');
  if (shown?.value !== 0) return;
  const charged = feesCharged(report).find(({ yuan }) => yuan >= minShown);
  if (!charged) return;
  yield {
    span: charged.span,
    message: {
      key: 'fee-conflict.not-in-table',
      args: { ...cellName(shown.table, shown), found: charged.text },
    },
    related: [relatedCell(shown.table, shown)],
  };
}
