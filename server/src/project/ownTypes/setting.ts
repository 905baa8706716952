import type { Span } from '../../text/span';
import type { ReportProblem } from '../wordsSetting';

/** The name of the setting. */
export const typesName = 'types';

/** A folder with a type of one's own, as a settings file names it: its path from the file's folder. */
export interface NamedTypeFolder {
  readonly path: string;
  /** Where the file says so. */
  readonly span: Span;
}

const maxPathLength = 4096;
/** So many types on top of those that there are would make every draft slow to read. */
export const maxTypeFolders = 20;

/** Reads the setting; what is not understood in it is a problem and counts as not said. */
export function typesIn(
  value: unknown,
  spanAt: (path: readonly (string | number)[]) => Span,
  report: ReportProblem,
): readonly NamedTypeFolder[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report([typesName], 'settings.types-form', {});
    return [];
  }
  if (value.length > maxTypeFolders)
    report([typesName], 'settings.types-many', { most: maxTypeFolders });
  return value.slice(0, maxTypeFolders).flatMap((path: unknown, at) => {
    if (typeof path === 'string' && path !== '' && path.length <= maxPathLength)
      return [{ path, span: spanAt([typesName, at]) }];
    report([typesName, String(at)], 'settings.types-form', {});
    return [];
  });
}
