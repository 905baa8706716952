import { isAbsolute, relative, sep } from 'node:path';

/**
 * How a file that belongs to a draft is named beside it: from the working folder, as the draft is, or whole
 * where the draft's own path is.
 */
export const besideDraft = (path: string, draftPath: string): string =>
  isAbsolute(path) && !isAbsolute(draftPath)
    ? relative(process.cwd(), path).split(sep).join('/')
    : path;
