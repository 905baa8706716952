import type { Passage } from '../../report/prose/passages';
import { halfWidth } from '../../text/mapped';
import { authored } from '../../text/pattern';
import type { Place } from '../words/search';

/** A long number as it stands in a passage, in half-width characters. */
export interface LongNumber extends Place {
  readonly digits: string;
}

/** What a number is said to be where it is no person's: accounts, codes, file and order numbers. */
const otherNumber =
  /(?:账号|帐号|账户|帐户|卡号|编号|信用代码|机构代码|代码|索引号|文号|备案号?|许可证号?|订单号?|条码|QQ群?|qq群?)(?:为|是)?[:：]?$/;

/**
 * Numbers of `length` characters, the last of them of the set `final`. A number that blanks or a line's
 * end break into at most `pieces` pieces is one; neighbours that only blanks keep apart are two.
 */
export function* numbersOf(
  passage: Passage,
  length: number,
  { final = '0-9', pieces }: { readonly final?: string; readonly pieces: number },
): Generator<LongNumber> {
  const text = halfWidth(passage.text);
  const run = new RegExp(
    `(?<![A-Za-z0-9_.@/-])[0-9]{${length - 1},64}[${authored(final)}]?(?![A-Za-z0-9_@])`,
    'g',
  );
  for (const { 0: digits, index } of text.matchAll(run)) {
    if (otherNumber.test(text.slice(Math.max(0, index - 10), index))) continue;
    const starts = piecesOf(passage, index, index + digits.length);
    for (const [i, from] of starts.entries()) {
      const end = starts.indexOf(from + length);
      const isLast = from + length === index + digits.length;
      if (end < 0 && !isLast) continue;
      if ((end < 0 ? starts.length : end) - i > pieces) continue;
      yield { from, to: from + length, digits: text.slice(from, from + length) };
    }
  }
}

/** Where the original's unbroken pieces begin. */
function piecesOf(passage: Passage, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  let end = -1;
  for (let at = from; at < to; at++) {
    const span = passage.spanOf(at, at + 1);
    if (span.start !== end) starts.push(at);
    end = span.end;
  }
  return starts;
}
