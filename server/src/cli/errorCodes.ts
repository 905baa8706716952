/** Whether what was thrown has one of the codes of Node.js, as `ENOENT`. */
const hasCode = (error: unknown, ...codes: readonly string[]): boolean => {
  const code = errorCodeOf(error);
  return code !== null && codes.includes(code);
};

/** The code that Node.js gives what it throws, as `ENOENT`; null for anything else. */
export const errorCodeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

/** Whether a disk is full. */
export const isFull = (error: unknown): boolean => hasCode(error, 'ENOSPC', 'EDQUOT');

/** Whether whoever read the output has stopped, as `head` does. */
export const isBrokenPipe = (error: unknown): boolean => hasCode(error, 'EPIPE');

/** Whether there is no such file; within an archive, where a folder seems to be, there is none either. */
export const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT', 'ENOTDIR');

/** Whether there is a file already where a new one was to be made. */
export const isThere = (error: unknown): boolean => hasCode(error, 'EEXIST');

/** Whether the user may not read or write there. */
export const isDenied = (error: unknown): boolean => hasCode(error, 'EACCES', 'EPERM');

/** Whether something that is no folder is where one was to be made. */
export const isNoFolder = (error: unknown): boolean => hasCode(error, 'EEXIST', 'ENOTDIR');
