import { firstMatchIn, fitsIn } from '../../text/matches';
import type { Passage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { convertMoney } from '../../text/money';
import type { Span } from '../../text/span';
import { placedClaims } from '../claims/placed';
import { ownWords, plainOf } from '../prose/reading';

/** An amount of information processing fees that the text says was charged. */
export interface FeeStatement {
  readonly span: Span;
  /** In 元. */
  readonly yuan: number;
  /** As written, with its unit. */
  readonly text: string;
}

/** Whether the passage speaks of information processing fees at all. */
export const mentionsFees = (passage: Pick<Passage, 'text'>): boolean =>
  /处理费|收费|费用|收取[^。]{0,10}费/.test(plainOf(passage));

/** The totals that sentences about these fees give first; parts of a total are left out. */
export const feesCharged = (report: Report): readonly FeeStatement[] =>
  placedClaims(report).flatMap(({ claims, figureAt }) =>
    claims.charges.map(({ sentence, quantity }) => ({
      ...figureAt({ sentence, quantity }),
      yuan: convertMoney(quantity.value, quantity.unit, '元')!.toNumber(),
    })),
  );

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
