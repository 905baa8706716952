import { passagesOf } from '../../report/prose/passages';
import { textAt } from '../../text/span';
import type { Rule } from '../model';
import { halfWidthMarks } from '../fixes/halfWidthMarks';

const namedPlaces = 9;

/** Half-width marks between Chinese characters, as converters leave them: one finding for the draft. */
export const punctuationWidth: Rule = {
  code: 'punctuation-width',
  severity: 'hint',
  *check(report) {
    const perPassage = passagesOf(report).map(halfWidthMarks);
    const edits = perPassage.flat();
    const [first] = edits;
    if (!first) return;
    const inOtherPassages = perPassage.flatMap((marks) => marks.slice(0, 1)).slice(1);
    yield {
      span: first.span,
      message: {
        key: 'punctuation-width',
        args: {
          count: edits.length,
          found: textAt(report.text, first.span),
          expected: first.newText,
        },
      },
      related: inOtherPassages.slice(0, namedPlaces).map(({ span }) => ({
        span,
        message: { key: 'punctuation-width.again', args: {} },
      })),
      fixes: [
        {
          title: { key: 'fix.widen-marks', args: { count: edits.length } },
          edits,
          preferred: true,
          safe: true,
        },
      ],
    };
  },
};
