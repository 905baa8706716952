import { matchesIn } from '../../text/matches';
import { judgedRule } from '../paragraphRule';
import type { FoundIn } from '../search';
import { maskedFinding } from '../wording/personalFinding';
import {
  masked,
  digitRunsIn,
  numberForm,
  numbersIn,
  type LongNumber,
} from '../../facts/personal/numbers';

const elevenDigits = numberForm(11, 3);
const mobile = /^1[3-9]/;
const hyphenated = /(?<![\dA-Za-z-])1[3-9]\d-\d{4}-\d{4}(?![\dA-Za-z-])/g;

/** A run of digits, or a number with hyphens, which is one as it stands. */
interface Run extends LongNumber {
  readonly isWhole: boolean;
}

/** A mobile number: eleven digits from 13 to 19; an area code with a telephone number begins with 0. */
export const personalMobile = judgedRule<Run>({
  code: 'personal-mobile',
  severity: 'warning',
  withTitle: true,
  find: runsIn,
  *judge(all) {
    for (const each of all) {
      for (const number of mobilesIn(each)) {
        yield maskedFinding('personal-mobile', each.paragraph, number, masked(number.digits, 3, 4));
      }
    }
  },
});

function* runsIn(text: string): Generator<Run> {
  for (const run of digitRunsIn(text, elevenDigits)) yield { ...run, isWhole: false };
  for (const { 0: digits, index } of matchesIn(text, hyphenated)) {
    yield { from: index, to: index + digits.length, digits, isWhole: true };
  }
}

function* mobilesIn({ paragraph, found }: FoundIn<Run>): Generator<LongNumber> {
  let free = 0;
  for (const run of found) {
    if (run.isWhole) {
      yield run;
      continue;
    }
    for (const number of numbersIn(run, paragraph, elevenDigits)) {
      // Pieces of two numbers side by side can read as a third.
      if (!mobile.test(number.digits) || number.from < free) continue;
      free = number.to;
      yield number;
    }
  }
}
