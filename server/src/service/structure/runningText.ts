import type { Report } from '../../report/model';
import { passagesOf, sentencesOf, type Passage } from '../../report/prose/passages';
import { quantitiesIn } from '../../report/prose/quantities';
import { touches, type Span } from '../../text/span';

/** A piece of a passage's text: `[from, to)`. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The comma in 1,024 parts no clauses. */
const clauses = /(?:[^，,、；;：:。！？]|(?<=\d)[,，](?=\d{3}))+/g;

/**
 * What there is at a place of the running text, smallest first: word, number, number with its unit,
 * clause, sentence, paragraph. Nothing outside running text.
 */
export function runningTextAt(report: Report, offset: number): readonly Span[] {
  const passage = passagesOf(report).find(
    (each) => each.text !== '' && touches(each.spanOf(0, each.text.length), offset),
  );
  if (!passage) return [];
  const paragraph = paragraphAt(passage, indexIn(passage, offset));
  const inParagraph: Passage = {
    ...passage,
    text: passage.text.slice(paragraph.from, paragraph.to),
    spanOf: (from, to) => passage.spanOf(paragraph.from + from, paragraph.from + to),
  };
  const at = indexIn(inParagraph, offset);
  return [...piecesAt(inParagraph, at), { from: 0, to: inParagraph.text.length }]
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => inParagraph.spanOf(from, to))
    .filter((span) => touches(span, offset));
}

function paragraphAt({ text }: Passage, at: number): Piece {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { from, to: end < 0 ? text.length : end };
}

function piecesAt(paragraph: Passage, at: number): readonly Piece[] {
  const sentence = sentencesOf(paragraph).find(({ from, text }) => at <= from + text.length);
  if (!sentence) return [];
  const place = at - sentence.from;
  const found = [...sentence.text.matchAll(clauses)].map(piece);
  const clause = found.find(({ to }) => place <= to);
  const word = clause && wordAt(sentence.text, clause, place);
  const number = quantitiesIn(sentence).find(({ from, to }) => from <= place && place <= to);
  const pieces = [
    ...(number ? [{ from: number.numberFrom, to: number.numberTo }, number] : []),
    ...(word && !number ? [word] : []),
    ...(clause ? [clause] : []),
    { from: 0, to: sentence.text.length },
  ];
  return pieces.map((each) => within(sentence, each));
}

/** Of a longer clause only so many characters around the place are parted into words. */
const maxClauseLength = 200;

/** The word of the clause at the place, the first where two border on each other there. */
function wordAt(text: string, clause: Piece, place: number): Piece | undefined {
  const start = Math.max(clause.from, place - maxClauseLength);
  const around = text.slice(start, Math.min(clause.to, place + maxClauseLength));
  return [...words.segment(around)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => ({ from: start + index, to: start + index + segment.length }))
    .find(({ from, to }) => from <= place && place <= to);
}

const piece = ({ 0: { length }, index }: RegExpExecArray): Piece => ({
  from: index,
  to: index + length,
});

const within = ({ from: start }: Pick<Piece, 'from'>, { from, to }: Piece): Piece => ({
  from: start + from,
  to: start + to,
});

/** Where the offset stands in the passage's text: the first character that does not end before it. */
function indexIn(passage: Passage, offset: number): number {
  let low = 0;
  let high = passage.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passage.spanOf(middle, middle + 1).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
