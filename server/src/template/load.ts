import form2019 from '../../../templates/2019.json';
import form2021 from '../../../templates/2021.json';
import type { Template } from './model';

/**
 * Every edition, oldest first. The compiler reads the files' words as plain strings; that they have
 * the shape of `Template` is proved by validating them against `templates/template.schema.json`.
 */
export const templates: readonly Template[] = [form2019 as Template, form2021 as Template];

/** The edition that applies to a report year; null for a year before the first edition. */
export function templateFor(year: number): Template | null {
  return (
    templates.find(
      ({ years }) => years.first <= year && (years.last === null || year <= years.last),
    ) ?? null
  );
}
