import type { BoundTable, Chapter, Title } from './model';

const enough = 4;

/**
 * Whether title, chapters and tables together make the text recognisably a report. Titles alone (a news
 * page about a report) or headings that many documents have (`一、总体情况`) are not enough.
 */
export function isRecognised(
  title: Title | null,
  chapters: readonly Chapter[],
  tables: ReadonlyMap<string, BoundTable>,
): boolean {
  let points = title ? 2 : 0;
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
