import { element, words, type Html } from '../html/element';
import type { Run, TextPart } from '../model';
import { spanOf } from '../../text/span';
import { numbersOf, worstOf, type Marks } from './marks';

/** A heading or paragraph with its place in the draft and its findings marked. */
export function textHtml(part: TextPart, tag: string, id: string, marks: Marks): Html {
  const { kind, span, runs } = part;
  return element(
    tag,
    { id, class: kind, 'data-start': span.start, 'data-end': span.end },
    runs.flatMap((run) => runHtml(run, marks)),
  );
}

function runHtml(run: Run, marks: Marks): readonly Html[] {
  const { kind, link } = run;
  const pieces = kind === 'open' ? [openHtml(run)] : markedWords(run, marks);
  // Not to be followed here: a click leads to the words in the draft.
  if (link !== null) return [element('span', { class: 'link' }, pieces)];
  if (kind === 'strong') return [element('strong', {}, pieces)];
  return kind === 'lead' ? [element('span', { class: 'lead' }, pieces)] : pieces;
}

const openHtml = ({ text, span }: Run): Html =>
  element('span', { class: 'open', 'data-start': span.start, 'data-end': span.end }, [words(text)]);

/** The words of a run, those that a finding is about marked; several at one place are one mark. */
function markedWords(run: Run, marks: Marks): readonly Html[] {
  const { text, span } = run;
  // Where words were dropped from the run, it is marked as a whole.
  const exact = text.length === span.end - span.start;
  const found = marks.at(span);
  if (found.length === 0) return [words(text)];
  if (!exact) return [markHtml(text, span.start, span.end, found)];
  const cuts = new Set([span.start, span.end]);
  for (const { finding } of found) {
    for (const at of [finding.span.start, finding.span.end]) {
      if (at > span.start && at < span.end) cuts.add(at);
    }
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i]!;
    const piece = text.slice(start - span.start, end - span.start);
    const here = found.filter(
      ({ finding }) => finding.span.start < end && finding.span.end > start,
    );
    return here.length === 0 ? words(piece) : markHtml(piece, start, end, here);
  });
}

const markHtml = (
  text: string,
  start: number,
  end: number,
  found: ReturnType<Marks['at']>,
): Html => {
  const span = spanOf(start, end);
  return element(
    'mark',
    {
      class: `found ${worstOf(found) ?? ''}`,
      tabindex: 0,
      'data-start': span.start,
      'data-end': span.end,
      'data-findings': numbersOf(found),
    },
    [words(text)],
  );
};
