import type { Report } from '../../report/model';
import { lossByCopying } from '../../service/keeping';
import { tablesMeant, type TableTarget } from '../../service/tables/target';
import { formTable } from '../form/formTable';
import { tableHtml } from './table';

/**
 * The tables that are meant in their official form, for programs that take HTML, one after the other; null
 * where there are none and where one has a number in no place that the form has.
 */
export function tableCopies(report: Report, target: TableTarget): string | null {
  const copies = tablesMeant(report, target).map((table) => {
    const form = formTable(table, { complete: false });
    const words = form.rows.flat().map(({ text }) => text);
    const isWhole = lossByCopying(report, table, words.join('\n')) === null;
    return isWhole ? tableHtml(form, { id: form.id, labelledBy: null }).html : null;
  });
  return copies.length > 0 && copies.every((copy) => copy !== null) ? copies.join('\n') : null;
}
