import type { Rule } from '../../model';
import { yearlyFindings } from '../../years/yearlyFindings';

/** 现行有效 is last year's 现行有效 plus what was issued less what was repealed. */
export const inForce: Rule = {
  code: 'in-force',
  needs: ['family:disclosure'],
  severity: 'warning',
  comparesYears: true,
  check: (report, context) => yearlyFindings(report, context, 'in-force'),
};
