import type { FolderReport, MissingReport } from '../../../server/src/protocol/folder';
import type { OverviewRow, State } from './messages';

/** The line of a report; where there are several folders, its file is named with its own. */
export function reportRow(report: FolderReport, hasRoots: boolean): OverviewRow {
  const { uri, root, path, agency, year, edition, unread } = report;
  const { errors, warnings, infos, hints } = report;
  return {
    id: uri,
    state: stateOf(report),
    detail: unread ?? '',
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

const stateOf = ({ unread, errors, warnings }: FolderReport): State => {
  if (unread !== null) return 'unread';
  if (errors > 0) return 'errors';
  return warnings > 0 ? 'warnings' : 'clean';
};

function nameOf(root: string): string {
  const name = root.slice(root.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
