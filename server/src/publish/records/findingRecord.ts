import type { Report } from '../../report/model';
import type { Finding, Severity } from '../../rules/model';
import type { SuppressedFinding } from '../../rules/suppression/suppress';
import { openFieldsOf } from '../../service/openFields';
import type { Range } from '../../text/lines';
import { textEdits, type TextEdit } from '../../service/edits';
import type { Wording } from '../../wording/wording';
import { wordsOf, type FindingWords } from './findingWords';

/** A draft's findings as `check --format json` prints them; lines and characters as in LSP. */
export interface DraftRecord {
  readonly path: string;
  /** The edition whose tables the draft uses. */
  readonly edition: string;
  readonly year: number | null;
  /** The body's name as the title has it. */
  readonly agency: string | null;
  readonly findings: readonly FindingRecord[];
  /** What is found and accepted, and by whom; absent where it is not wanted. */
  readonly accepted?: readonly AcceptedRecord[];
  /** What a list that was sent has and is found no more; absent where none was given. */
  readonly settled?: readonly SettledRecord[];
  /** Places that are still to be written, confirmed or filled; absent where that is not wanted. */
  readonly toFill?: number;
}

/** A file that may be a report and was not read, or failed while it was worked on. */
export interface UnreadRecord {
  readonly path: string;
  /** Why, in words. */
  readonly error: string;
}

/** The words of a list are absent where they are not wanted. */
export interface FindingRecord extends Partial<FindingWords> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedRecord[];
  readonly fixes: readonly FixRecord[];
  /** Whether it is in the list that was sent; absent where none was given. */
  readonly state?: 'new' | 'open';
  /** What was written beside it in the list that came back. */
  readonly note?: string;
}

/** Whether the words of a list were wanted of the finding. */
export const hasWords = (finding: FindingRecord): finding is FindingRecord & FindingWords =>
  finding.hash !== undefined;

/** A finding that somebody has accepted. */
export interface AcceptedRecord extends Omit<FindingRecord, 'state'> {
  /** A comment in the report, the baseline, or the list that came back. */
  readonly by: 'comment' | 'baseline' | 'list';
  /** Whose word it is, as the baseline has it; null where it does not say. */
  readonly who: string | null;
  /** Null where none is given. */
  readonly reason: string | null;
}

/** A finding of the list that was sent that is found no more. */
export interface SettledRecord extends FindingWords {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly note?: string;
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

/** What was found, accepted findings apart. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** How much of a finding is wanted: what nobody prints need not be put into words. */
export interface RecordDetail {
  readonly related: boolean;
  readonly fixes: 'none' | 'titles' | 'edits';
  /** What lists are made of and later runs are compared by, accepted findings among it. */
  readonly list: boolean;
}

/** The findings in words and positions; what is not wanted of them is left empty. */
export function recordOf(
  path: string,
  report: Report,
  { findings, suppressed }: Found,
  wording: Wording,
  detail: RecordDetail,
): DraftRecord {
  const told = (finding: Finding): FindingRecord => findingRecord(report, finding, wording, detail);
  return {
    path,
    edition: report.edition.id,
    year: report.year,
    agency: report.title?.agency ?? null,
    findings: findings.map(told),
    ...(detail.list && {
      accepted: suppressed.map((each) => ({ ...told(each.finding), ...acceptanceOf(each) })),
      toFill: openFieldsOf({ checked: true, report })?.fields.length ?? 0,
    }),
  };
}

function findingRecord(
  report: Report,
  finding: Finding,
  wording: Wording,
  detail: RecordDetail,
): FindingRecord {
  const { code, severity, message, span, related, fixes } = finding;
  return {
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
    ...(detail.list && wordsOf(report, finding, wording)),
  };
}

function acceptanceOf({ by }: SuppressedFinding): Pick<AcceptedRecord, 'by' | 'who' | 'reason'> {
  if (by.kind === 'comment') {
    const { reason } = by.comment;
    return { by: by.kind, who: null, reason: reason === '' ? null : reason };
  }
  const { entry } = by;
  return { by: by.kind, who: entry.by ?? null, reason: entry.reason ?? null };
}
