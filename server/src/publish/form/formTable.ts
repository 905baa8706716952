import type { BoundTable } from '../../report/model';
import { acrossTable } from './across';
import { downTable } from './down';
import type { FormTable } from './model';
import { roomyWidths } from './widths';

export interface FormOptions {
  /** Whether rows of the form that the draft lacks are shown, without figures. */
  readonly complete: boolean;
}

/** The table in its official form, with the draft's own figures, wrong labels and rows. */
export function formTable(table: BoundTable, { complete }: FormOptions): FormTable {
  const made =
    table.template.orientation === 'across' ? acrossTable(table) : downTable(table, complete);
  return { ...made, widths: roomyWidths(made.widths, made.rows) };
}
