import { createReportReader } from '../../server/src/report/parse';
import { templates } from '../../server/src/template/load';
import type { Report } from '../../server/src/report/model';
import type { Template } from '../../server/src/template/model';

const reader = createReportReader(templates);

/** Reads the draft with the product's own templates. */
export const parse = (text: string): Report => reader.parse(text);

/** The edition of that id; a test that names one that is not there is wrong. */
export function editionOf(id: string): Template {
  const template = templates.find((each) => each.id === id);
  if (!template) throw new Error(`no edition ${id}`);
  return template;
}
