import { passagesOf, type Passage } from '../../report/prose/passages';
import { textAt } from '../../text/span';
import type { Fix, Rule } from '../model';
import { mendingFix } from '../fixes/mend';
import { markSlips, type MarkSlip } from '../../facts/prose/marks';

/** A colon left out, a full stop before its bracket, two marks running, a title not closed. */
export const punctuation: Rule = {
  code: 'punctuation',
  severity: 'hint',
  *check(report) {
    for (const passage of passagesOf(report)) {
      for (const { from, to, kind, right } of markSlips(passage.text)) {
        const span = passage.spanOf(from, to);
        // A heading on its own line needs no colon.
        if (kind === 'colon' && /[\r\n]/.test(textAt(report.text, span))) continue;
        yield {
          span: kind === 'before-bracket' ? passage.spanOf(from, from + 1) : span,
          message: {
            key: `punctuation.${kind}`,
            args: { found: passage.text.slice(from, to), expected: right ?? '' },
          },
          fixes: fixesOf(passage, { from, to, kind, right }),
        };
      }
    }
  },
};

function fixesOf(passage: Passage, { from, to, kind, right }: MarkSlip): readonly Fix[] {
  if (right === null) return [];
  if (kind !== 'before-bracket') {
    return mendingFix(passage, from, to, right, { preferred: true, safe: false });
  }
  return [
    {
      title: { key: 'fix.delete-stop', args: {} },
      edits: [{ span: passage.spanOf(from, from + 1), newText: '' }],
      preferred: true,
      safe: false,
    },
  ];
}
