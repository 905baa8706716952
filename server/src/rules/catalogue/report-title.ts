import type { Fix, Rule } from '../model';
import { coveringLetter, leftOutOf, namesReport, type LeftOut } from '../../facts/title';
import { citedFor } from '../wording/ruleTexts';
import { documentSpan } from '../../report/query/places';

/** The title names body, year and what such a report is called. */
export const reportTitle: Rule = {
  code: 'report-title',
  severity: 'warning',
  format: true,
  *check(report) {
    const { title, edition } = report;
    const name = edition.title.statutoryName;
    const letter = coveringLetter(report);
    // The subject of a letter can read as a title: 水利局关于报送2025年…年度报告的报告.
    if (letter && (!title || title.span.start <= letter.subject.end)) {
      const { subject, closing } = letter;
      yield {
        span: subject,
        message: { key: 'report-title.letter', args: { name } },
        related: closing
          ? [{ span: closing, message: { key: 'report-title.letter-end', args: {} } }]
          : [],
      };
      return;
    }
    if (!title) {
      yield {
        span: documentSpan(report),
        message: { key: 'report-title.missing', args: { name } },
      };
      return;
    }
    const named = namesReport(report, title);
    const missing = [
      ...(named ? [] : [name]),
      ...(title.year === null ? ['年份'] : []),
      ...(title.agency === null ? ['机关名称'] : []),
    ];
    if (missing.length === 0) return;
    const lacking = named ? null : leftOutOf(report, title);
    const { type } = edition;
    const args = { found: title.text, name };
    yield {
      span: title.span,
      message:
        lacking && missing.length === 1
          ? {
              key: 'report-title.left-out',
              args: { ...args, missing: lacking.part, cited: citedFor('report-title', type) },
            }
          : {
              key: 'report-title.incomplete',
              args: {
                ...args,
                missing: missing.join('、'),
                wording: citedFor('report-title', type, 'report-title.wording'),
              },
            },
      fixes: lacking ? [insertion(lacking, name)] : [],
    };
  },
};

const insertion = ({ part, at }: LeftOut, name: string): Fix => ({
  title: { key: 'fix.report-title', args: { expected: name } },
  edits: [{ span: { start: at, end: at }, newText: part }],
  preferred: true,
  safe: false,
});
