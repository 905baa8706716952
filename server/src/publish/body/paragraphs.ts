import { endsParagraph, wrappingOf } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { cover, spanOf, squeezedText, type Span } from '../../text/span';
import type { Run, TextPart } from '../model';
import { runsOf, textOfRuns } from './runs';

/** A line of running text. */
export interface TextLine {
  readonly span: Span;
  /** How many `#` stand before it. */
  readonly marked: number;
}

/** Where the lines of a draft were broken by a converter, joins those of one paragraph again. */
export function paragraphJoiner(
  report: Report,
  lines: readonly TextLine[],
): (lines: readonly TextLine[]) => readonly (readonly TextLine[])[] {
  const wrapping = wrappingOf(lines.map(({ span }) => squeezedText(report.text, span)));
  return (own) => {
    const paragraphs: TextLine[][] = [];
    own.forEach((line, i) => {
      const before = own[i - 1];
      const isNew =
        !before ||
        before.marked > 0 ||
        line.marked > 0 ||
        endsParagraph(
          squeezedText(report.text, before.span),
          squeezedText(report.text, line.span),
          wrapping,
        );
      if (isNew) paragraphs.push([line]);
      else paragraphs.at(-1)!.push(line);
    });
    return paragraphs;
  };
}

/** A paragraph or a heading within a chapter. */
export function textPart(report: Report, lines: readonly TextLine[]): TextPart {
  const runs = joinedRuns(lines.map(({ span }) => runsOf(report.text, span)));
  const span = lines.map((line) => line.span).reduce(cover);
  const words = textOfRuns(runs);
  const level = levelOf(words, lines[0]!.marked);
  return level > 0
    ? { kind: 'heading', level, runs, span }
    : { kind: 'paragraph', level: 0, runs: withLead(runs), span };
}

/** The runs of lines that are one paragraph; a blank keeps letters and digits of two lines apart. */
function joinedRuns(lines: readonly (readonly Run[])[]): readonly Run[] {
  return lines.reduce((before, after) => {
    const last = before.at(-1);
    const [first] = after;
    if (!last || !first) return [...before, ...after];
    const isApart = /\w$/.test(last.text) && /^\w/.test(first.text);
    return [
      ...before,
      ...(isApart ? [{ ...first, text: ` ${first.text}` }] : [first]),
      ...after.slice(1),
    ];
  });
}

const second = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const third = /^\d{1,2}[.．、](?!\d)/;
const endsSentence = /[。；：，！？;:,!?]$/;
/** Longer lines that begin with a number are paragraphs. */
const maxHeadingLength = 40;

/** The level of a line that stands for itself as a heading; 0 for a paragraph. */
function levelOf(words: string, marked: number): TextPart['level'] {
  const isShort = words.length <= maxHeadingLength && !endsSentence.test(words);
  if (!isShort && marked === 0) return 0;
  if (second.test(words)) return 2;
  if (third.test(words)) return isShort ? 3 : 0;
  return marked > 0 ? 2 : 0;
}

/** Words that head a paragraph: its number and what stands up to the first full stop. */
const lead = /^(?:[（(][一二三四五六七八九十]{1,3}[）)])[^。！？；\n]{1,24}。(?=.)/;

function withLead(runs: readonly Run[]): readonly Run[] {
  const [first, ...others] = runs;
  if (first?.kind !== 'plain' || first.link !== null) return runs;
  const [words] = lead.exec(first.text) ?? [];
  if (words === undefined) return runs;
  const { start, end } = first.span;
  const middle = start + words.length;
  return [
    { ...first, kind: 'lead', text: words, span: spanOf(start, middle) },
    { ...first, text: first.text.slice(words.length), span: spanOf(middle, end) },
    ...others,
  ];
}
