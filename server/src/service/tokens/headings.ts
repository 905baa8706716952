import type { Report } from '../../report/model';
import { spanOf, type Span } from '../../text/span';

/** The marks of a heading in Markdown, and their line. */
const marked = /^[^\S\r\n]*#{1,6}(?:[^\S\r\n][^\r\n]*)?$/gm;
/** A numbered heading below the chapters: alone in its line, or before the words of its paragraph. */
const numbered =
  /^[^\S\r\n]*[（(][一二三四五六七八九十]{1,3}[）)][^，。；：|\t*\r\n]{1,40}?(?=[。：:]|[^\S\r\n]*$)/gm;

/** The headings below the chapters that a draft has, marks and all; lines of tables may be among them. */
export const subheadingsOf = ({ text }: Report): readonly Span[] =>
  [marked, numbered].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => spanOf(found.index, found.index + found[0].length)),
  );

/** The heading together with the marks that stand before it in its line. */
export function withMarks({ text, lines }: Report, { start, end }: Span): Span {
  const line = lines.line(lines.lineAt(start));
  const isMarked = /^\s*#{1,6}\s*$/.test(text.slice(line.start, start));
  return spanOf(isMarked ? line.start : start, end);
}
