import type { RowTemplate } from '../template/model';
import { numbersIn, without } from '../text/numberTokens';

const ownNumbering = /^\s*[（(]?\d{1,2}\s*[.．、，)）]/;

/**
 * The numbers in a row's label that neither its numbering nor the form's own words account for: values that a
 * layout has left among the words.
 */
export const numbersBesideLabel = (
  label: string,
  { label: own, aliases = [] }: RowTemplate,
): readonly string[] =>
  without(
    numbersIn(label.replace(ownNumbering, '')),
    [own, ...aliases].flatMap((words) => numbersIn(words)),
  );
