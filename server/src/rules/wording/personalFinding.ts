import type { Passage } from '../../report/prose/passages';
import type { RuleFinding } from '../model';
import type { Place } from '../../facts/words/search';

/** A person's number, named only with its middle hidden, and the fix that hides it in the draft. */
export function maskedFinding(
  key: string,
  passage: Passage,
  { from, to }: Place,
  hidden: string,
): RuleFinding {
  const span = passage.spanOf(from, to);
  return {
    span,
    message: { key, args: { found: hidden } },
    fixes: [
      {
        title: { key: 'fix.replace-with', args: { expected: hidden } },
        edits: [{ span, newText: hidden }],
        preferred: false,
        safe: false,
      },
    ],
  };
}
