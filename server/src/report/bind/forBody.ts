import type { TableTemplate } from '../../template/model';
import { vocabularyOf } from '../../template/vocabulary';
import type { Edition } from '../locate/editions';

const mark = '{agency}';
/** What stands for the body where the title does not name it. */
const anyBody = '本单位';

/** Whether a table of the edition has the body's name for a row. */
export const namesBody = ({ template }: Edition): boolean => template.tables.some(hasMark);

const hasMark = ({ blocks }: TableTemplate): boolean =>
  blocks.some(({ rows }) => rows.some(({ label }) => label.includes(mark)));

/** The edition with the body's name in the labels of its rows. */
export const forBody = ({ template, vocabularies }: Edition, agency: string | null): Edition => ({
  template,
  vocabularies: vocabularies.map((vocabulary) =>
    hasMark(vocabulary.table)
      ? vocabularyOf(withName(vocabulary.table, agency ?? anyBody))
      : vocabulary,
  ),
});

const withName = (table: TableTemplate, name: string): TableTemplate => ({
  ...table,
  blocks: table.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({ ...row, label: row.label.replace(mark, () => name) })),
  })),
});
