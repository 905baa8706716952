import type { Rule } from '../model';
import { maskedFinding } from '../wording/personalFinding';
import { isIdentityNumber } from '../../facts/personal/identity';
import { masked } from '../../facts/personal/masked';
import { numberForm, numbersOf } from '../../facts/personal/numbers';
import { stretchesOf } from '../../facts/prose/stretches';

const latestYear = 2100;
const identityNumber = numberForm(18, 3, '0-9Xx');

/** A citizen's identity number; credit codes, index numbers and accounts are none. */
export const personalId: Rule = {
  code: 'personal-id',
  severity: 'error',
  *check(report) {
    const lastYear = report.year === null ? latestYear : report.year + 1;
    for (const passage of stretchesOf(report)) {
      for (const number of numbersOf(passage, identityNumber)) {
        if (!isIdentityNumber(number.digits, lastYear)) continue;
        yield maskedFinding('personal-id', passage, number, masked(number.digits, 6, 4));
      }
    }
  },
};
