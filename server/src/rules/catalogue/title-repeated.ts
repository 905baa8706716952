import { repeatedTitle } from '../../facts/title';
import { wholeLines } from '../fixes/wholeLines';
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
          edits: [{ span: wholeLines(report, again) ?? again, newText: '' }],
          preferred: true,
          safe: false,
        },
      ],
    };
  },
};
