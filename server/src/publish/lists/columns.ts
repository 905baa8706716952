import { severities, type Severity } from '../../rules/model';
import type { Wording } from '../../wording/wording';
import type { ListedDraft, ListedFinding } from './model';

export type ListValue = string | number | null;

/** The columns of a list of findings, in an order that stays: later ones are added at the end. */
export const findingColumns = [
  'unit',
  'path',
  'year',
  'where',
  'line',
  'found',
  'expected',
  'computation',
  'message',
  'basis',
  'severity',
  'state',
  'note',
  'rule',
  'place',
  'hash',
] as const;
export type FindingColumn = (typeof findingColumns)[number];

/** The columns of the list of reports, in an order that stays. */
export const summaryColumns = [
  'unit',
  'path',
  'year',
  'edition',
  'result',
  'error',
  'warning',
  'info',
  'hint',
  'accepted',
  'settled',
  'toFill',
] as const;

export const columnTitle = (column: string, wording: Wording): string =>
  wording.say({ key: `list.column.${column}`, args: {} });

export const stateName = (state: string, wording: Wording): string =>
  wording.say({ key: `list.state.${state}`, args: {} });

/** A finding's line, a value a column. */
export const findingRow = (
  { unit, path, year }: ListedDraft,
  finding: ListedFinding,
  wording: Wording,
): readonly ListValue[] =>
  findingColumns.map((column) => {
    switch (column) {
      case 'unit':
        return unit;
      case 'path':
        return path;
      case 'year':
        return year;
      case 'severity':
        return severityName(finding.severity, wording);
      case 'state':
        return stateName(finding.state, wording);
      default:
        return finding[column];
    }
  });

/** The line of a file that was not read, in a list of findings. */
export const unreadRow = ({ path, error }: ListedDraft, wording: Wording): readonly ListValue[] =>
  findingColumns.map((column) => {
    if (column === 'path') return path;
    if (column === 'message') return error;
    return column === 'state' ? stateName('unread', wording) : null;
  });

/** A report's line in the list of reports. */
export function summaryRow(draft: ListedDraft, wording: Wording): readonly ListValue[] {
  const { unit, path, year, edition, error, toFill, findings, isAbsent } = draft;
  const current = findings.filter(({ state }) => state === 'new' || state === 'open');
  const inState = (wanted: string): number =>
    findings.filter(({ state }) => state === wanted).length;
  const result = isAbsent ? 'absent' : current.length > 0 ? 'found' : 'clean';
  return [
    unit,
    path,
    year,
    edition,
    error ?? wording.say({ key: `list.result.${result}`, args: {} }),
    ...severities.map((level) => current.filter(({ severity }) => severity === level).length),
    inState('accepted'),
    inState('settled'),
    toFill,
  ];
}

export const severityName = (severity: Severity, wording: Wording): string =>
  wording.say({ key: `list.severity.${severity}`, args: {} });
