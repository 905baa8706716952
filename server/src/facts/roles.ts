import type { BoundTable, Chapter, Report } from '../report/model';
import type { ChapterRole } from '../template/type';

/** Whether the chapter is the one with that role in reports of its type. */
export const hasRole = (report: Report, { template }: Chapter, role: ChapterRole): boolean =>
  report.edition.type.roles?.[role] === template.id;

/** The table of the chapter with that role; undefined where type or draft has none. */
export function tableWithRole(report: Report, role: ChapterRole): BoundTable | undefined {
  const { type, chapters } = report.edition;
  const table = chapters.find(({ id }) => id === type.roles?.[role])?.table;
  return table === undefined ? undefined : report.tables.get(table);
}
