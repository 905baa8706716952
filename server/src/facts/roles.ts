import { chineseOrdinal } from '../text/numbers';
import type { Localised } from '../template/localised';
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

const englishNumbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** A chapter by its number as running text says it, and by its title: `第五章`, `Chapter five`. */
export function namesOf({ template }: Chapter): {
  readonly number: Localised;
  readonly title: Localised;
} {
  const { number, title } = template;
  const en = `Chapter ${englishNumbers[number - 1] ?? number}`;
  return {
    number: { 'zh-cn': `第${chineseOrdinal(number) ?? number}章`, en },
    title: { 'zh-cn': title, en },
  };
}
