import type { Report, Title } from '../report/model';
import { compact, fold, halfWidth } from '../text/mapped';
import { spanOf, squeezedText, textAt, trimSpan, type Span } from '../text/span';

/** The letter with which a report is handed in, where the title should stand. */
export interface CoveringLetter {
  readonly subject: Span;
  /** `特此报告`, where it ends; null where it does not say so. */
  readonly closing: Span | null;
}

const letterSubject =
  /^(\s*(?:#{1,6}[ \t]+)?)[^\n。；]{0,30}关于(?:报送|上报|呈报|报请|提交|印送)[^\n。；]{0,50}年度报告[^\n。；]{0,10}(?:函|报告|请示)(?=[ \t\r]*\n)/;
const letterClosing = /(?:特此|专此|此致)(?:函报|函告|报告|报送|致函|函达|敬礼)[。！]?(?![^\n])/;

/** The letter that the draft begins with; null where it begins with none. */
export function coveringLetter({ text }: Report): CoveringLetter | null {
  const subject = letterSubject.exec(text);
  if (!subject) return null;
  const closing = letterClosing.exec(text);
  return {
    subject: spanOf(subject.index + subject[1]!.length, subject.index + subject[0].length),
    closing: closing && spanOf(closing.index, closing.index + closing[0].length),
  };
}

/** Whether the title says what such a report is called. */
export function namesReport({ edition }: Report, title: Title): boolean {
  const name = edition.title.statutoryName;
  const words = fold(title.text)
    .replace(/20\d\d(?=年度)|20\d\d年?/g, '')
    .replace(/关于|的/g, '');
  return words.includes(name) || words.replace(/年(?=年度)/g, '').includes(name);
}

/** A part of the report's name that the title lacks, and where it belongs. */
export interface LeftOut {
  readonly part: string;
  readonly at: number;
}

/** The one part of the name that the title lacks while it has what stands around it there. */
export function leftOutOf({ text, edition }: Report, title: Title): LeftOut | null {
  const { statutoryName } = edition.title;
  const words = compact(text, title.span);
  for (const part of edition.type.title.oftenLeftOut ?? []) {
    const from = statutoryName.indexOf(part);
    if (from < 0) continue;
    const before = statutoryName.slice(Math.max(0, from - 2), from);
    const around = before + statutoryName.slice(from + part.length);
    const found = words.text.lastIndexOf(around);
    // At the name's beginning, the name of the body may end in the part: 人民政府2024年信息公开工作年度报告.
    if (found < 0 || (from === 0 && words.text.includes(part))) continue;
    const at = found + before.length;
    return { part, at: words.spanOf(at, at + 1).start };
  }
  return null;
}

const maxLines = 3;
const pasted = 2;

/** Where the title stands once more, within itself or below; null where it stands once. */
export const repeatedTitle = (report: Report): Span | null =>
  report.title && (withinTitle(report, report.title) ?? belowTitle(report, report.title));

/** The second half of a title that says the same twice. */
function withinTitle({ text }: Report, { text: words, span }: Title): Span | null {
  const half = words.length / pasted;
  if (words.slice(0, half) !== words.slice(half)) return null;
  let at = span.start;
  while (squeezedText(text, spanOf(span.start, at)).length < half) at++;
  return trimSpan(text, spanOf(at, span.end));
}

/** One to three lines of the preamble that read as the title. */
function belowTitle(report: Report, title: Title): Span | null {
  const { text, lines, preamble, edition } = report;
  const spans: Span[] = [];
  for (let index = lines.lineAt(preamble.start); index < lines.count; index++) {
    const { start, end } = lines.line(index);
    if (start >= preamble.end) break;
    const line = withoutMarkup(text, spanOf(Math.max(start, preamble.start), end));
    if (line.start < line.end) spans.push(line);
  }
  /** The last line of a title over several lines, which reads as a title too. */
  const endsTitle = (words: string): boolean =>
    edition.type.title.begins.some((begin) => words.includes(begin)) && title.text.endsWith(words);
  for (let first = 0; first < spans.length; first++) {
    for (let last = first; last < Math.min(first + maxLines, spans.length); last++) {
      const span = spanOf(spans[first]!.start, spans[last]!.end);
      const words = squeezedText(text, span).replace(/[#*]/g, '');
      const isTitle =
        words.length === title.text.length && halfWidth(words) === halfWidth(title.text);
      if (isTitle || (last === 0 && endsTitle(words))) return span;
    }
  }
  return null;
}

function withoutMarkup(text: string, line: Span): Span {
  const span = trimSpan(text, line);
  const mark = /^(?:#{1,6}\s*|\*{1,3})/.exec(textAt(text, span))?.[0].length ?? 0;
  const closing = /\*{1,3}$/.exec(textAt(text, span))?.[0].length ?? 0;
  return spanOf(span.start + mark, Math.max(span.start + mark, span.end - closing));
}
