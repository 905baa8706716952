import type { Finding } from '../../../server/src/rules/model';
import { told } from '../faults/judge';
import { findingsIn } from '../faults/reading';

const kindOf = ({ code, severity, message }: Finding): string =>
  `${severity} ${code} ${message.key.replace('.many', '')}`;

/** Findings of the second that the first has not. */
function added(before: string, after: string): readonly string[] {
  const left = findingsIn(before).map(kindOf);
  return findingsIn(after).flatMap((finding) => {
    const at = left.indexOf(kindOf(finding));
    if (at < 0) return [told(after, finding)];
    left.splice(at, 1);
    return [];
  });
}

/** What is lost and what is new, where the same draft is written in another way. */
export const differences = (before: string, after: string): readonly string[] => [
  ...added(before, after).map((finding) => `new: ${finding}`),
  ...added(after, before).map((finding) => `lost: ${finding}`),
];
