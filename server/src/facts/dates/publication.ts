import { firstMatchIn, fitsIn } from '../../text/matches';
import type { Report } from '../../report/model';
import { halfWidth, squeeze } from '../../text/mapped';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { unitsOf } from '../../text/units';
import { textAt, trimSpan, type Span } from '../../text/span';
import { exists, type Day } from './calendar';

/** A day on which the draft says it was published or signed. */
export interface DatedPlace {
  readonly span: Span;
  readonly day: Day;
}

const date = '(20\\d{2})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?';
const alone = new RegExp(`^\\(?${date}\\)?$`);
const published = new RegExp(`(?:发布|公布|公开|成文|发文|更新)(?:日期|时间)[:]?${date}`);

const maxLineLength = 120;
/** What a line that is nothing but a date begins with. */
const openings = unitsOf('2２(（');
/** Every year has it. */
const hasYearDigit = (line: string): boolean => line.includes('2') || line.includes('２');

/** Lines that are nothing but a date, and dates of publication in a web page's head. */
export const publicationDates = oncePer((report: Report): readonly DatedPlace[] => {
  const { text, lines } = report;
  const found: DatedPlace[] = [];
  // 日期 and 时间, however their characters are spaced.
  const [hasDate, hasTime] = [linesWith(text, '期'), linesWith(text, '间')];
  for (let index = 0; index < lines.count; index++) {
    const line = lines.line(index);
    const span = trimSpan(text, line);
    if (span.end - span.start > maxLineLength) continue;
    if (!openings.has(text.charCodeAt(span.start)) && !hasDate(line) && !hasTime(line)) continue;
    const words = textAt(text, span);
    const day = hasYearDigit(words) ? dayIn(words) : null;
    if (day) found.push({ span, day });
  }
  return found;
});

/** Tells of lines, asked for in order, whether they have the character. */
function linesWith(text: string, character: string): (line: Span) => boolean {
  let next = -1;
  return ({ start, end }) => {
    if (next < start) next = text.indexOf(character, start);
    if (next < 0) next = Infinity;
    return next < end;
  };
}

/** The day that a line gives as that of publication. */
const dayIn = oncePerText((line): Day | null => {
  const words = halfWidth(squeeze(line));
  const match = firstMatchIn(words, alone) ?? firstMatchIn(words, published);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return exists(day) ? day : null;
});

const correction = /更正(?:说明|公告|版|后)|补发|重新(?:发布|公布)|修订版/;

/** Whether the draft says that it takes the place of one that was published before. */
export const isCorrection = ({ text }: Report): boolean => fitsIn(text, correction);
