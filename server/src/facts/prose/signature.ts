import type { Report } from '../../report/model';

const date = /^(?:20\d{2}|二[〇○零一二三四五六七八九]{3})年.{1,3}月.{1,3}日$/;

/** Whether the line is the body's name, a date or both and no more, as they stand below a report. */
export function isSignature({ title }: Report, line: string): boolean {
  const words = line.replace(/\s/g, '');
  const agency = title?.agency ?? '';
  const rest = words.startsWith(agency) ? words.slice(agency.length) : words;
  return words !== '' && (rest === '' || date.test(rest));
}

/** How far a last chapter's own text goes: the body's name and the date below it are no part of it. */
export function endOfText(report: Report, text: string): number {
  let end = text.length;
  while (end > 0) {
    const from = text.lastIndexOf('\n', end - 1);
    const line = text.slice(from + 1, end);
    if (line.trim() !== '' && !isSignature(report, line)) break;
    end = Math.max(from, 0);
  }
  return end;
}
