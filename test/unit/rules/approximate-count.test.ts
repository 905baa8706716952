import { approximateCount } from '../../../server/src/rules/catalogue/approximate-count';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(approximateCount, {
  valid: [
    {
      name: 'a round number and more',
      text: overviewSaying('发布信息3200余条、近2000条、30余次、13万余份，约300件。'),
    },
    { name: 'a unit that is none', text: overviewSaying('结识5169余老友，来了5169多位朋友。') },
    { name: 'years and remains', text: overviewSaying('工作持续13年余，结余5169元。') },
  ],
  invalid: [
    {
      name: 'exact and more',
      text: overviewSaying('共发布信息⟦5169余⟧条。'),
      severity: 'hint',
      says: '“5169余”',
      preferred: 0,
      safe: false,
      fixed: [overviewSaying('共发布信息5169条。')],
    },
    {
      name: 'blanks inside',
      text: overviewSaying('共发布信息⟦5169 余⟧条。'),
      severity: 'hint',
      fixed: [overviewSaying('共发布信息5169 条。')],
    },
    {
      name: 'about, twice',
      text: overviewSaying('公开信息⟦约300件左右⟧。'),
      severity: 'hint',
      messages: ['approximate-count.twice'],
      fixed: [overviewSaying('公开信息300件左右。')],
      preferred: null,
      safe: false,
    },
    {
      name: 'about and more',
      text: overviewSaying('公开信息⟦将近300余⟧件。'),
      messages: ['approximate-count.twice'],
      fixed: [overviewSaying('公开信息300余件。')],
    },
    {
      name: 'about, twice, with decimals',
      text: overviewSaying('阅读量⟦大约1.25万次上下⟧。'),
      fixed: [overviewSaying('阅读量1.25万次上下。')],
    },
  ],
});
