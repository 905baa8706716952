import type { BaselineEntry } from '../../rules/suppression/baseline';
import { severities } from '../../rules/model';
import type { Wording } from '../../wording/wording';
import { columnTitle, findingColumns, severityName, type FindingColumn } from './columns';
import type { FindingState, ListedDraft, ListedFinding } from './model';

/** A finding as a list that was sent has it, with what was written into the list since. */
interface EarlierFinding {
  readonly unit: string;
  readonly path: string;
  readonly year: string;
  readonly finding: ListedFinding;
}

/** A list that was sent, as it came back. */
export interface EarlierList {
  readonly findings: readonly EarlierFinding[];
}

/**
 * Reads a list from the rows of its sheet, by the titles of its columns in any of the languages; columns
 * may have been moved, put in or dropped. Null where the rows are no such list.
 */
export function earlierList(
  rows: readonly (readonly string[])[],
  wordings: readonly Wording[],
): EarlierList | null {
  for (const [index, row] of rows.entries()) {
    const columns = columnsIn(row, wordings);
    if (!(['rule', 'place', 'hash'] as const).every((column) => columns.has(column))) continue;
    return {
      findings: rows.slice(index + 1).flatMap((values) => {
        const value = (column: FindingColumn): string => {
          const at = columns.get(column);
          return at === undefined ? '' : (values[at] ?? '').trim();
        };
        return value('rule') === '' ? [] : [earlierFinding(value, wordings)];
      }),
    };
  }
  return null;
}

/** The findings of a baseline as a list that was sent: those that a later run finds again are open still. */
export const listOfBaseline = (
  drafts: ReadonlyMap<string, readonly BaselineEntry[]>,
  wording: Wording,
): EarlierList => ({
  findings: [...drafts].flatMap(([path, entries]) =>
    entries.map(({ rule, place, hash }): EarlierFinding => ({
      ...{ unit: '', path, year: '' },
      finding: {
        ...{ rule, place, hash, severity: 'info', line: null, where: '' },
        ...{ found: '', expected: '', computation: '', basis: '', state: 'open', note: '' },
        message: wording.say({ key: `rule.${rule}.title`, args: {} }),
      },
    })),
  ),
});

function columnsIn(
  row: readonly string[],
  wordings: readonly Wording[],
): ReadonlyMap<FindingColumn, number> {
  const columns = new Map<FindingColumn, number>();
  for (const [index, title] of row.entries()) {
    const column = findingColumns.find((each) =>
      wordings.some((wording) => columnTitle(each, wording) === title.trim()),
    );
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

function earlierFinding(
  value: (column: FindingColumn) => string,
  wordings: readonly Wording[],
): EarlierFinding {
  const severity = severities.find((level) =>
    wordings.some((wording) => severityName(level, wording) === value('severity')),
  );
  return {
    unit: value('unit'),
    path: value('path'),
    year: value('year'),
    finding: {
      rule: value('rule'),
      place: value('place'),
      hash: value('hash'),
      severity: severity ?? 'info',
      line: null,
      where: value('where'),
      found: value('found'),
      expected: value('expected'),
      computation: value('computation'),
      message: value('message'),
      basis: value('basis'),
      state: stateIn(value('state'), wordings),
      note: value('note'),
    },
  };
}

const states: readonly FindingState[] = ['new', 'open', 'accepted', 'settled'];

const stateIn = (written: string, wordings: readonly Wording[]): FindingState =>
  states.find((state) =>
    wordings.some((wording) => wording.say({ key: `list.state.${state}`, args: {} }) === written),
  ) ?? 'open';

/**
 * The drafts' findings as they stand since the list was sent, matched by rule, place and words as a
 * baseline is. What the list accepts stays accepted with its reason; notes are kept; what is found no more
 * is listed as settled.
 */
export function withStates(draft: ListedDraft, { findings }: EarlierList): ListedDraft {
  if (draft.error !== null) return draft;
  const own = findings.filter(isOf(draft));
  const left = new Map<string, ListedFinding[]>();
  for (const { finding } of own) {
    left.set(keyOf(finding), [...(left.get(keyOf(finding)) ?? []), finding]);
  }
  const current = draft.findings.map((finding): ListedFinding => {
    const before = left.get(keyOf(finding))?.shift();
    if (!before) return finding.state === 'accepted' ? finding : { ...finding, state: 'new' };
    const isAccepted = before.state === 'accepted' || finding.state === 'accepted';
    return {
      ...finding,
      state: isAccepted ? 'accepted' : 'open',
      note: before.note === '' ? finding.note : before.note,
    };
  });
  const settled = [...left.values()]
    .flat()
    .map((finding): ListedFinding => ({ ...finding, state: 'settled' }));
  return { ...draft, findings: [...current, ...settled] };
}

/**
 * What the list has of reports that are not among these, as it stood, so that no point is lost while a report
 * is not sent again or cannot be read.
 */
export function absentDrafts(
  drafts: Iterable<DraftKey>,
  { findings }: EarlierList,
): readonly ListedDraft[] {
  const seen = [...drafts].filter(({ error }) => error === null);
  const bodies = new Set(seen.map(bodyKey));
  const paths = new Set(seen.map(({ path }) => path));
  const absent = new Map<string, ListedDraft>();
  for (const { unit, path, year, finding } of findings) {
    const key = { unit: unit === '' ? null : unit, year: /^\d+$/.test(year) ? Number(year) : null };
    const isSeen =
      key.unit === null ? paths.has(path) : bodies.has(bodyKey(key)) || paths.has(path);
    if (isSeen) continue;
    const before = absent.get(path + bodyKey(key));
    absent.set(path + bodyKey(key), {
      ...{ ...key, path, edition: null, toFill: 0, isAbsent: true, error: null },
      findings: [...(before?.findings ?? []), finding],
    });
  }
  return [...absent.values()];
}

/** What a report is known by in a list. */
export type DraftKey = Pick<ListedDraft, 'unit' | 'year' | 'path' | 'error'>;

const bodyKey = ({ unit, year }: Pick<ListedDraft, 'unit' | 'year'>): string =>
  `${unit ?? ''}\n${year ?? ''}`;

/** Of the same body and year; of the same file where the body is not known. */
const isOf =
  ({ unit, path, year }: ListedDraft) =>
  (earlier: EarlierFinding): boolean =>
    unit !== null && earlier.unit !== ''
      ? earlier.unit === unit && earlier.year === String(year ?? '')
      : earlier.path === path;

const keyOf = ({ rule, place, hash }: BaselineEntry): string => [rule, place, hash].join('\n');
