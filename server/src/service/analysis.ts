import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import type { Checker, ReviewOptions, Verdict } from '../rules/check';

/** A document that may be a report. */
export interface Draft {
  readonly text: string;
  /** Its author says that it is a report: it is checked even if it is not recognised as one. */
  readonly declared: boolean;
}

export interface AnalysisOptions extends ReviewOptions {
  /** Id of the edition to check against; without it the draft decides. */
  readonly edition?: string | null;
  /** Id of the type of report that it is; without it the draft decides. */
  readonly type?: string | null;
}

/** What is known of one version of a document; every feature asks this. */
export interface Analysis extends Verdict {
  /** Whether the document is taken for a report at all; nothing is said about one that is not. */
  readonly checked: boolean;
  readonly report: Report;
  /** The same of another text: as the draft would be after an edit. */
  readonly again: (text: string) => Analysis;
}

/** Never fails: any text gives an analysis. */
export function analyse(
  reader: ReportReader,
  checker: Checker,
  draft: Draft,
  analysisOptions: AnalysisOptions,
): Analysis {
  const { text, declared } = draft;
  const { edition, type, ...options } = analysisOptions;
  const report = reader.parse(text, { edition: edition ?? null, type: type ?? null });
  const checked = declared || report.recognised;
  const verdict = checked ? checker.review(report, options) : nothing;
  const again = (other: string): Analysis =>
    // An edition that is read from the draft holds for the edited text too.
    analyse(
      reader,
      checker,
      { ...draft, text: other },
      { ...analysisOptions, edition: report.edition.id },
    );
  return { checked, report, ...verdict, again };
}

const nothing: Verdict = { findings: [], suppressed: [], stale: [], failures: [] };
