import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import type { Checker, RuleLevels } from '../rules/check';
import type { Finding } from '../rules/model';

/** One version of a document that may be a report. */
export interface Draft {
  readonly text: string;
  readonly version: number;
  /** Its author says that it is a report: it is checked even if it is not recognised as one. */
  readonly declared: boolean;
}

export interface AnalysisOptions {
  /** Id of the edition to check against; without it the draft decides. */
  readonly edition?: string;
  readonly levels?: RuleLevels;
}

/** What is known of one version of a document; every feature asks this. */
export interface Analysis {
  readonly version: number;
  /** Whether the document is taken for a report at all; nothing is said about one that is not. */
  readonly checked: boolean;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** Never fails: any text gives an analysis. */
export function analyse(
  reader: ReportReader,
  checker: Checker,
  { text, version, declared }: Draft,
  { edition, levels }: AnalysisOptions,
): Analysis {
  const report = reader.parse(text, edition === undefined ? {} : { edition });
  const checked = declared || report.recognised;
  return { version, checked, report, findings: checked ? checker.check(report, levels) : [] };
}
