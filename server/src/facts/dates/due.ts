import type { ReportType, ReportingPeriod } from '../../template/type';
import type { Body } from '../bodies/body';
import type { Day } from './calendar';

/**
 * The last day on which a body may publish its report on a year; null where the type sets none. The day
 * is the first such day after the period reported on.
 *
 * @param year the year in which the period begins
 */
export function lastDayToPublish(
  { publication, period }: ReportType,
  { kind }: Body,
  year: number,
): Day | null {
  if (!publication) return null;
  const { by, governmentsBy = by } = publication;
  const due = kind === 'government' ? governmentsBy : by;
  const ends = lastYearOf(period, year);
  const { month, day } = dayIn(due);
  return { year: due > period.to ? ends : ends + 1, month, day };
}

/** The year in which a period ends that begins in `year`. */
export const lastYearOf = ({ from, to }: ReportingPeriod, year: number): number =>
  to < from ? year + 1 : year;

/** Whether the period is one calendar year. */
export const isCalendarYear = ({ from, to }: ReportingPeriod): boolean =>
  from === '01-01' && to === '12-31';

/** Month and day of `01-31`. */
export function dayIn(text: string): { readonly month: number; readonly day: number } {
  const [month, day] = text.split('-').map(Number);
  return { month: month!, day: day! };
}
