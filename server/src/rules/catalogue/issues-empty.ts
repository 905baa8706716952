import { citedFor } from '../wording/ruleTexts';
import type { Rule } from '../model';
import { passageOf, saysAtLeast, saysSomething } from '../../facts/prose/reading';

const minLength = 10;

/** Chapter five says something: problems and improvements are required content (Article 50, item 4). */
export const issuesEmpty: Rule = {
  code: 'issues-empty',
  needs: ['role:issues'],
  severity: 'error',
  *check(report) {
    const issues = passageOf(report, 'issues');
    if (!issues?.chapter || !saysSomething(issues.text)) return;
    if (saysAtLeast(issues.text, minLength)) return;
    if (/^[（(【[].*[）)】\]]$|!\[|<img|附件/s.test(issues.text.trim())) return;
    yield {
      span: issues.spanOf(0, issues.text.trimEnd().length),
      message: {
        key: 'issues-empty',
        args: {
          found: issues.text.trim(),
          chapter: issues.chapter.template.title,
          cited: citedFor('issues-empty', report.edition.type),
        },
      },
    };
  },
};
