import { fitsIn } from '../../text/matches';
import { namesOf } from '../../facts/roles';
import type { Rule } from '../model';
import { ownWords, passageOf, saysAtLeast, saysSomething } from '../../facts/prose/reading';

const minLength = 10;
const problems =
  /问题|不足|差距|短板|薄弱|弱项|不够|不高|不强|不深|不多|不到位|不及时|不完善|不平衡|有待|尚未|尚需|欠缺|缺乏|缺少|滞后|偏少|偏低|单一|仍需|还需|需进一步|需要进一步|亟待|亟需/;
const improvements =
  /改进|整改|下一步|下步|下一年|下一阶段|明年|新的一年|措施|举措|打算|今后|接下来|后续|将(?!来信息)|着力|为此|针对(?:上述|以上|存在|这些|问题)/;

/** Chapter five names problems and what is done about them, together or apart (Article 50, item 4). */
export const issuesNoImprovement: Rule = {
  code: 'issues-no-improvement',
  needs: ['role:issues'],
  severity: 'warning',
  *check(report) {
    const issues = passageOf(report, 'issues');
    if (!issues?.chapter || !saysSomething(issues.text)) return;
    if (!saysAtLeast(issues.text, minLength)) return;
    if (/^[（(【[][^）)】\]]{1,60}[）)】\]]$/.test(issues.text.trim())) return;
    const words = ownWords(issues);
    const namesProblems = fitsIn(words, problems);
    const improves = fitsIn(words, improvements) || announcesNextYear(words, report.year);
    if (namesProblems && improves) return;
    yield {
      span: firstParagraph(issues.text, (from, to) => issues.spanOf(from, to)),
      message: {
        key: namesProblems
          ? 'issues-no-improvement'
          : improves
            ? 'issues-no-improvement.no-problems'
            : 'issues-no-improvement.neither',
        args: { chapter: namesOf(issues.chapter).number },
      },
    };
  },
};

const announcesNextYear = (words: string, year: number | null): boolean =>
  year !== null && words.includes(`${year + 1}年`);

function firstParagraph<T>(text: string, spanOf: (from: number, to: number) => T): T {
  const from = text.search(/\S/);
  const end = text.indexOf('\n', from);
  return spanOf(from, end < 0 ? text.length : end);
}
