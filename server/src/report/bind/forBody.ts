import type { TableTemplate } from '../../template/model';
import { namedFor } from '../../template/skeleton/report';
import { vocabularyOf } from '../../template/vocabulary';
import type { Edition } from '../locate/editions';

const mark = '{agency}';

/** Whether a table of the edition has the body's name for a row. */
export const namesBody = ({ template }: Edition): boolean => template.tables.some(hasMark);

const hasMark = ({ blocks }: TableTemplate): boolean =>
  blocks.some(({ rows }) => rows.some(({ label }) => label.includes(mark)));

/** The edition with the body's name in the labels of its rows. */
export const forBody = ({ template, vocabularies }: Edition, agency: string | null): Edition => ({
  template,
  vocabularies: vocabularies.map((vocabulary) =>
    hasMark(vocabulary.table) ? vocabularyOf(withName(vocabulary.table, agency)) : vocabulary,
  ),
});

const withName = (table: TableTemplate, body: string | null): TableTemplate => ({
  ...table,
  blocks: table.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({ ...row, label: namedFor(row.label, body) })),
  })),
});
