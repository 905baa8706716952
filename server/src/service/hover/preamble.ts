import type { Report } from '../../report/model';
import { spanOf, textAt, touches, trimSpan, type Span } from '../../text/span';
import type { Wording } from '../../wording/wording';
import { preambleElementOf } from '../../report/query/preambleElements';
import { explain } from './explanation';
import type { Described } from './described';

const maxSentenceLength = 1000;

/** A sentence of the preamble is the template's element whose wording it is most like. */
export function describePreamble(
  report: Report,
  offset: number,
  wording: Wording,
): Described | null {
  const sentence = sentenceAt(report, offset);
  if (!sentence) return null;
  const best = preambleElementOf(report.edition, textAt(report.text, sentence));
  if (!best) return null;
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
  return length > 0 && length <= maxSentenceLength ? sentence : null;
}
