import type { Report } from '../../report/model';
import type { PreambleElement } from '../../template/model';
import { fold } from '../../text/fold';
import { spanOf, textAt, touches, trimSpan, type Span } from '../../text/span';
import type { Wording } from '../../wording/wording';
import { explain } from './explanation';
import type { Described } from './described';

/** What a sentence must share with the template's to be taken for it, from 0 to 1. */
const enoughAlike = 0.25;
const longestSentence = 1000;

/** A sentence of the preamble is the template's element whose wording it is most like. */
export function describePreamble(
  report: Report,
  offset: number,
  wording: Wording,
): Described | null {
  const sentence = sentenceAt(report, offset);
  if (!sentence) return null;
  const pairs = pairsOf(textAt(report.text, sentence));
  const [best] = report.edition.preamble
    .map((element) => ({ element, alike: likeness(pairs, element) }))
    .sort((a, b) => b.alike - a.alike);
  if (!best || best.alike < enoughAlike) return null;
  const { element } = best;
  return {
    span: sentence,
    paragraphs: [
      wording.say({ key: `hover.preamble.${element.id}`, args: {} }),
      ...explain(element.explanation, wording),
    ],
  };
}

function sentenceAt({ text, preamble }: Report, offset: number): Span | null {
  if (!touches(preamble, offset)) return null;
  const before = textAt(text, spanOf(preamble.start, offset));
  const after = textAt(text, spanOf(offset, preamble.end));
  const opening = Math.max(
    ...['。', '；', '\n\n', '\r\n\r\n'].map((end) => before.lastIndexOf(end)),
  );
  const closing = /[。；]|\r?\n\r?\n/.exec(after)?.index ?? after.length;
  const sentence = trimSpan(
    text,
    spanOf(preamble.start + (opening < 0 ? 0 : opening + 1), offset + closing),
  );
  const length = sentence.end - sentence.start;
  return length > 0 && length <= longestSentence ? sentence : null;
}

/** Share of neighbouring characters that the sentence and the element have in common (Dice). */
function likeness(pairs: ReadonlySet<string>, { skeleton = '' }: PreambleElement): number {
  const own = pairsOf(skeleton.replace(/\{[^}]*\}/g, ' '));
  const shared = [...own].filter((pair) => pairs.has(pair)).length;
  return own.size + pairs.size === 0 ? 0 : (2 * shared) / (own.size + pairs.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const folded = fold(text).replace(/\d+/g, '0');
  return new Set(Array.from(folded.slice(1), (character, i) => folded[i]! + character));
}
