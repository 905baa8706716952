import { matchesIn } from '../../text/matches';
import type { Passage } from '../../report/prose/passages';
import { plainOf } from '../prose/reading';
import { authored } from '../../text/pattern';
import type { Place } from '../words/search';

/** A long number as it stands in a paragraph, in half-width characters. */
export interface LongNumber extends Place {
  readonly digits: string;
}

/** What a number is said to be where it is no person's: accounts, codes, file and order numbers. */
const otherNumber =
  /(?:账号|帐号|账户|帐户|卡号|编号|信用代码|机构代码|代码|索引号|文号|备案号?|许可证号?|订单号?|条码|QQ群?|qq群?)(?:为|是)?[:：]?$/;

/** What numbers to look for. */
export interface NumberForm {
  readonly length: number;
  /** A number that blanks or a line's end break into more pieces is none. */
  readonly pieces: number;
  /** One with its neighbours, if only blanks keep them apart. */
  readonly run: RegExp;
}

/** Numbers of `length` characters, the last of them of the set `final`, written as in a class. */
export const numberForm = (length: number, pieces: number, final = '0-9'): NumberForm => ({
  length,
  pieces,
  run: new RegExp(
    `(?<![A-Za-z0-9_.@/-])[0-9]{${length - 1},64}[${authored(final)}]?(?![A-Za-z0-9_@])`,
    'g',
  ),
});

/** Runs of digits in a paragraph that are a number of the form, or several with only blanks between them. */
export function* digitRunsIn(paragraph: string, { run }: NumberForm): Generator<LongNumber> {
  const text = plainOf({ text: paragraph });
  for (const { 0: digits, index } of matchesIn(text, run)) {
    if (otherNumber.test(text.slice(Math.max(0, index - 10), index))) continue;
    yield { from: index, to: index + digits.length, digits };
  }
}

/** The numbers of the form in such a run, as blanks part it in the draft. */
export function* numbersIn(
  run: LongNumber,
  paragraph: Passage,
  { length, pieces }: NumberForm,
): Generator<LongNumber> {
  const starts = piecesOf(paragraph, run.from, run.to);
  for (const [i, from] of starts.entries()) {
    const end = starts.indexOf(from + length);
    if (end < 0 && from + length !== run.to) continue;
    if ((end < 0 ? starts.length : end) - i > pieces) continue;
    const at = from - run.from;
    yield { from, to: from + length, digits: run.digits.slice(at, at + length) };
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

/** The number with its middle hidden, so that no message and no report of Gouji's spreads it. */
export const masked = (number: string, first: number, last: number): string =>
  number.slice(0, first) + '*'.repeat(number.length - first - last) + number.slice(-last);
