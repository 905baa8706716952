import type { Report } from '../../report/model';
import type { Finding, Severity } from '../../rules/model';
import type { Range } from '../../text/lines';
import { textEdits, type TextEdit } from '../../service/edits';
import type { Wording } from '../../wording/wording';

/** A draft's findings as `check --format json` prints them; lines and characters as in LSP. */
export interface DraftRecord {
  readonly path: string;
  /** The edition whose tables the draft uses. */
  readonly edition: string;
  readonly year: number | null;
  /** The body's name as the title has it. */
  readonly agency: string | null;
  readonly findings: readonly FindingRecord[];
}

/** A file that may be a report and was not read, or failed while it was worked on. */
export interface UnreadRecord {
  readonly path: string;
  /** Why, in words. */
  readonly error: string;
}

export interface FindingRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedRecord[];
  readonly fixes: readonly FixRecord[];
}

export interface RelatedRecord {
  /** Of another file than the draft. */
  readonly path?: string;
  readonly range: Range;
  readonly message: string;
}

export interface FixRecord {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** How much of a finding is wanted: what nobody prints need not be put into words. */
export interface RecordDetail {
  readonly related: boolean;
  readonly fixes: 'none' | 'titles' | 'edits';
}

/** The findings in words and positions; what is not wanted of them is left empty. */
export const recordOf = (
  path: string,
  report: Report,
  findings: readonly Finding[],
  wording: Wording,
  detail: RecordDetail,
): DraftRecord => ({
  path,
  edition: report.edition.id,
  year: report.year,
  agency: report.title?.agency ?? null,
  findings: findings.map(({ code, severity, message, span, related, fixes }) => ({
    code,
    severity,
    message: wording.say(message),
    range: report.lines.rangeOf(span),
    related: (detail.related ? related : []).map((place) => ({
      ...(place.file && { path: place.file.address }),
      range: (place.file ?? report).lines.rangeOf(place.span),
      message: wording.say(place.message),
    })),
    fixes: (detail.fixes === 'none' ? [] : fixes).map(({ title, preferred, edits }) => ({
      title: wording.say(title),
      preferred,
      edits: detail.fixes === 'edits' ? textEdits(report, edits) : [],
    })),
  })),
});
