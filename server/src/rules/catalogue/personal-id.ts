import { judgedRule } from '../paragraphRule';
import { maskedFinding } from '../wording/personalFinding';
import { isIdentityNumber } from '../../facts/personal/identity';
import {
  masked,
  digitRunsIn,
  numberForm,
  numbersIn,
  type LongNumber,
} from '../../facts/personal/numbers';

const latestYear = 2100;
const identityNumber = numberForm(18, 3, '0-9Xx');

/** A citizen's identity number; credit codes, index numbers and accounts are none. */
export const personalId = judgedRule<LongNumber>({
  code: 'personal-id',
  severity: 'error',
  withTitle: true,
  find: (text) => digitRunsIn(text, identityNumber),
  *judge(all, { year }) {
    const lastYear = year === null ? latestYear : year + 1;
    for (const { paragraph, found } of all) {
      for (const run of found) {
        for (const number of numbersIn(run, paragraph, identityNumber)) {
          if (!isIdentityNumber(number.digits, lastYear)) continue;
          yield maskedFinding('personal-id', paragraph, number, masked(number.digits, 6, 4));
        }
      }
    }
  },
});
