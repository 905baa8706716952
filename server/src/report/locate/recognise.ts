import { compact } from '../../text/mapped';
import type { Span } from '../../text/span';
import type { BoundTable, Chapter, Title } from '../model';

const enough = 4;

/** `数据统计期限为2024年1月1日至12月31日`: what a report says of its figures, and hardly anything else does. */
const period = /统计[^。]{0,10}(?:期限|时限|期间|时间|周期)[^。]{0,16}20\d{2}/;
const searched = 20_000;

/**
 * Whether title, chapters, tables and the period that the `opening` states, what comes before chapter
 * two, together make the text recognisably a report. Titles alone (a news page about a report) or
 * headings that many documents have (`一、总体情况`) are not enough.
 */
export function isRecognised(
  text: string,
  opening: Span,
  title: Title | null,
  chapters: readonly Chapter[],
  tables: ReadonlyMap<string, BoundTable>,
): boolean {
  const end = Math.min(opening.end, opening.start + searched);
  let points = title ? 2 : 0;
  if (period.test(compact(text, { start: opening.start, end }).text)) points += 1;
  for (const { template, likeness, numbering } of chapters) {
    const certain = likeness !== 'similar';
    if (template.table !== undefined) points += certain ? 2 : 1;
    else if (certain && numbering !== null) points += 1;
  }
  for (const table of tables.values()) {
    const rows = [...table.rows.values()].filter(({ pieces }) => pieces.length > 0);
    if (rows.length >= 3) points += 2;
  }
  return points >= enough;
}
