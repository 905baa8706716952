import type { Finding } from '../rules/model';
import type { Wording } from '../wording/wording';
import { severityName } from './lists/columns';

/** A finding as a reviewer's comment on a stretch of text; each line is a paragraph of it. */
export interface Comment {
  /** Half-open, in UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** More than these would be read by nobody. */
const maxRelated = 12;
const maxFixes = 3;

/**
 * The findings as comments: level and message, what was computed, what is proposed. `shift` is by how much
 * the findings' places lie behind those of the text that is commented on, which has no title of its own.
 */
export const commentsOn = (
  findings: readonly Finding[],
  shift: number,
  wording: Wording,
): readonly Comment[] =>
  findings.map(({ severity, message, related, fixes, span }) => ({
    start: Math.max(0, span.start - shift),
    end: Math.max(0, span.end - shift),
    lines: [
      `【${severityName(severity, wording)}】${wording.say(message)}`,
      ...related.slice(0, maxRelated).map((each) => wording.say(each.message)),
      ...fixes.slice(0, maxFixes).map(({ title }) => `→ ${wording.say(title)}`),
    ],
  }));
