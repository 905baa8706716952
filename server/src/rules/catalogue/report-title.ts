import type { Report, Title } from '../../report/model';
import type { Fix, Rule } from '../model';
import { fold } from '../../text/mapped';
import { compact } from '../../text/mapped';
import { spanOf } from '../../text/span';
import { citedFor } from '../wording/ruleTexts';
import { documentSpan } from '../../report/query/places';

/** The letter with which a report is handed in, where the title should stand. */
const coveringLetter =
  /^(\s*(?:#{1,6}[ \t]+)?)[^\n。；]{0,30}关于(?:报送|上报|呈报|报请|提交|印送)[^\n。；]{0,50}年度报告[^\n。；]{0,10}(?:函|报告|请示)(?=[ \t\r]*\n)/;
const closingOfLetter = /(?:特此|专此|此致)(?:函报|函告|报告|报送|致函|函达|敬礼)[。！]?(?![^\n])/;

/** The title names body, year and what such a report is called. */
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
    const words = fold(title.text)
      .replace(/20\d\d(?=年度)|20\d\d年?/g, '')
      .replace(/关于|的/g, '');
    const named = words.includes(name) || words.replace(/年(?=年度)/g, '').includes(name);
    const missing = [
      ...(named ? [] : [name]),
      ...(title.year === null ? ['年份'] : []),
      ...(title.agency === null ? ['机关名称'] : []),
    ];
    if (missing.length === 0) return;
    const lacking = named ? null : leftOut(report, title);
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

/** A part of the report's name that the title lacks, and where it belongs. */
interface LeftOut {
  readonly part: string;
  readonly at: number;
}

/** The one part of the name that the title lacks while it has what stands around it there. */
function leftOut(report: Report, title: Title): LeftOut | null {
  const { statutoryName } = report.edition.title;
  const words = compact(report.text, title.span);
  for (const part of report.edition.type.title.oftenLeftOut ?? []) {
    const from = statutoryName.indexOf(part);
    if (from < 0) continue;
    const before = statutoryName.slice(Math.max(0, from - 2), from);
    const around = before + statutoryName.slice(from + part.length);
    const found = words.text.lastIndexOf(around);
    // At the name's beginning, the name of the body may end in the part: 人民政府2024年信息公开工作年度报告.
    if (found < 0 || (from === 0 && words.text.includes(part))) continue;
    const at = found + before.length;
    return { part, at: words.spanOf(at, at + 1).start };
  }
  return null;
}

const insertion = ({ part, at }: LeftOut, name: string): Fix => ({
  title: { key: 'fix.report-title', args: { expected: name } },
  edits: [{ span: { start: at, end: at }, newText: part }],
  preferred: true,
  safe: false,
});
