import type { ReportFigures } from './figures';

/** A file that is named as the report of a unit. */
interface SubordinateFile {
  /** As the user knows it, from the folder of the file that names it. */
  readonly path: string;
  /** As the adapter that read it knows it. */
  readonly address: string;
  /** Named outright, not found by a pattern or in a folder. */
  readonly named: boolean;
}

export interface SubordinateReport extends SubordinateFile {
  readonly kind: 'report';
  readonly figures: ReportFigures;
}

/** The body's name as its report has it, else the file's. */
export const unitName = ({ figures: { agency }, path }: SubordinateReport): string =>
  agency ?? path;

/**
 * `missing`: there is no such file; `no-match`: the pattern fits none; `unreadable`: it cannot be read or
 * is no text; `no-report`: it is not recognisably a report.
 */
export interface Unusable extends SubordinateFile {
  readonly kind: 'missing' | 'no-match' | 'unreadable' | 'no-report';
}

export type Subordinate = SubordinateReport | Unusable;

/** All that is named as the reports of a consolidated report's units, in the order of their names. */
export type Subordinates = readonly Subordinate[];
