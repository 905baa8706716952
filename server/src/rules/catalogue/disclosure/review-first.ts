import type { Rule } from '../../model';
import { cellName } from '../../../facts/names';
import { indicated } from '../../../facts/indicators';

/** The Administrative Reconsideration Law as amended, Article 23, item 4, is in force since 2024. */
const since = 2024;
const minCases = 3;

/**
 * Refusals must go to reconsideration before a court: several suits without it deserve a look. Old
 * cases and other grounds may explain them.
 */
export const reviewFirst: Rule = {
  code: 'review-first',
  needs: ['family:disclosure'],
  severity: 'hint',
  offByDefault: true,
  *check(report) {
    const suits = indicated(report, 'direct-suits');
    if (!suits || suits.value < minCases || (report.year ?? 0) < since) return;
    yield {
      span: suits.cell.span,
      message: {
        key: 'review-first',
        args: { ...cellName(suits.table, suits), found: suits.cell.text },
      },
    };
  },
};
