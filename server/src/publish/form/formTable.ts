import type { BoundTable } from '../../report/model';
import { acrossTable } from './across';
import { downTable } from './down';
import type { FormTable } from './model';

export interface FormOptions {
  /** Whether rows of the form that the draft lacks are shown, without figures. */
  readonly complete: boolean;
}

/** The table in its official form, with the draft's own figures, wrong labels and rows. */
export const formTable = (table: BoundTable, { complete }: FormOptions): FormTable =>
  table.template.orientation === 'across' ? acrossTable(table) : downTable(table, complete);
