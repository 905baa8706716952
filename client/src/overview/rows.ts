import type {
  FolderReport,
  MissingReport,
  ReportRemark,
} from '../../../server/src/protocol/folder';
import { states, type OverviewRow } from './messages';

/**
 * The line of a report with what its roster says of it; where there are several folders, its file is named with
 * its own.
 */
export function reportRow(
  report: FolderReport,
  remarks: readonly ReportRemark[],
  hasRoots: boolean,
): OverviewRow {
  const { uri, root, path, agency, year, edition, unread } = report;
  const { errors, warnings, infos, hints } = report;
  return {
    id: uri,
    ...statesOf(report, remarks),
    // Whose it is, the state says already that nobody knows.
    detail: [
      ...(unread === null ? [] : [unread]),
      ...remarks.flatMap(({ kind, text }) => (kind === 'nameless' ? [] : [text])),
    ].join(' · '),
    agency: agency ?? '',
    year,
    edition: edition ?? '',
    errors,
    warnings,
    infos,
    hints,
    file: hasRoots ? `${nameOf(root)}/${path}` : path,
  };
}

/** The line of a unit that has not handed in. */
export const missingRow = ({ unit, year, contact, root }: MissingReport): OverviewRow => ({
  id: missingId(root, unit),
  state: 'missing',
  also: [],
  detail: contact ?? '',
  agency: unit,
  year,
  edition: '',
  errors: 0,
  warnings: 0,
  infos: 0,
  hints: 0,
  file: '',
});

/** No address has a line break in it. */
export const missingId = (root: string, unit: string): string => `${root}\n${unit}`;

function statesOf(
  { unread, errors, warnings }: FolderReport,
  remarks: readonly ReportRemark[],
): Pick<OverviewRow, 'state' | 'also'> {
  const found = errors > 0 ? 'errors' : warnings > 0 ? 'warnings' : 'clean';
  const all: ReadonlySet<string> = new Set([
    unread === null ? found : 'unread',
    ...remarks.map(({ kind }) => kind),
  ]);
  const [state = found, ...also] = states.filter((each) => all.has(each));
  return { state, also };
}

function nameOf(root: string): string {
  const name = root.slice(root.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
