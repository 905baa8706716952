import type { BaselineEntry } from '../../rules/suppression/baseline';
import type { DraftRecord } from '../records/findingRecord';
import { severities } from '../../rules/model';
import { halfWidth } from '../../text/mapped';
import type { Wording } from '../../wording/wording';
import { columnTitle, findingColumns, severityName, type FindingColumn } from './columns';
import { isNoReason, listDraft } from './listDraft';
import type { FindingState, ListedDraft, ListedFinding } from './model';

/** A finding as a list that was sent has it, with what was written into the list since. */
export interface EarlierFinding {
  readonly unit: string;
  readonly path: string;
  readonly year: string;
  readonly finding: ListedFinding;
}

/** A list that was sent, as it came back. */
export interface EarlierList {
  readonly findings: readonly EarlierFinding[];
  /** What it has of a report: of its body and year, else of its file. */
  readonly of: (report: DraftKey) => readonly EarlierFinding[];
}

/** What a report is known by in a list. */
export type DraftKey = Pick<ListedDraft, 'unit' | 'year' | 'path'>;

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
    return listOf(
      rows.slice(index + 1).flatMap((values) => {
        const value = (column: FindingColumn): string => {
          const at = columns.get(column);
          return at === undefined ? '' : (values[at] ?? '').trim();
        };
        return value('rule') === '' ? [] : [earlierFinding(value, wordings)];
      }),
    );
  }
  return null;
}

/** The findings of a baseline as a list that was sent: those that a later run finds again are open still. */
export const listOfBaseline = (
  drafts: ReadonlyMap<string, readonly BaselineEntry[]>,
  wording: Wording,
): EarlierList =>
  listOf(
    [...drafts].flatMap(([path, entries]) =>
      entries.map(({ rule, place, hash }): EarlierFinding => ({
        unit: '',
        path,
        year: '',
        finding: {
          rule,
          place,
          hash,
          severity: 'info',
          line: null,
          where: '',
          found: '',
          expected: '',
          computation: '',
          basis: '',
          state: 'open',
          note: '',
          message: wording.say({ key: `rule.${rule}.title`, args: {} }),
        },
      })),
    ),
  );

/** The results of a run, one object a report, as a list that was sent. */
export const listOfRecords = (records: Iterable<DraftRecord>, wording: Wording): EarlierList =>
  listOf(
    [...records].flatMap((record) => {
      const { path, unit, year, findings } = listDraft(record, wording);
      return findings.map((finding) => ({
        unit: unit ?? '',
        path,
        year: String(year ?? ''),
        finding,
      }));
    }),
  );

function listOf(findings: readonly EarlierFinding[]): EarlierList {
  const byBody = byKey(findings, bodyKey);
  const byPath = byKey(findings, ({ path }) => path);
  return {
    findings,
    of: (report) => {
      const { unit, path, year } = report;
      const own = unit === null ? undefined : byBody.get(bodyKey(report));
      return (
        own ??
        (byPath.get(path) ?? []).filter(
          (each) => unit === null || each.unit === '' || each.year === String(year ?? ''),
        )
      );
    },
  };
}

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
      note: isNoReason(value('note'), wordings) ? '' : value('note'),
    },
  };
}

const states: readonly FindingState[] = ['new', 'open', 'accepted', 'settled'];

const stateIn = (written: string, wordings: readonly Wording[]): FindingState =>
  states.find((state) =>
    wordings.some((wording) => wording.say({ key: `list.state.${state}`, args: {} }) === written),
  ) ?? 'open';

/** The same for two reports of one body and year. */
export const bodyKey = ({
  unit,
  year,
}: {
  readonly unit: string | null;
  readonly year: string | number | null;
}): string => `${halfWidth(unit ?? '')}\n${year ?? ''}`;

function byKey<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
