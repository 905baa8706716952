import type { Report } from '../../report/model';
import { spanOf, squeezedText, trimSpan, type Span } from '../../text/span';
import { insertAbove, insertBelow } from './insert';
import type { Edit } from '../../text/edit';
import { documentSpan } from '../../report/query/places';

const minLength = 12;
const metadata = /^(?:发布|来源|索引|作者|浏览|字体|信息来源|发文|成文)|(?:日期|时间)[:：]/;

/** Where the preamble stands: its first sentence, else the first chapter's heading, else the title. */
export function preamblePlace(report: Report): Span {
  const { readLines: lines, preamble, text } = report;
  for (let index = lines.lineAt(preamble.start); index < lines.count; index++) {
    const { start, end } = lines.line(index);
    if (start >= preamble.end) break;
    const span = trimSpan(
      text,
      spanOf(Math.max(start, preamble.start), Math.min(end, preamble.end)),
    );
    const words = squeezedText(text, span);
    if (words.length >= minLength && /报告|公开|条例/.test(words) && !metadata.test(words)) {
      return span;
    }
  }
  return report.chapters[0]?.heading ?? documentSpan(report);
}

/** Inserts a paragraph where the preamble ends: before the first chapter, else after the title. */
export function insertIntoPreamble(report: Report, paragraph: string): Edit {
  const [first] = report.chapters;
  if (first) return insertAbove(report, first.heading.start, [paragraph]);
  const { readLines } = report;
  const { end } = readLines.line(readLines.lineAt(documentSpan(report).end));
  return insertBelow(report, trimSpan(report.text, spanOf(0, end)).end, [paragraph]);
}
