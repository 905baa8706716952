import type { Message } from '../../wording/message';
import type { ReportFigures } from '../../facts/rollup/figures';

/** A report of a collection: what is kept of it, so that thousands fit in memory. */
export interface CollectedReport {
  /** As the user knows it, from the collection's folder. */
  readonly path: string;
  /** When it was last written, in milliseconds since 1970; null where that is not known. */
  readonly modified: number | null;
  readonly figures: ReportFigures;
}

/** A file that could be a report and was not read. */
export interface UnreadFile {
  readonly path: string;
  readonly reason: Message;
}

/** All that was found where the reports lie. */
export interface CollectedFiles {
  /** In the order of their paths. */
  readonly reports: readonly CollectedReport[];
  readonly unread: readonly UnreadFile[];
}
