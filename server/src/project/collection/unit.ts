import type { Level } from '../../facts/bodies/body';
import type { Span } from '../../text/span';

/** A body that hands in a report. */
export interface UnitSetting {
  readonly name: string;
  /** Its earlier names, and those of bodies merged into it. */
  readonly aliases: readonly string[];
  readonly level: Level | null;
  /** Whom to call, as it was written. */
  readonly contact: string | null;
  /** The units that its report adds up: by their names, or all others; null where it adds up none. */
  readonly consolidates: 'all' | readonly string[] | null;
  readonly span: Span;
}
