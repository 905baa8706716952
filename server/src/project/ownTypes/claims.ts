import { anyId, cellPathParts } from '../../template/cellPath';
import type { TemplateFile } from '../../template/model';
import type { ReportAt } from './schema';
import { expressionsOfClaims } from './expressions';

/** Says which cells, topics, chapters and other claims the claims, indicators and yearly formulas name and the form has not. */
export function claimProblems(edition: TemplateFile, report: ReportAt): void {
  const { claims, indicators = {}, yearlyFormulas, chapters } = edition;
  const isCell = (path: string): boolean => hasCell(edition, path);
  yearlyFormulas.forEach(({ current, plus, minus }, at) => {
    // Last year's cells may be another edition's.
    const ofThisYear = [...plus, ...minus].flatMap(({ year, cell }) =>
      year === 'current' ? [cell] : [],
    );
    for (const cell of [current, ...ofThisYear].filter((each) => !isCell(each)))
      report(['yearlyFormulas', at], 'no-cell', { cell });
  });
  for (const [name, cells] of Object.entries(indicators)) {
    cells.forEach((cell, at) => {
      if (!isCell(cell)) report(['indicators', name, at], 'no-cell', { cell });
    });
  }
  if (!claims) return;
  const inClaims: ReportAt = (path, key, args) => report(['claims', ...path], key, args);
  expressionsOfClaims(claims, inClaims);
  const isChapter = (name: string): boolean => chapters.some(({ id }) => id === name);
  claims.topics.forEach(({ chapter }, at) => {
    if (chapter !== undefined && !isChapter(chapter))
      inClaims(['topics', at, 'chapter'], 'no-chapter', { chapter });
  });
  claims.list.forEach(({ counts, orCounts = [], topic, chapter }, at) => {
    counts.forEach((cell, index) => {
      if (!isCell(cell)) inClaims(['list', at, 'counts', index], 'no-cell', { cell });
    });
    orCounts.forEach((cells, index) =>
      cells.forEach((cell, inner) => {
        if (!isCell(cell)) inClaims(['list', at, 'orCounts', index, inner], 'no-cell', { cell });
      }),
    );
    if (topic !== undefined && !claims.topics.some(({ id }) => id === topic))
      inClaims(['list', at, 'topic'], 'no-topic', { topic });
    if (chapter !== undefined && !isChapter(chapter))
      inClaims(['list', at, 'chapter'], 'no-chapter', { chapter });
  });
  for (const [of, ids] of Object.entries(claims.shares ?? {}) as [string, readonly string[]][]) {
    ids.forEach((claim, at) => {
      if (!claims.list.some(({ id }) => id === claim))
        inClaims(['shares', of, at], 'no-claim', { claim });
    });
  }
}

/** Whether the form has the cell `table/row/column`; `*` is any column. */
function hasCell({ tables }: Pick<TemplateFile, 'tables'>, path: string): boolean {
  const ids = cellPathParts(path);
  const table = tables.find(({ id }) => id === ids.table);
  return (
    table?.blocks.some(
      ({ rows, columns }) =>
        rows.some(({ id }) => id === ids.row) &&
        (ids.column === anyId || columns.some(({ id }) => id === ids.column)),
    ) === true
  );
}
