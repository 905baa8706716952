import type { BaselineEntry } from '../../rules/suppression/baseline';
import type {
  AcceptedRecord,
  DraftRecord,
  FindingRecord,
  SettledRecord,
} from '../records/findingRecord';
import { bodyKey, type DraftKey, type EarlierList } from './earlier';
import type { ListedDraft, ListedFinding } from './model';

/**
 * A report's findings as they stand since the list was sent, matched by rule, place and words as a baseline is.
 * What the list accepts is accepted, its note the reason; other notes are kept; what is found no more is
 * settled. What was settled before and is found again is new.
 */
export function withStates(record: DraftRecord, earlier: EarlierList): DraftRecord {
  const left = new Map<string, ListedFinding[]>();
  for (const { finding } of earlier.of({ ...record, unit: record.agency })) {
    const alike = left.get(keyOf(finding));
    if (alike) alike.push(finding);
    else left.set(keyOf(finding), [finding]);
  }
  const earlierOf = ({ code, place = '', hash = '' }: FindingRecord): ListedFinding | undefined =>
    left.get(keyOf({ rule: code, place, hash }))?.shift();
  const findings: FindingRecord[] = [];
  const accepted: AcceptedRecord[] = [];
  for (const finding of record.findings) {
    const before = earlierOf(finding);
    if (before?.state === 'accepted') {
      const reason = before.note === '' ? null : before.note;
      accepted.push({ ...finding, by: 'list', who: null, reason });
    } else {
      const state = before && before.state !== 'settled' ? 'open' : 'new';
      findings.push({ ...finding, state, ...noteOf(before) });
    }
  }
  for (const finding of record.accepted ?? []) {
    accepted.push({ ...finding, ...noteOf(earlierOf(finding)) });
  }
  const settled = [...left.values()].flat().map(settledRecord);
  return { ...record, findings, accepted, settled };
}

const noteOf = (before: ListedFinding | undefined): { readonly note?: string } =>
  before && before.note !== '' ? { note: before.note } : {};

const settledRecord = (finding: ListedFinding): SettledRecord => {
  const { rule, severity, message, place, hash, where, found, expected, computation } = finding;
  return {
    code: rule,
    severity,
    message,
    place,
    hash,
    where,
    found,
    expected,
    computation,
    ...noteOf(finding),
  };
};

/**
 * What the list has of reports that are not among these, as it stood, so that no point is lost while a report
 * is not sent again or cannot be read.
 */
export function absentDrafts(
  drafts: Iterable<DraftKey & Pick<ListedDraft, 'error'>>,
  { findings, of }: EarlierList,
): readonly ListedDraft[] {
  const seen = [...drafts].filter(({ error }) => error === null);
  const told = new Set(seen.flatMap(of));
  const absent = new Map<string, ListedDraft>();
  for (const each of findings) {
    if (told.has(each)) continue;
    const { unit, path, year, finding } = each;
    const key = path + bodyKey(each);
    const before = absent.get(key);
    absent.set(key, {
      unit: unit === '' ? null : unit,
      path,
      year: /^\d+$/.test(year) ? Number(year) : null,
      edition: null,
      toFill: 0,
      isAbsent: true,
      error: null,
      findings: [...(before?.findings ?? []), finding],
    });
  }
  return [...absent.values()];
}

const keyOf = ({ rule, place, hash }: Pick<BaselineEntry, 'rule' | 'place' | 'hash'>): string =>
  [rule, place, hash].join('\n');
