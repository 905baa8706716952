import { punctuationWidth } from '../../../server/src/rules/catalogue/punctuation-width';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

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
      fixed: [overviewSaying('依法公开，及时答复；联系电话：0870-2345678。')],
    },
  ],
});
