import type { Report } from '../../report/model';
import { oncePer } from '../../text/oncePer';
import { bodyOf, type Body } from './body';

/** The body whose report it is, as the title names it; null without a name. */
export const reportingBody = oncePer(({ title }: Report): Body | null => {
  const agency = title?.agency ?? null;
  return agency === null ? null : bodyOf(agency);
});
