import type { Span } from '../../text/span';
import type { ReportProblem } from '../wordsSetting';

/** A path or pattern, from the folder of the file that it stands in. */
export interface PlacedPath {
  readonly path: string;
  readonly span: Span;
}

/** Which report adds up which others. */
export interface RollupSetting {
  readonly consolidated: PlacedPath;
  /** Files, folders and patterns; what `!` stands before is left out. */
  readonly subordinates: readonly PlacedPath[];
}

const consolidatedName = 'consolidated';
const subordinatesName = 'subordinates';

/** The names that the setting has in a file. */
export const rollupNames: readonly string[] = [consolidatedName, subordinatesName];

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads the setting, which stands under two names; `spanAt` places what a name and index lead to. Null
 * where one of them is missing or not understood: sums without some of their addends would be wrong.
 */
export function rollupIn(
  given: Given,
  spanAt: (path: readonly (string | number)[]) => Span,
  report: ReportProblem,
): RollupSetting | null {
  const consolidated = given[consolidatedName] ?? null;
  const subordinates = given[subordinatesName] ?? null;
  if (consolidated === null && subordinates === null) return null;
  if (consolidated === null) report([subordinatesName], 'settings.no-consolidated', {});
  else if (!isPath(consolidated)) report([consolidatedName], 'settings.not-a-report-path', {});
  if (subordinates === null) report([consolidatedName], 'settings.no-subordinates', {});
  const paths = subordinates === null ? null : pathsIn(subordinates, report);
  if (!isPath(consolidated) || !paths) return null;
  return {
    consolidated: { path: consolidated, span: spanAt([consolidatedName]) },
    subordinates: paths.map((path, index) => ({ path, span: spanAt([subordinatesName, index]) })),
  };
}

function pathsIn(value: unknown, report: ReportProblem): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const wrong = list.flatMap((each, index) => (isPattern(each) ? [] : index));
  for (const index of wrong) report([subordinatesName, index], 'settings.not-a-pattern', {});
  if (wrong.length > 0) return null;
  const patterns = list.filter(isPattern);
  if (patterns.some((pattern) => !pattern.startsWith('!'))) return patterns;
  report([subordinatesName], 'settings.not-paths', {});
  return null;
}

/** No file system knows longer ones. */
const maxPathLength = 4096;

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= maxPathLength;
const isPattern = (value: unknown): value is string => isPath(value) && /^!?[^!]/.test(value);
