import { ruleText } from '../../rules/wording/ruleTexts';
import { typeOfEdition } from '../../template/load';
import type { ReportType } from '../../template/type';
import type { Wording } from '../../wording/wording';
import type {
  AcceptedRecord,
  DraftRecord,
  FindingRecord,
  RecordDetail,
  SettledRecord,
} from '../records/findingRecord';
import type { FindingState, ListedDraft, ListedFinding } from './model';

/** What a list is made of: nothing else need be put into words. */
export const listDetail: RecordDetail = { related: false, fixes: 'none', list: true };

/**
 * A report's part of a list, from what a check has told of it. A record without the words of a list, as older
 * versions have written them, leaves their columns empty.
 */
export function listDraft(record: DraftRecord, wording: Wording): ListedDraft {
  const { path, agency, year, edition, findings, accepted = [], settled = [] } = record;
  const type = typeOfEdition(edition);
  const current = [
    ...findings.map((finding) => listed(finding, finding.state ?? 'open', type, wording)),
    ...accepted.map((finding) => listed(finding, 'accepted', type, wording)),
  ];
  return {
    path,
    unit: agency,
    year,
    edition,
    toFill: record.toFill ?? 0,
    findings: [
      ...current.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      ...settled.map((finding) => settledLine(finding, type, wording)),
    ],
    isAbsent: false,
    error: null,
  };
}

/** A file that was not read. */
export const listUnread = (path: string, error: string): ListedDraft => ({
  path,
  unit: null,
  year: null,
  edition: null,
  toFill: 0,
  findings: [],
  isAbsent: false,
  error,
});

const listed = (
  finding: FindingRecord | AcceptedRecord,
  state: FindingState,
  type: ReportType | undefined,
  wording: Wording,
): ListedFinding => ({
  ...wordsIn(finding, type, wording),
  severity: finding.severity,
  line: finding.range.start.line + 1,
  message: finding.message,
  state,
  note: 'by' in finding ? acceptanceNote(finding, wording) : (finding.note ?? ''),
});

const settledLine = (
  finding: SettledRecord,
  type: ReportType | undefined,
  wording: Wording,
): ListedFinding => ({
  ...wordsIn(finding, type, wording),
  severity: finding.severity,
  line: null,
  message: finding.message,
  state: 'settled',
  note: finding.note ?? '',
});

const wordsIn = (
  { code, place, hash, where, found, expected, computation }: FindingRecord | SettledRecord,
  type: ReportType | undefined,
  wording: Wording,
) => ({
  rule: code,
  place: place ?? '',
  hash: hash ?? '',
  where: where ?? '',
  found: found ?? '',
  expected: expected ?? '',
  computation: computation ?? '',
  basis: ruleText(code, 'basis', type, wording),
});

/** Why it is accepted and whose word that is, with what the list that came back says besides. */
export function acceptanceNote(
  { by, who, reason, note = '' }: AcceptedRecord,
  wording: Wording,
): string {
  if (by === 'list') return reason ?? '';
  const own = acceptedBy(by, { who, reason }, wording);
  if (note === '') return own;
  if (reason === null || note.includes(reason)) return note;
  return wording.say({ key: 'list.notes', args: { own, note } });
}

const acceptedBy = (
  by: 'comment' | 'baseline',
  { who, reason }: Pick<AcceptedRecord, 'who' | 'reason'>,
  wording: Wording,
): string => {
  const kinds = [...(reason === null ? [] : ['reason']), ...(who === null ? [] : ['who'])];
  return wording.say({
    key: ['list.accepted-by', by, ...kinds].join('.'),
    args: { reason: reason ?? '', who: who ?? '' },
  });
};

/** What a list says of whom nobody has given a reason: no note of anybody's. */
export const isNoReason = (note: string, wordings: readonly Wording[]): boolean =>
  wordings.some((wording) =>
    (['comment', 'baseline'] as const).some(
      (by) => acceptedBy(by, { who: null, reason: null }, wording) === note,
    ),
  );
