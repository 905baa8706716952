import { firstMatchIn, fitsIn } from '../../text/matches';
import { oncePerText } from '../../text/oncePerText';
import { quantitiesIn, type Quantity } from '../../report/prose/quantities';
import {
  passagesOf,
  sentenceIn,
  sentencesOf,
  spanInSentence,
  wordsAlone,
  type Passage,
} from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { convertMoney } from '../../text/money';
import type { Span } from '../../text/span';
import { ownWords, plainOf } from '../prose/reading';

/** An amount of information processing fees that the text says was charged. */
export interface FeeStatement {
  readonly span: Span;
  /** In 元. */
  readonly yuan: number;
  /** As written, with its unit. */
  readonly text: string;
}

const aboutFees = /信息处理费|信息公开[^。;,]{0,6}?(?:收费|费用)|收费通知/;
const charging = /收取|收费|收缴|实收|缴纳|缴费|征收/;
/** What was asked for is not what was paid. */
const longestAsked = 30;
const asked = /通知[^,;。]{0,8}(?:总?金额|收费)[^,;。]{0,6}$|应收[^,;。]{0,6}$/;

/** Whether the passage speaks of information processing fees at all. */
export const mentionsFees = (passage: Pick<Passage, 'text'>): boolean =>
  /处理费|收费|费用|收取[^。]{0,10}费/.test(plainOf(passage));

/** Where the first match ends; infinite where there is none. */
function firstEnd(pattern: RegExp, text: string): number {
  const match = firstMatchIn(text, pattern);
  return match ? match.index + match[0].length : Infinity;
}

/** The totals that sentences about these fees give first; parts of a total are left out. */
export const feesCharged = (report: Report): readonly FeeStatement[] =>
  passagesOf(report).flatMap((passage) =>
    amountsCharged(passage.text).map(({ sentence, amount }) => ({
      span: spanInSentence(sentenceIn(passage, sentence), amount.from, amount.to),
      yuan: convertMoney(amount.value, amount.unit, '元')!.toNumber(),
      text: sentence.text.slice(amount.from, amount.to),
    })),
  );

const amountsCharged = oncePerText((passage) =>
  sentencesOf(wordsAlone(passage)).flatMap((sentence) => {
    const amount = amountCharged(sentence.text);
    return amount ? [{ sentence, amount }] : [];
  }),
);

/** The amount that the sentence says was charged. */
const amountCharged = oncePerText((text): Quantity | null => {
  const words = ownWords({ text });
  const told = Math.max(firstEnd(aboutFees, plainOf({ text })), firstEnd(charging, words));
  const amount = quantitiesIn({ text }).find(
    ({ unit, approximate, from }) =>
      convertMoney(0, unit, '元') !== null &&
      !approximate &&
      told <= from &&
      !asked.test(words.slice(Math.max(0, from - longestAsked), from)),
  );
  return amount ?? null;
});

const noNotice =
  /(?:未|没有|无)(?:发出|发送|作出|制发|产生|发生)?[^。;,]{0,8}(?:收费通知|缴费通知|收费情况|收费事项|收费行为)|(?:收费通知|缴费通知)(?:书)?[^。;,]{0,4}(?<!\d)0(?:件|份|次)/;
const notCharged =
  /(?:未|没有|不)(?:收取|收过|征收|发生)[^。;]{0,20}费|(?:未|没有)收费|无(?:信息处理费|收费)/;
const notice = /收费通知|缴费通知|通知[^。;]{0,10}(?:缴|收费)|逾期未缴/;

/** Where the text says that no fee notice was sent, or that nothing was charged and nothing of notices. */
export function feeDenial(passage: Passage): Span | null {
  const words = ownWords(passage);
  const match =
    firstMatchIn(words, noNotice) ??
    (fitsIn(words, notice) ? null : firstMatchIn(words, notCharged));
  return match ? passage.spanOf(match.index, match.index + match[0].length) : null;
}
