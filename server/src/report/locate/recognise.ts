import { oncePer } from '../../text/oncePer';
import { authored } from '../../text/pattern';
import { isSpace, spanOf, squeezedText, type Span } from '../../text/span';
import { usuallyEnough, usualPoints, type Against, type ReportType } from '../../template/type';
import type { BoundTable, Chapter, Title } from '../model';

/** `数据统计期限为2024年1月1日至12月31日`: what a report says of its figures, and hardly anything else does. */
const period = /^统计[^。]{0,10}(?:期限|时限|期间|时间|周期)[^。]{0,16}20\d{2}/;
const periodStart = '统';
/** No statement of a period is longer; UTF-16 units without white space. */
const maxPeriodLength = 40;
const maxSearched = 20_000;
/** A table with fewer rows may be anything. */
const minRows = 3;

/** What a text has of a report of one type. */
export interface Recognised {
  /** Whether the text is recognisably a report of that type at all. */
  readonly recognised: boolean;
  /** More, the more of such a report it has; 0 for one that is another kind of report. */
  readonly points: number;
}

/**
 * Counts what title, chapters, tables and the period that the `opening` states, what comes before chapter
 * two, say for a type. Titles alone (a news page about a report) or headings that many documents have
 * (`一、总体情况`) are not enough.
 */
export function recognise(
  type: ReportType,
  text: string,
  opening: Span,
  title: Title | null,
  chapters: readonly Chapter[],
  tables: ReadonlyMap<string, BoundTable>,
): Recognised {
  const said = spanOf(opening.start, Math.min(opening.end, opening.start + maxSearched));
  const { against, enough = usuallyEnough } = type.recognition;
  if (against && isOther(against, title?.text ?? '', text, said))
    return { recognised: false, points: 0 };
  const worth = { ...usualPoints, ...type.recognition.points };
  let points = title ? worth.title : 0;
  if (statesPeriod(text, said)) points += worth.period;
  // A first draft has its title and chapter one.
  const isWhole = title !== null && ![title.agency, title.year].includes(null);
  if (isWhole && isBegun(chapters)) points += worth.begun;
  for (const { template, likeness, numbering } of chapters) {
    const certain = likeness !== 'similar';
    if (template.table !== undefined) points += worth.tableChapter - (certain ? 0 : 1);
    else if (certain && numbering !== null) points += worth.chapter;
  }
  for (const { atRest } of tables.values()) {
    const rows = [...atRest.rows.values()].filter(({ pieces }) => pieces.length > 0);
    if (rows.length >= minRows) points += worth.table;
  }
  return { recognised: points >= enough, points };
}

const isBegun = ([first]: readonly Chapter[]): boolean =>
  first?.template.number === 1 && first.likeness === 'official' && first.numbering?.value === 1;

const patternsOf = oncePer(({ patterns }: Against): readonly RegExp[] =>
  patterns.map((pattern) => new RegExp(authored(pattern))),
);

function isOther(against: Against, title: string, text: string, said: Span): boolean {
  const { unlessTitleHas } = against;
  if (unlessTitleHas !== undefined && title.includes(unlessTitleHas)) return false;
  const words = title + squeezedText(text, said);
  return patternsOf(against).some((pattern) => pattern.test(words));
}

/** Whether the span states a period, blanks and line breaks aside; only what follows its first character is read. */
function statesPeriod(text: string, { start, end }: Span): boolean {
  let at = text.indexOf(periodStart, start);
  for (; at >= 0 && at < end; at = text.indexOf(periodStart, at + 1))
    if (period.test(firstWords(text, spanOf(at, end), maxPeriodLength))) return true;
  return false;
}

/** The first `count` units of the span that are no white space. */
function firstWords(text: string, { start, end }: Span, count: number): string {
  let words = '';
  for (let at = start; at < end && words.length < count; at++)
    if (!isSpace(text.charCodeAt(at))) words += text.charAt(at);
  return words;
}
