import { linesOf, textOfLine, type PageLine } from './lines';
import type { PdfPage } from './model';

/** As much of a page's height, above and below, as its head and foot may take. */
const marginShare = 0.09;
const pageNumber = /^[—–\-－_·.]*第?\d{1,3}页?(?:(?:[/／，,]共?|共)?\d{1,3}页?)?[—–\-－_·.]*$/;

/** The lines of a page that belong to its text, and what stands in its head and foot. */
export interface PageText {
  readonly lines: readonly PageLine[];
  readonly marks: readonly string[];
}

/** Takes page numbers out, and heads and feet that are the same on the pages. */
export function withoutMargins(pages: readonly PdfPage[]): readonly PageText[] {
  const lines = pages.map(({ words }) => linesOf(words));
  const inMargin = (line: PageLine, { height }: PdfPage): boolean =>
    line.base < height * marginShare || line.base > height * (1 - marginShare);
  const seen = new Map<string, number>();
  pages.forEach((page, index) => {
    const own = lines[index]!.filter((line) => inMargin(line, page)).map(formOf);
    for (const form of new Set(own)) seen.set(form, (seen.get(form) ?? 0) + 1);
  });
  const often = Math.max(2, Math.ceil(pages.length * 0.6));
  return pages.map((page, index) => {
    const marks: string[] = [];
    const kept = lines[index]!.filter((line) => {
      const isMark =
        inMargin(line, page) &&
        (pageNumber.test(textOfLine(line).replace(/\s+/g, '')) ||
          (seen.get(formOf(line)) ?? 0) >= often);
      if (isMark) marks.push(textOfLine(line));
      return !isMark;
    });
    return { lines: kept, marks };
  });
}

/** The same for a page and the next. */
const formOf = (line: PageLine): string =>
  `${Math.round(line.base / 6)}:${textOfLine(line).replace(/\d+/g, '#')}`;
