import { convertMoney } from '../../text/money';
import { firstMatchIn } from '../../text/matches';
import type { Quantity } from '../../report/prose/quantities';
import { ownWords, plainOf } from '../prose/reading';
import type { Figure } from './breakdown';
import type { NumberedSentence } from './sentences';

const aboutFees = /信息处理费|信息公开[^。;,]{0,6}?(?:收费|费用)|收费通知/;
const charging = /收取|收费|收缴|实收|缴纳|缴费|征收/;
/** What was asked for is not what was paid. */
const maxAskedLength = 30;
const asked = /通知[^,;。]{0,8}(?:总?金额|收费)[^,;。]{0,6}$|应收[^,;。]{0,6}$/;

/** The amounts of information processing fees charged, that sentences about them give first; parts of a total are left out. */
export const chargesIn = (sentences: readonly NumberedSentence[]): readonly Figure[] =>
  sentences.flatMap((sentence) => {
    const amount = amountCharged(sentence);
    return amount ? [{ sentence, quantity: amount }] : [];
  });

/** The amount that the sentence says was charged. */
function amountCharged(sentence: NumberedSentence): Quantity | null {
  const amounts = sentence.quantities.filter(
    ({ unit, approximate }) => !approximate && convertMoney(0, unit, '元') !== null,
  );
  if (amounts.length === 0) return null;
  const words = ownWords(sentence);
  const told = Math.max(firstEnd(aboutFees, plainOf(sentence)), firstEnd(charging, words));
  const amount = amounts.find(
    ({ from }) =>
      told <= from && !asked.test(words.slice(Math.max(0, from - maxAskedLength), from)),
  );
  return amount ?? null;
}

/** Where the first match ends; infinite where there is none. */
function firstEnd(pattern: RegExp, text: string): number {
  const match = firstMatchIn(text, pattern);
  return match ? match.index + match[0].length : Infinity;
}
