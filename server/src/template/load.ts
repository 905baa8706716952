import disclosure from '../../../templates/disclosure/type.json';
import disclosure2019 from '../../../templates/disclosure/2019.json';
import disclosure2021 from '../../../templates/disclosure/2021.json';
import accounts from '../../../templates/accounts/type.json';
import accounts2021 from '../../../templates/accounts/accounts-2021.json';
import enforcement from '../../../templates/enforcement/type.json';
import enforcementGuangdong from '../../../templates/enforcement/enforcement-guangdong-2019.json';
import enforcementShanxi from '../../../templates/enforcement/enforcement-shanxi-2021.json';
import university from '../../../templates/university/type.json';
import university2013 from '../../../templates/university/university-2013.json';
import type { Template, TemplateFile } from './model';
import type { ReportType } from './type';

/** The type that is meant where nothing says which. */
export const usualType: ReportType = disclosure;

/**
 * Every edition of every type that comes with the product: the types in the order in which they are looked
 * for, the editions oldest first. The compiler reads the files' words as plain strings; that they have
 * their shapes is proved by validating them against the schemas in `templates/`.
 */
export const templates: readonly Template[] = [
  ...editionsOf(usualType, [disclosure2019 as TemplateFile, disclosure2021 as TemplateFile]),
  ...editionsOf(university as ReportType, [university2013 as TemplateFile]),
  ...editionsOf(enforcement as ReportType, [
    enforcementGuangdong as TemplateFile,
    enforcementShanxi as TemplateFile,
  ]),
  ...editionsOf(accounts as ReportType, [accounts2021 as TemplateFile]),
];

/** The editions of a type, as its files give them: what a file reads only when it is asked for stays so. */
function editionsOf(type: ReportType, files: readonly TemplateFile[]): readonly Template[] {
  return files.map(
    (file) => Object.defineProperties({ type }, Object.getOwnPropertyDescriptors(file)) as Template,
  );
}

/** The type that an edition is of, by the edition's id; undefined for one that does not come with the product. */
export const typeOfEdition = (id: string | null): ReportType | undefined =>
  templates.find((each) => each.id === id)?.type;
