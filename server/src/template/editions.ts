import type { Template } from './model';
import type { ReportType } from './type';

/** A type with its editions, oldest first, at least one. */
export interface TypeEditions {
  readonly type: ReportType;
  readonly editions: readonly Template[];
}

/** The editions by type, the types in the order of their first editions. */
export function byType(templates: readonly Template[]): readonly TypeEditions[] {
  const groups = new Map<ReportType, Template[]>();
  for (const template of templates) {
    const group = groups.get(template.type);
    if (group) group.push(template);
    else groups.set(template.type, [template]);
  }
  return [...groups].map(([type, editions]) => ({ type, editions }));
}

/** The types of the editions, each once. */
export const typesOf = (templates: readonly Template[]): readonly ReportType[] =>
  byType(templates).map(({ type }) => type);

/** Whether the edition is for reports on that year. */
export const appliesIn = ({ years }: Pick<Template, 'years'>, year: number): boolean =>
  years.first <= year && (years.last === null || year <= years.last);

/** The edition of the report's type that applies in a year; undefined for a year that none is for. */
export const editionFor = (
  templates: readonly Template[],
  type: ReportType,
  year: number,
): Template | undefined => templates.find((each) => each.type === type && appliesIn(each, year));
