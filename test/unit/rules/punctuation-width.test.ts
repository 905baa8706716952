import { punctuationWidth } from '../../../server/src/rules/catalogue/punctuation-width';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';
import { shortReport } from '../../support/shortReport';

testRule(punctuationWidth, {
  valid: [
    {
      name: 'numbers, addresses and times',
      text: overviewSaying(
        '比例为3.5:1，网址 http://www.yunxi.example/a,b ，10:37更新，共1,024条。',
      ),
    },
  ],
  invalid: [
    {
      name: 'one finding for the draft, all mended',
      text: overviewSaying('依法公开⟦,⟧及时答复;联系电话:0870-2345678。'),
      severity: 'hint',
      says: '3 处',
      related: [],
      fixed: [overviewSaying('依法公开，及时答复；联系电话：0870-2345678。')],
      titles: ['全文 3 处改为全角标点'],
      preferred: 0,
      safe: true,
    },
    {
      name: 'questions and calls, and at a line’s end',
      text: overviewSaying('为何公开⟦?⟧为何解读?公开为民!解读为民!\n\n平稳有序;'),
      fixed: [overviewSaying('为何公开？为何解读？公开为民！解读为民！\n\n平稳有序；')],
    },
    {
      name: 'the first of each further chapter is named',
      text: shortReport({
        overview: '依法公开⟦,⟧及时答复;平稳有序。',
        issues: '有待改进,继续努力;加强学习。',
        others: '无其他,无。',
      }),
      related: [',', ','],
      fixed: [
        shortReport({
          overview: '依法公开，及时答复；平稳有序。',
          issues: '有待改进，继续努力；加强学习。',
          others: '无其他，无。',
        }),
      ],
    },
  ],
});
