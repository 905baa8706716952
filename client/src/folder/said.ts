import { t } from '../language';
import type { FolderWatch } from './reports';

/** So many reports. */
export const reportsInWords = (count: number): string => t('{0|# report|# reports}', count);

/** How many files are checked by now; null where nothing is under way, or they are not counted yet. */
export const progressOf = ({ progress }: Pick<FolderWatch, 'progress'>): string | null =>
  progress && progress.total > 0
    ? t('checked {0}/{1|# file|# files}', progress.done, progress.total)
    : null;

/** Why what is listed may not be all; null where it is. */
export function shortfallOf({
  hasFailed,
  isCut,
}: Pick<FolderWatch, 'hasFailed' | 'isCut'>): string | null {
  if (hasFailed)
    return t('The folders could not be looked through; what is listed may not be all.');
  if (isCut)
    return t(
      'There are more files than are checked; check the others on the command line (gouji check; the README says how to get it).',
    );
  return null;
}

/** Nothing was found to list. */
export const noReports = (): string => t('No reports are in the open folders.');
