import type { Report, Title } from '../../report/model';
import type { Fix, Rule } from '../model';
import { fold } from '../../text/mapped';
import { compact } from '../../text/mapped';
import { spanOf } from '../../text/span';
import { documentSpan } from '../../report/query/places';

/** The letter with which a report is handed in, where the title should stand. */
const coveringLetter =
  /^(\s*(?:#{1,6}[ \t]+)?)[^\n。；]{0,30}关于(?:报送|上报|呈报|报请|提交|印送)[^\n。；]{0,50}年度报告[^\n。；]{0,10}(?:函|报告|请示)(?=[ \t\r]*\n)/;
const closingOfLetter = /(?:特此|专此|此致)(?:函报|函告|报告|报送|致函|函达|敬礼)[。！]?(?![^\n])/;

/** The title names body, year and 政府信息公开工作年度报告 (Regulation, Articles 49 and 50). */
export const reportTitle: Rule = {
  code: 'report-title',
  severity: 'warning',
  format: true,
  *check(report) {
    const { title, edition } = report;
    const name = edition.title.statutoryName;
    if (!title) {
      const letter = coveringLetter.exec(report.text);
      if (letter) {
        const from = letter.index + letter[1]!.length;
        const closing = closingOfLetter.exec(report.text);
        yield {
          span: spanOf(from, letter.index + letter[0].length),
          message: { key: 'report-title.letter', args: { name } },
          related: closing
            ? [
                {
                  span: spanOf(closing.index, closing.index + closing[0].length),
                  message: { key: 'report-title.letter-end', args: {} },
                },
              ]
            : [],
        };
        return;
      }
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
      const fixes = named ? [] : insertMissing(report, title, name);
      yield {
        span: title.span,
        message: {
          key:
            fixes.length > 0 && missing.length === 1
              ? `report-title.${words.includes('政府') ? 'not-yearly' : 'not-government'}`
              : 'report-title.incomplete',
          args: { found: title.text, missing: missing.join('、'), name },
        },
        fixes,
      };
    }
  },
};

/** `…工作报告` lacks only 年度, `…信息公开工作年度报告` only 政府. */
function insertMissing(report: Report, title: Title, name: string): readonly Fix[] {
  const words = compact(report.text, title.span);
  const [at, newText] = words.text.includes('工作年度报告')
    ? [words.text.includes('政府') ? -1 : words.text.lastIndexOf('信息公开'), '政府']
    : [words.text.lastIndexOf('工作报告') + 2, '年度'];
  if (at < (newText === '政府' ? 0 : 2)) return [];
  const { start } = words.spanOf(at, at + 1);
  return [
    {
      title: { key: 'fix.report-title', args: { expected: name } },
      edits: [{ span: { start, end: start }, newText }],
      preferred: true,
      safe: false,
    },
  ];
}
