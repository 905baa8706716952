import { typeOfEdition, usualType } from '../../template/load';
import type { Localised } from '../../template/localised';
import type { ListedDraft } from './model';

/** What such a report is called; what the usual type is called where it is not known. */
export const reportName = ({ edition }: Pick<ListedDraft, 'edition'>): Localised =>
  (typeOfEdition(edition) ?? usualType).name;

/** What reports of several types are called together. */
const ofAnyType: Localised = { 'zh-cn': '年度报告', en: 'annual reports' };

/** What all of the reports are called. */
export function commonName(drafts: readonly ListedDraft[]): Localised {
  const [first = usualType.name, ...others] = new Set(drafts.map(reportName));
  return others.length === 0 ? inPlural(first) : ofAnyType;
}

const inPlural = (name: Localised): Localised => ({
  ...name,
  en: name.en.replace('report', 'reports'),
});
