import { fitsIn } from '../../text/matches';
import { namesOf } from '../../facts/roles';
import type { Rule } from '../model';
import { ownWords, passageOf, saysSomething } from '../../facts/prose/reading';

const minLength = 10;
const lookingBack =
  /上一?年度?|去年|往年|前一年|历年|此前|(?:已|均|全部|完成|得到)[^。;,]{0,12}(?:整改|改进|解决|落实)|整改(?:完成|到位|情况|落实)|改进情况[:如]/;

/** Chapter five says what became of last year's problems; asked for in many places, by no article. */
export const issuesLastYear: Rule = {
  code: 'issues-last-year',
  needs: ['role:issues'],
  severity: 'hint',
  offByDefault: true,
  *check(report) {
    const issues = passageOf(report, 'issues');
    if (!issues?.chapter || !saysSomething(issues.text)) return;
    const words = ownWords(issues);
    if (words.replace(/[^\p{L}\p{N}]/gu, '').length < minLength || fitsIn(words, lookingBack))
      return;
    if (report.year !== null && words.includes(`${report.year - 1}年`)) return;
    yield {
      span: issues.chapter.heading,
      message: { key: 'issues-last-year', args: { chapter: namesOf(issues.chapter).number } },
    };
  },
};
