import { cellOfForm } from '../template/cellPath';
import type { Localised } from '../template/localised';
import { namedFor } from '../template/skeleton/report';
import type { Template } from '../template/model';

/** A cell of the form in words. */
export interface CellLabel {
  /** `table/row/column`. */
  readonly key: string;
  readonly table: Localised;
  /** With the headings above it, outermost first. */
  readonly row: string;
  readonly column: string;
}

/** `body`: whose report it is, which a form may have for a row. Null where the edition has no such cell. */
export function cellLabel(edition: Template, key: string, body: string | null): CellLabel | null {
  const cell = cellOfForm(edition, key);
  if (!cell) return null;
  const { table, row, column } = cell;
  return {
    key,
    table: table.name,
    row: namedFor([...(row.path ?? []), row.label].join(' '), body),
    column: [...(column.path ?? []), column.label].join(' '),
  };
}
