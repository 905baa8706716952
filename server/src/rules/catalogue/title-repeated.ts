import type { Report } from '../../report/model';
import { repeatedTitle } from '../../facts/title';
import { spanOf, textAt, type Span } from '../../text/span';
import type { Rule } from '../model';

/** The title stands once. A sentence that mentions the report by name is not its title. */
export const titleRepeated: Rule = {
  code: 'title-repeated',
  severity: 'hint',
  *check(report) {
    const { title } = report;
    const again = repeatedTitle(report);
    if (!title || !again) return;
    yield {
      span: again,
      message: { key: 'title-repeated', args: { found: title.text } },
      related: [{ span: title.span, message: { key: 'title-repeated.first', args: {} } }],
      fixes: [
        {
          title: { key: 'fix.delete-repeated-title', args: {} },
          edits: [{ span: withBreak(report, again), newText: '' }],
          preferred: true,
          safe: false,
        },
      ],
    };
  },
};

/** The lines as a whole where nothing else stands on them, with one line break. */
function withBreak({ text, lines }: Report, span: Span): Span {
  const first = lines.line(lines.lineAt(span.start));
  const last = lines.lineWithEnding(lines.lineAt(span.end));
  const before = textAt(text, spanOf(first.start, span.start));
  const after = textAt(text, spanOf(span.end, last.end));
  return /^[\s#*]*$/.test(before) && /^[\s*]*$/.test(after) ? spanOf(first.start, last.end) : span;
}
