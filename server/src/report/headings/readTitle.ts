import { indexLines } from '../../text/lines';
import { findTitle } from './title';
import type { ReportType } from '../../template/type';
import type { Title } from '../model';

/** No title begins farther down. */
const maxSearched = 8000;

/**
 * The title of a report of one of the types without reading the rest, some fifty times faster: for sorting many files by body
 * and year. Null where none is found; what it says must be confirmed by the whole report.
 */
export function readTitle(text: string, types: readonly ReportType[]): Title | null {
  const beginning = text.slice(0, maxSearched);
  const lines = indexLines(beginning);
  for (const type of types) {
    const title = findTitle(beginning, lines, beginning.length, type);
    if (title) return title;
  }
  return null;
}
