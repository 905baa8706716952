import type { Report } from '../../report/model';
import { wordsAt } from '../../report/query/places';
import { trimSpan, type Span } from '../../text/span';
import type { Rule } from '../model';
import { linesOfPage } from '../../facts/prose/pageLines';

/** Lines of the web page from which the report was copied: its head, its tools, its foot. */
export const webResidue: Rule = {
  code: 'web-residue',
  severity: 'info',
  *check(report, { words }) {
    const lines = linesOfPage(report, words);
    const [first, ...others] = lines.map((line) =>
      trimSpan(report.text, report.readLines.line(line)),
    );
    if (!first) return;
    yield {
      span: first,
      message: {
        key: others.length > 0 ? 'web-residue.many' : 'web-residue',
        args: { found: wordsAt(report, first), count: lines.length },
      },
      related: others.map((span) => ({
        span,
        message: { key: 'web-residue.again', args: { found: wordsAt(report, span) } },
      })),
      fixes: [
        {
          title: { key: 'fix.delete-lines', args: { count: lines.length } },
          edits: lines.map((line) => ({ span: wholeLine(report, line), newText: '' })),
          preferred: true,
          safe: false,
        },
      ],
    };
  },
};

/** The line with its end. */
const wholeLine = ({ readLines }: Report, line: number): Span => readLines.lineWithEnding(line);
