import { firstMatchIn } from '../../text/matches';
import type { Report } from '../../report/model';
import { halfWidth, squeeze } from '../../text/mapped';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { textAt, trimSpan, type Span } from '../../text/span';
import { exists, type Day } from './calendar';

/** A day on which the draft says it was published or signed. */
export interface DatedPlace {
  readonly span: Span;
  readonly day: Day;
}

const date = '(20\\d{2})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?';
/** Every year has it: cheaper to look for than a date. */
const hasYearDigit = (line: string): boolean => line.includes('2') || line.includes('２');
const alone = new RegExp(`^\\(?${date}\\)?$`);
const published = new RegExp(`(?:发布|公布|公开|成文|发文|更新)(?:日期|时间)[:]?${date}`);

/** Lines that are nothing but a date, and dates of publication in a web page's head. */
export const publicationDates = oncePer((report: Report): readonly DatedPlace[] => {
  const found: DatedPlace[] = [];
  for (let index = 0; index < report.lines.count; index++) {
    const span = trimSpan(report.text, report.lines.line(index));
    if (span.end - span.start > 120) continue;
    const day = dayIn(textAt(report.text, span));
    if (day) found.push({ span, day });
  }
  return found;
});

/** The day that a line gives as that of publication. */
const dayIn = oncePerText((line): Day | null => {
  if (!hasYearDigit(line)) return null;
  const words = halfWidth(squeeze(line));
  const match = firstMatchIn(words, alone) ?? firstMatchIn(words, published);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return exists(day) ? day : null;
});
