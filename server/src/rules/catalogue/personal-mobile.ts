import { matchesIn } from '../../text/matches';
import type { Rule } from '../model';
import { maskedFinding } from '../wording/personalFinding';
import { masked } from '../../facts/personal/masked';
import { numberForm, numbersOf, type LongNumber } from '../../facts/personal/numbers';
import type { Passage } from '../../report/prose/passages';
import { stretchesOf } from '../../facts/prose/stretches';

const elevenDigits = numberForm(11, 3);
const mobile = /^1[3-9]/;
const hyphenated = /(?<![\dA-Za-z-])1[3-9]\d-\d{4}-\d{4}(?![\dA-Za-z-])/g;

/** A mobile number: eleven digits from 13 to 19; an area code with a telephone number begins with 0. */
export const personalMobile: Rule = {
  code: 'personal-mobile',
  severity: 'warning',
  *check(report) {
    for (const passage of stretchesOf(report)) {
      for (const number of mobilesIn(passage)) {
        yield maskedFinding('personal-mobile', passage, number, masked(number.digits, 3, 4));
      }
    }
  },
};

function* mobilesIn(passage: Passage): Generator<LongNumber> {
  let free = 0;
  for (const number of numbersOf(passage, elevenDigits)) {
    // Pieces of two numbers side by side can read as a third.
    if (!mobile.test(number.digits) || number.from < free) continue;
    free = number.to;
    yield number;
  }
  for (const { 0: digits, index } of matchesIn(passage.text, hyphenated)) {
    yield { from: index, to: index + digits.length, digits };
  }
}
