import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import { displayWidth } from '../text/width';
import { lossBetweenTexts } from './keeping';
import { formatTables } from './tables/format';

/** A draft made of a file's text. */
export interface ImportedDraft {
  readonly text: string;
  /** Lines that stood before the title, such as a site's navigation: they are listed at the end. */
  readonly leftOut: number;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Makes a draft of the text that a file shows: headings marked, tables in their usual form as far as
 * that is certain. What stands before the title is moved to the end, and nothing is dropped: a text of
 * which a number would be lost stays as it is.
 */
export function importedDraft(text: string, reader: ReportReader): ImportedDraft {
  const report = reader.parse(text);
  const from = report.title?.span.start ?? 0;
  const before = text.slice(0, from).trim();
  const changes = [...headings(report), ...tables(reader, report)].sort(
    (a, b) => a.start - b.start,
  );
  const body = applied(text, from, changes);
  const lines = before === '' ? [] : before.split('\n');
  const tail =
    lines.length === 0
      ? ''
      : `\n<!-- 原文件里题目之前的文字，没有放进正文：\n${before.replaceAll('--', '——')}\n-->\n`;
  const whole = `${body.trim()}\n${tail}`;
  return lossBetweenTexts(text, whole) === null
    ? { text: whole, leftOut: lines.length }
    : { text, leftOut: 0 };
}

/** A mark before the title and each chapter's heading, and a blank line around them. */
function headings({ source, title, chapters }: Report): readonly Change[] {
  const mark = (at: number, sign: string): Change => {
    const start = source.lastIndexOf('\n', at - 1) + 1;
    const isMarked = source.startsWith('#', start);
    return { start, end: start, newText: isMarked ? '' : start === 0 ? sign : `\n${sign}` };
  };
  return [
    ...(title ? [mark(title.span.start, '# ')] : []),
    ...chapters.map(({ heading }) => mark(heading.start, '## ')),
  ];
}

const tables = (reader: ReportReader, report: Report): readonly Change[] =>
  formatTables(reader, report, { widthOf: displayWidth }).edits.map(({ span, newText }) => ({
    ...span,
    newText: `\n${newText.trim()}\n`,
  }));

function applied(text: string, from: number, changes: readonly Change[]): string {
  let result = '';
  let at = from;
  for (const { start, end, newText } of changes) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
  }
  // Paragraphs are lines in the file's text, and stand apart in a draft.
  return (result + text.slice(at)).replace(/^(?!\|)(\S.*)\n(?=\S)/gm, '$1\n\n');
}
