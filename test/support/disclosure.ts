import { templates } from '../../server/src/template/load';
import type { Template } from '../../server/src/template/model';

/** The editions of the disclosure report, oldest first: most tests' drafts are made by them. */
export const disclosureEditions: readonly Template[] = templates.filter(
  ({ type }) => type.id === 'disclosure',
);
