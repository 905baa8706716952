import type { Report } from '../report/model';
import type { Finding } from './model';
import { documentSpan } from '../report/query/places';

/** A rule that threw, and what it threw. */
export interface RuleFailure {
  readonly code: string;
  readonly error: unknown;
}

const maxNamed = 5;
const key = 'check-failed';

/** Whether the finding says that rules failed. */
export const isFailure = ({ message }: Finding): boolean => message.key === key;

/**
 * Says in the draft itself which rules did not finish, so that a failure never looks like a clean
 * report. It carries the first one's code; neither comment nor baseline silences it.
 */
export function failureFinding(report: Report, failures: readonly RuleFailure[]): Finding {
  const codes = failures.map(({ code }) => code);
  const checks = codes.slice(0, maxNamed).map((code) => ({
    key: 'check-failed.rule',
    args: { code, rule: [{ key: `rule.${code}.title`, args: {} }] },
  }));
  return {
    code: codes[0]!,
    severity: 'error',
    span: documentSpan(report),
    message: { key, args: { checks, count: codes.length } },
    related: [],
    fixes: [],
  };
}
