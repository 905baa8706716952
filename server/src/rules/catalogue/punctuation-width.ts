import { textAt } from '../../text/span';
import { halfWidthMarks, widened, type HalfWidthMark } from '../fixes/halfWidthMarks';
import { judgedRule } from '../paragraphRule';

const namedPlaces = 9;

/** Half-width marks between Chinese characters, as converters leave them: one finding for the draft. */
export const punctuationWidth = judgedRule<HalfWidthMark>({
  code: 'punctuation-width',
  severity: 'hint',
  find: halfWidthMarks,
  *judge(all, report) {
    const marks = [...all].flatMap(({ paragraph, found }) =>
      found.map((mark) => ({ edit: widened(mark, paragraph), passage: paragraph.passage })),
    );
    const edits = marks.map(({ edit }) => edit);
    const [first] = edits;
    if (!first) return;
    const inOtherPassages = marks
      .filter(({ passage }, i) => passage !== marks[i - 1]?.passage)
      .slice(1);
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
      related: inOtherPassages.slice(0, namedPlaces).map(({ edit }) => ({
        span: edit.span,
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
});
