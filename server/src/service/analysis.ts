import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import type { Checker, ReviewOptions, Verdict } from '../rules/check';

/** One version of a document that may be a report. */
export interface Draft {
  readonly text: string;
  readonly version: number;
  /** Its author says that it is a report: it is checked even if it is not recognised as one. */
  readonly declared: boolean;
}

export interface AnalysisOptions extends ReviewOptions {
  /** Id of the edition to check against; without it the draft decides. */
  readonly edition?: string;
}

/** What is known of one version of a document; every feature asks this. */
export interface Analysis extends Verdict {
  readonly version: number;
  /** Whether the document is taken for a report at all; nothing is said about one that is not. */
  readonly checked: boolean;
  readonly report: Report;
}

/** Never fails: any text gives an analysis. */
export function analyse(
  reader: ReportReader,
  checker: Checker,
  { text, version, declared }: Draft,
  { edition, ...options }: AnalysisOptions,
): Analysis {
  const report = reader.parse(text, edition === undefined ? {} : { edition });
  const checked = declared || report.recognised;
  const verdict = checked ? checker.review(report, options) : nothing;
  return { version, checked, report, ...verdict };
}

const nothing: Verdict = { findings: [], suppressed: [], stale: [], failures: [] };
