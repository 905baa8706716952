import { cellOfForm } from '../../server/src/template/cellPath';
import { editionFor } from '../../server/src/template/editions';
import { templates, usualType } from '../../server/src/template/load';
import type { Template } from '../../server/src/template/model';

/** The editions of the disclosure report, oldest first: most tests' drafts are made by them. */
export const disclosureEditions: readonly Template[] = templates.filter(
  ({ type }) => type.id === 'disclosure',
);

export const newestEdition: Template = disclosureEditions[disclosureEditions.length - 1]!;

/** The edition for the reports of a year; a test that asks for a year without one is wrong. */
export function editionIn(year: number): Template {
  const edition = editionFor(disclosureEditions, usualType, year);
  if (!edition) throw new Error(`no edition for ${year}`);
  return edition;
}

/** The years that invented reports are of: from the first with a form to some years with the newest one. */
export const reportYears = {
  min: disclosureEditions[0]!.years.first,
  max: newestEdition.years.first + 5,
} as const;

/** Whether the edition's form has the cell `table/row/column`. */
export const hasCell = (edition: Template, path: string): boolean =>
  cellOfForm(edition, path) !== null;

/** Whether table two asks for matters and their changes, as the form of 2019 did. */
export const countsChanges = (edition: Template): boolean =>
  hasCell(edition, 'disclosure/licensing/change');
