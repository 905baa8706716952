import type { Report } from '../../report/model';
import { spanOf, squeezedText, textAt, trimSpan, type Span } from '../../text/span';
import { halfWidth } from '../../text/mapped';
import type { Rule } from '../model';

const maxLines = 3;
const pasted = 2;

/** The title stands once. A sentence that mentions the report by name is not its title. */
export const titleRepeated: Rule = {
  code: 'title-repeated',
  severity: 'hint',
  *check(report) {
    const { title } = report;
    if (!title) return;
    const again = withinTitle(report) ?? belowTitle(report);
    if (!again) return;
    yield {
      span: again,
      message: { key: 'title-repeated', args: { found: title.text } },
      related: [{ span: title.span, message: { key: 'title-repeated.first', args: {} } }],
      fixes: [
        {
          title: { key: 'fix.delete-repeated-title', args: {} },
          edits: [{ span: withBreak(report, again), newText: '' }],
          preferred: true,
          safe: false,
        },
      ],
    };
  },
};

/** The second half of a title that says the same twice. */
function withinTitle({ text, title }: Report): Span | null {
  if (!title) return null;
  const words = title.text;
  const half = words.length / pasted;
  if (words.slice(0, half) !== words.slice(half)) return null;
  let at = title.span.start;
  while (squeezedText(text, spanOf(title.span.start, at)).length < half) at++;
  return trimSpan(text, spanOf(at, title.span.end));
}

/** One to three lines of the preamble that read as the title. */
function belowTitle(report: Report): Span | null {
  const { text, lines, title, preamble } = report;
  const spans: Span[] = [];
  for (let index = lines.lineAt(preamble.start); index < lines.count; index++) {
    const { start, end } = lines.line(index);
    if (start >= preamble.end) break;
    const line = withoutMarkup(text, spanOf(Math.max(start, preamble.start), end));
    if (line.start < line.end) spans.push(line);
  }
  for (let first = 0; first < spans.length; first++) {
    for (let last = first; last < Math.min(first + maxLines, spans.length); last++) {
      const span = spanOf(spans[first]!.start, spans[last]!.end);
      const words = squeezedText(text, span).replace(/[#*]/g, '');
      if (
        (words.length === title?.text.length && halfWidth(words) === halfWidth(title.text)) ||
        (last === 0 && endsTitle(words, report))
      )
        return span;
    }
  }
  return null;
}

/** The last line of a title over several lines, which reads as a title too. */
const endsTitle = (
  words: string,
  {
    title,
    edition: {
      type: {
        title: { begins },
      },
    },
  }: Report,
): boolean =>
  title !== null && begins.some((begin) => words.includes(begin)) && title.text.endsWith(words);

function withoutMarkup(text: string, line: Span): Span {
  const span = trimSpan(text, line);
  const mark = /^(?:#{1,6}\s*|\*{1,3})/.exec(textAt(text, span))?.[0].length ?? 0;
  const closing = /\*{1,3}$/.exec(textAt(text, span))?.[0].length ?? 0;
  return spanOf(span.start + mark, Math.max(span.start + mark, span.end - closing));
}

/** The lines as a whole where nothing else stands on them, with one line break. */
function withBreak({ text, lines }: Report, span: Span): Span {
  const first = lines.line(lines.lineAt(span.start));
  const last = lines.lineWithEnding(lines.lineAt(span.end));
  const before = textAt(text, spanOf(first.start, span.start));
  const after = textAt(text, spanOf(span.end, last.end));
  return /^[\s#*]*$/.test(before) && /^[\s*]*$/.test(after) ? spanOf(first.start, last.end) : span;
}
