import { hasLonePageMark, isPageMark } from '../report/pageMarks';
import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import { wrapsIn } from '../report/prose/passages';
import { displayWidth } from '../text/width';
import { lineStart } from '../text/lines';
import { squeezedText, textAt } from '../text/span';
import type { Message } from '../wording/message';
import { lossByRewriting } from './keeping';
import { formatTables, type Page } from './tables/format';

/** A draft made of a file's text. */
export interface ImportedDraft {
  readonly text: string;
  /** What of the file's text is not in the draft's body, and which tables are not in the form. */
  readonly leftOut: readonly Message[];
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Makes a draft of the text that a file shows: headings marked, broken lines joined, tables in their usual form as
 * far as that is certain. What stands before the title, such as a site's navigation, and the pages' numbers go
 * to a remark at the end. A text of which something would be lost keeps the form that it has.
 */
export function importedDraft(
  text: string,
  reader: ReportReader,
  page: Page = { widthOf: displayWidth },
): ImportedDraft {
  const report = reader.parse(text);
  const from = lineStart(text, report.title?.span.start ?? 0);
  const before = text.slice(0, from).trim();
  const marks = pageMarks(text, from);
  const formatted = formatTables(reader, report, page);
  const tables = formatted.edits.map(({ span, newText }) => ({
    ...span,
    newText: `\n${newText.trim()}\n`,
  }));
  const kept = applied(text, from, marks);
  const body = apart(
    applied(text, from, [
      ...headings(report),
      ...wraps(report, marks.length > 0),
      ...tables,
      ...marks,
    ]),
  );
  const lost = lossByRewriting(reader.parse(kept), reader.parse(body));
  const whole = lost ? kept : body;
  return {
    text: `${whole.trim()}\n${remark(before, textsOf(text, marks))}`,
    leftOut: [
      ...(before === ''
        ? []
        : [{ key: 'import.left.before', args: { count: before.split('\n').length } }]),
      ...(marks.length === 0
        ? []
        : [{ key: 'import.left.page-marks', args: { count: marks.length } }]),
      ...(lost ? [lost] : formatted.refusals),
    ],
  };
}

/** The lines that are only a page's number. */
function pageMarks(text: string, from: number): readonly Change[] {
  const marks: Change[] = [];
  if (hasLonePageMark(text)) return marks;
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    if (isPageMark(text.slice(start, end).trimEnd())) marks.push({ start, end, newText: '' });
    start = end;
  }
  return marks;
}

/** Where the next line begins. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

const textsOf = (text: string, marks: readonly Change[]): readonly string[] =>
  marks.map(({ start, end }) => text.slice(start, end).trim());

/** What was left out, as a comment that no check looks into. */
function remark(before: string, marks: readonly string[]): string {
  if (before === '' && marks.length === 0) return '';
  const parts = [
    ...(before === '' ? [] : [`题目之前的文字：\n${before}`]),
    ...(marks.length === 0 ? [] : [`页码：${marks.join('、')}`]),
  ];
  return `\n<!-- 原文件里没有放进正文的内容。\n${parts.join('\n').replaceAll('--', '——')}\n-->\n`;
}

/** A mark before the title and each chapter's heading, and a blank line around them. */
function headings({ source, title, chapters }: Report): readonly Change[] {
  const mark = (at: number, sign: string): Change => {
    const start = lineStart(source, at);
    const isMarked = source.startsWith('#', start);
    return { start, end: start, newText: isMarked ? '' : start === 0 ? sign : `\n${sign}` };
  };
  return [
    ...(title ? [mark(title.span.start, '# '), ...inOneLine(source, title)] : []),
    ...chapters.map(({ heading }) => mark(heading.start, '## ')),
  ];
}

/** A title over two lines is one. */
function inOneLine(
  source: string,
  { span, text }: NonNullable<Report['title']>,
): readonly Change[] {
  const isBroken = textAt(source, span).includes('\n') && squeezedText(source, span) === text;
  return isBroken ? [{ ...span, newText: text }] : [];
}

/** Lines that a converter broke, as a PDF's are, put together again; a page's number may stand between two. */
const wraps = (report: Report, goPageMarks: boolean): readonly Change[] =>
  wrapsIn(report).flatMap(({ start, end }) => {
    const { source } = report;
    const between = source.slice(start, end).split('\n').slice(1, -1);
    const isBlank = (line: string): boolean => line.trim() === '';
    const goes = (line: string): boolean => goPageMarks && isPageMark(line.trimEnd());
    if (!between.every((line) => isBlank(line) || goes(line))) return [];
    // Some converters put an empty line after each; after a sentence it may end a paragraph.
    if (between.some(isBlank) && /[。！？]$/.test(source.slice(start - 1, start))) return [];
    // Letters and digits of two lines may be two words, or two numbers.
    const isApart =
      /[\w０-９.,．，]/.test(source[start - 1] ?? '') && /[\w０-９]/.test(source[end] ?? '');
    return [{ start, end, newText: isApart ? ' ' : '' }];
  });

/** The text from an offset on with the changes made; of two that overlap the first counts. */
function applied(text: string, from: number, changes: readonly Change[]): string {
  let result = '';
  let at = from;
  for (const { start, end, newText } of [...changes].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** Paragraphs are lines in a file's text, and stand apart in a draft. */
const apart = (text: string): string =>
  text.replace(/^(?!\|)(\S.*)\n(?=\S)/gm, '$1\n\n').replace(/\n{3,}/g, '\n\n');
