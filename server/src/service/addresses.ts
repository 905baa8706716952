import { halfWidth } from '../text/mapped';
import type { Range } from '../text/lines';
import type { Analysis } from './analysis';

/** An address in the text that can be opened. */
export interface Address {
  readonly range: Range;
  /** `http:`, `https:` or `mailto:`, as it was meant. */
  readonly target: string;
}

// An input method writes ： ／ ． ＠ and letters in full width; all other Chinese marks end an address.
const word = 'A-Za-z0-9Ａ-Ｚａ-ｚ０-９';
const dot = '[.．]';
const label = `[${word}][${word}\\-－]{0,62}`;
const host = `${label}(?:${dot}${label}){1,8}`;
const rest = `(?:[:：][0-9０-９]{1,5})?(?:[/／?#][${word}\\-－._．~/／?#@＠!$&'*+;=＝＿:%％,]{0,2000})?`;
const web = `(?:[Hh][Tt]{2}[Pp][Ss]?[:：][/／]{2}${host}|www${dot}${host})${rest}`;
const mail = `[${word}][${word}._．+\\-－＿]{0,63}[@＠]${host}`;
const address = new RegExp(`(?<![${word}@＠])(?:(?<web>${web})|(?<mail>${mail}))`, 'g');
const trailing = /[.．,;:：!?'*~\-－]+$/;

/** The web and mail addresses of a report; null for a document that is none. */
export function addressesOf({ checked, report }: Analysis): readonly Address[] | null {
  if (!checked) return null;
  return [...report.text.matchAll(address)].map(({ 0: found, index, groups }) => {
    const written = found.replace(trailing, '');
    return {
      range: report.lines.rangeOf({ start: index, end: index + written.length }),
      target: targetOf(halfWidth(written), groups?.mail !== undefined),
    };
  });
}

function targetOf(written: string, isMail: boolean): string {
  if (isMail) return `mailto:${written}`;
  return /^https?:/i.test(written) ? written : `http://${written}`;
}
