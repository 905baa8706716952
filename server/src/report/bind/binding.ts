import type { Span } from '../../text/span';
import type { BoundHeading, BoundRow, SurplusColumn, UnknownRow } from '../model';

/** What a binder makes of a region's stream. */
export interface Binding {
  readonly rows: ReadonlyMap<string, BoundRow>;
  readonly unknownRows: readonly UnknownRow[];
  readonly headings: readonly BoundHeading[];
  readonly surplusColumn: SurplusColumn | null;
  /** Places that belong to the table, in any order. */
  readonly spans: readonly Span[];
  /** Whether the values no longer stand with their labels. */
  readonly orderLost: boolean;
}
