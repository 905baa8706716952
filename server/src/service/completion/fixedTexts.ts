import type { Template } from '../../template/model';
import { withoutNumbering } from '../../template/vocabulary';
import { phrasesOf } from './phrases';

/** Every wording of the form that completion is found by, each once. */
export const fixedTexts = (templates: readonly Template[]): readonly string[] => [
  ...new Set(
    templates.flatMap((template) => [
      ...template.chapters.map(({ title }) => title),
      ...template.tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows, columns }) => [
          ...rows.map(({ label }) => withoutNumbering(label)),
          ...columns.map(({ label }) => label),
        ]),
      ),
      ...phrasesOf(template).map(({ beginning }) => beginning),
    ]),
  ),
];
