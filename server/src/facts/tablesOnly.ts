import type { Report } from '../report/model';
import { passagesOf } from '../report/prose/passages';

/**
 * Whether the draft is tables alone, as a workbook of them that goes with a report: no chapter, and no sentence. What such a
 * draft lacks has one cause.
 */
export const isTablesOnly = (report: Report): boolean =>
  report.chapters.length === 0 &&
  report.tables.size > 0 &&
  passagesOf(report).every(({ text }) => !/[。；]/.test(text));
