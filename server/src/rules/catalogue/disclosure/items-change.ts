import type { Rule } from '../../model';
import { yearlyFindings } from '../../years/yearlyFindings';

/** 上一年项目数量 is last year's number with last year's change (2019 form). */
export const itemsChange: Rule = {
  code: 'items-change',
  needs: ['family:disclosure'],
  severity: 'info',
  comparesYears: true,
  check: (report, context) => yearlyFindings(report, context, 'items-change'),
};
