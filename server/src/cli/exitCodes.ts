/** The exit statuses of every command; where two hold, the greater one wins. */
export const exitCodes = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** Something at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, or a file that cannot be read. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
