import type { ReportType } from '../../template/type';
import type { Argument } from '../../wording/message';
import type { Wording } from '../../wording/wording';

/**
 * What a rule looks for, or what it rests on: in the words of the type of report where it has its own, else
 * in the rule's.
 */
export const ruleText = (
  code: string,
  part: 'explanation' | 'basis',
  type: ReportType | undefined,
  wording: Wording,
): string =>
  type?.rules?.texts?.[code]?.[part]?.[wording.language] ??
  wording.say({ key: `rule.${code}.${part}`, args: {} });

/** The source that the type of report gives for a rule, in brackets; empty without one. */
export function citedFor(code: string, type: ReportType, key = 'cited'): Argument {
  const text = type.rules?.texts?.[code]?.cited;
  return text === undefined ? '' : [{ key, args: { text } }];
}
