import type { Report, Title } from '../../report/model';
import type { Fix, Rule } from '../model';
import { fold } from '../../text/mapped';
import { compact } from '../../text/mapped';
import { documentSpan } from '../../report/query/places';

/** The title names body, year and 政府信息公开工作年度报告 (Regulation, Articles 49 and 50). */
export const reportTitle: Rule = {
  code: 'report-title',
  severity: 'warning',
  format: true,
  *check(report) {
    const { title, edition } = report;
    const name = edition.title.statutoryName;
    if (!title) {
      yield {
        span: documentSpan(report),
        message: { key: 'report-title.missing', args: { name } },
      };
      return;
    }
    const folded = fold(title.text).replace(/20\d\d(?=年度)|20\d\d年?/g, '');
    const words = folded.replace(/关于|的/g, '');
    const named = words.includes(name) || words.replace(/年(?=年度)/g, '').includes(name);
    const missing = [
      ...(named ? [] : [name]),
      ...(title.year === null ? ['年份'] : []),
      ...(title.agency === null ? ['机关名称'] : []),
    ];
    if (missing.length > 0) {
      const fixes = named ? [] : insertYearly(report, title, name);
      yield {
        span: title.span,
        message: {
          key:
            fixes.length > 0 && missing.length === 1
              ? 'report-title.not-yearly'
              : 'report-title.incomplete',
          args: { found: title.text, missing: missing.join('、'), name },
        },
        fixes,
      };
    }
  },
};

/** `…工作报告` lacks only 年度. */
function insertYearly(report: Report, title: Title, name: string): readonly Fix[] {
  const words = compact(report.text, title.span);
  const at = words.text.lastIndexOf('工作报告');
  if (at < 0) return [];
  const span = words.spanOf(at + 2, at + 4);
  return [
    {
      title: { key: 'fix.report-title', args: { expected: name } },
      edits: [{ span: { start: span.start, end: span.start }, newText: '年度' }],
      preferred: true,
      safe: false,
    },
  ];
}
