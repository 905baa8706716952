import { decisionSum } from '../../../server/src/rules/catalogue/disclosure/decision-sum';
import { disclosureGap } from '../../../server/src/rules/catalogue/disclosure/disclosure-gap';
import { feeAmount } from '../../../server/src/rules/catalogue/disclosure/fee-amount';
import { feeConflict } from '../../../server/src/rules/catalogue/disclosure/fee-conflict';
import { regulationPower } from '../../../server/src/rules/catalogue/disclosure/regulation-power';
import { repealExceeds } from '../../../server/src/rules/catalogue/disclosure/repeal-exceeds';
import { reviewFirst } from '../../../server/src/rules/catalogue/disclosure/review-first';
import { unitScale } from '../../../server/src/rules/catalogue/unit-scale';
import { zeroSuspect } from '../../../server/src/rules/catalogue/disclosure/zero-suspect';
import { testRule } from '../../support/ruleTester';
import {
  applications2021,
  disclosure2019,
  disclosure2021,
  review,
  shortReport,
} from '../../support/shortReport';

const titled = (agency: string, year = 2024): string =>
  `${agency}${year}年政府信息公开工作年度报告`;

/** A report of 云溪市生态环境局 for 2020. */
const trial = (
  cells: Parameters<typeof disclosure2019>[0],
  overview = '2020年，平稳有序。',
): string =>
  shortReport({
    title: titled('云溪市生态环境局', 2020),
    overview,
    disclosure: disclosure2019(cells),
  });

const fees = (agency: string, amount: string): string =>
  shortReport({ title: titled(agency), disclosure: disclosure2021({ fees: amount }) });

testRule(unitScale, {
  valid: [
    { name: 'a usual amount', text: fees('青禾县教育局', '99999') },
    { name: 'a large amount with decimals', text: fees('青禾县教育局', '316441.5') },
    { name: 'a city’s government, which reports for all', text: fees('云溪市人民政府', '316441') },
    {
      name: 'with its unit written, which has a rule of its own',
      text: fees('青禾县教育局', '316441元'),
    },
    { name: 'nobody knows whose report', text: fees('', '316441') },
    { name: 'words for an amount', text: fees('青禾县教育局', '若干') },
    {
      name: 'a column that leaves the unit to its cells, and numbers that are no amounts',
      text: trial({ documents: '200000 200000 200000' }).replace('20万元', '316441'),
    },
  ],
  invalid: [
    {
      name: 'a county’s department',
      text: fees('青禾县教育局', '⟦316441⟧'),
      severity: 'info',
      says: '填 316441，单位是万元',
      fixed: [fees('青禾县教育局', '31.6441')],
      titles: ['按元换算：31.6441万元'],
      preferred: null,
      safe: false,
    },
    {
      name: 'a hundred thousand',
      text: fees('青禾县教育局', '⟦100000⟧'),
      fixed: [fees('青禾县教育局', '10')],
    },
    {
      name: 'a town',
      text: fees('青禾县柳溪镇人民政府', '⟦200000⟧'),
      fixed: [fees('青禾县柳溪镇人民政府', '20')],
    },
    {
      name: 'a county’s government',
      text: fees('青禾县人民政府', '⟦200000⟧'),
      fixed: [fees('青禾县人民政府', '20')],
    },
  ],
});

const regulations = (agency: string, cells: string): string =>
  shortReport({ title: titled(agency), disclosure: disclosure2021({ regulations: cells }) });

testRule(regulationPower, {
  valid: [
    { name: 'nobody knows whose report', text: regulations('', '2 0 9') },
    {
      name: 'no table two',
      text: shortReport({ title: titled('青禾县教育局'), overview: '平稳。' }),
    },
    { name: 'blanks and words', text: regulations('青禾县教育局', '  若干') },
    { name: 'a department with none', text: regulations('云溪市生态环境局', '0 0 0') },
    { name: 'a city’s government', text: regulations('云溪市人民政府', '2 0 9') },
    { name: 'a province’s general office', text: regulations('云岭省人民政府办公厅', '2 0 9') },
    { name: 'an autonomous prefecture', text: regulations('石鼓自治州人民政府', '1 0 3') },
    { name: 'a department of the State Council', text: regulations('水利部', '4 1 60') },
    { name: 'a body whose name does not tell', text: regulations('云溪海关', '1 0 1') },
  ],
  invalid: [
    {
      name: 'a city’s department, in every column',
      text: regulations('云溪市生态环境局', '⟦11⟧ 2 9'),
      severity: 'warning',
      says: '“规章”的“本年制发件数”',
      related: ['2', '9'],
      fixed: [regulations('云溪市生态环境局', '0 0 0')],
      titles: ['规章一行填 0（3 格）'],
      preferred: null,
      safe: false,
    },
    {
      name: 'a county’s government, in one column',
      text: regulations('青禾县人民政府', '0 0 ⟦3⟧'),
      related: [],
      fixed: [regulations('青禾县人民政府', '0 0 0')],
    },
    {
      name: 'in the trial form',
      text: trial({ regulations: '⟦1⟧ 0 0' }),
      fixed: [trial({ regulations: '0 0 0' })],
    },
  ],
});

testRule(decisionSum, {
  valid: [
    { name: 'no relation', text: trial({}) },
    { name: 'one row by chance', text: trial({ penalties: '3 4 7' }) },
    {
      name: 'no change, so the sum says nothing',
      text: trial({ licensing: '10 0 10', penalties: '4 0 4' }),
    },
    { name: 'almost a sum', text: trial({ licensing: '274 82 314', penalties: '3 4 8' }) },
    { name: 'blanks', text: trial({ licensing: '  ', penalties: '3  3', coercion: ' 4 4' }) },
    {
      name: 'words',
      text: trial({ licensing: '若干 若干 若干', penalties: '3 若干 3', coercion: '4 0 若干' }),
    },
  ],
  invalid: [
    {
      name: 'in two rows',
      text: trial({ penalties: '3 4 ⟦7⟧', coercion: '0 1 1' }),
      severity: 'info',
      related: ['3', '4', '1'],
    },
    {
      name: 'with the change in other spellings',
      text: trial({ licensing: '12 减2 ⟦10⟧', services: '2 增5 7', penalties: '157 117(增) 274' }),
      related: ['12', '减2', '7', '274'],
    },
  ],
});

testRule(disclosureGap, {
  valid: [
    { name: 'all disclosed', text: trial({ documents: '5 5 5' }) },
    { name: 'a blank says nothing', text: trial({ documents: '5  5' }) },
    { name: 'nor does one beside it', text: trial({ documents: ' 5 ' }) },
    { name: 'older documents came out too', text: trial({ documents: '5 8 30' }) },
    {
      name: 'the 2021 form has other columns',
      text: shortReport({ disclosure: disclosure2021({}) }),
    },
  ],
  invalid: [
    {
      name: 'fewer disclosed than made',
      text: trial({ documents: '33 ⟦23⟧ 23' }),
      severity: 'info',
      says: '10',
      messages: ['disclosure-gap.made'],
      related: ['33'],
    },
    {
      name: 'of regulations too',
      text: trial({ regulations: '3 ⟦2⟧ 9' }),
    },
    {
      name: 'a total less than the year’s',
      text: trial({ documents: '5 ⟦6⟧ 4' }),
      messages: ['disclosure-gap.total'],
      related: ['4'],
    },
  ],
});

const documents = (cells: string): string =>
  shortReport({ disclosure: disclosure2021({ documents: cells }) });

testRule(repealExceeds, {
  valid: [
    { name: 'a stock', text: documents('3 1 40') },
    { name: 'more repealed than issued', text: documents('5 12 8') },
    { name: 'all of the year repealed again', text: documents('4 4 0') },
    { name: 'a blank cell says nothing', text: documents('4  0') },
  ],
  invalid: [
    {
      name: 'fewer in force than were issued',
      text: documents('6 0 ⟦4⟧'),
      severity: 'info',
      related: ['6', '0'],
    },
    {
      name: 'even with every repeal among the year’s own',
      text: documents('9 2 ⟦6⟧'),
      related: ['9', '2'],
    },
  ],
});

const told = '2020年，公示受理的环评审批文件信息12条。';

testRule(zeroSuspect, {
  valid: [
    { name: 'nothing told', text: trial({ licensing: '202 0 0' }) },
    { name: 'few items', text: trial({ licensing: '19 0 0' }, told) },
    { name: 'decisions made', text: trial({ licensing: '202 0 9' }, told) },
    {
      name: 'the text says there were none',
      text: trial({ licensing: '202 0 0' }, '2020年，未办理行政许可。'),
    },
    {
      name: 'the text says it with a number',
      text: trial({ licensing: '202 0 0' }, '2020年，作出行政许可决定0件。'),
    },
    {
      name: 'decisions of another kind',
      text: trial({ penalties: '60 2 0' }, '2020年，作出行政许可决定8件。'),
    },
    {
      name: 'one of the kinds of information that are disclosed',
      text: trial({ licensing: '202 0 0' }, '2020年，公开行政许可、行政处罚等信息。'),
    },
  ],
  invalid: [
    {
      name: 'just enough items, after another sentence that denies',
      text: trial({ licensing: '20 0 ⟦0⟧' }, '2020年，未发生差错。公示环评审批12条。'),
    },
    {
      name: 'many items, no decision, a text that tells of some',
      text: trial({ licensing: '202 0 ⟦0⟧' }, told),
      severity: 'info',
      related: ['公示受理的环评审批文件', '行政许可'],
    },
    {
      name: 'penalties told of',
      text: trial({ penalties: '60 2 ⟦0⟧' }, '2020年，作出行政处罚决定8件。'),
      related: ['作出行政处罚决定8件', '行政处罚'],
    },
    {
      name: 'fines told of by their number',
      text: trial({ penalties: '60 2 ⟦0⟧' }, '2020年，查处违法行为8起。'),
    },
  ],
});

const unpaid = (count: string, others: string): string =>
  shortReport({ applications: applications2021(count), others });
const charged = (amount: string, others: string): string =>
  shortReport({ disclosure: disclosure2021({ fees: amount }), others });

testRule(feeConflict, {
  valid: [
    { name: 'none unpaid, none sent', text: unpaid('0', '未发出收费通知，未收取信息处理费。') },
    {
      name: 'notices sent, nothing paid',
      text: unpaid('2', '发出收费通知2件，申请人逾期未缴，未收取信息处理费。'),
    },
    { name: 'charged and in the table', text: charged('0.04', '收取信息处理费400元。') },
    { name: 'so little that the table shows 0', text: charged('0', '收取信息处理费40元。') },
    { name: 'nothing charged', text: charged('0', '收取信息处理费0元。') },
    { name: 'another fee', text: charged('0', '收取停车费400元，信息处理费另行公布。') },
  ],
  invalid: [
    {
      name: 'dropped for fees unpaid, yet no notice was sent',
      text: unpaid('2', '2024年，⟦未发出收费通知⟧。'),
      severity: 'warning',
      messages: ['fee-conflict.unpaid'],
      related: ['2'],
    },
    {
      name: 'dropped for fees unpaid, yet nothing of fees',
      text: unpaid('1', '全年⟦未收取政府信息公开信息处理费⟧。'),
      messages: ['fee-conflict.unpaid'],
    },
    {
      name: 'charged, and 0 in table two',
      text: charged('0', '共收取信息处理费⟦400元⟧，其中1件400元。'),
      messages: ['fee-conflict.not-in-table'],
      related: ['0'],
    },
  ],
});

testRule(feeAmount, {
  valid: [
    { name: 'by request', text: shortReport({ others: '收取信息处理费400元。' }) },
    { name: 'by page', text: shortReport({ others: '收取信息处理费380元。' }) },
    { name: 'in 万元', text: shortReport({ others: '收取信息处理费0.038万元。' }) },
    { name: 'none', text: shortReport({ others: '收取信息处理费0元。' }) },
    { name: 'about another fee', text: shortReport({ others: '收取渣土费385元。' }) },
  ],
  invalid: [
    {
      name: 'no rate gives it',
      text: shortReport({ others: '收取政府信息公开信息处理费⟦385元⟧。' }),
      severity: 'info',
    },
    {
      name: 'with decimals, broken by blanks',
      text: shortReport({ others: '信息处理费共收取 ⟦120.5 元⟧。' }),
    },
  ],
});

const suits = (year: number, cells: string): string =>
  shortReport({ title: titled('云溪市生态环境局', year), review: review(cells) });

testRule(reviewFirst, {
  valid: [
    { name: 'before the amendment', text: suits(2023, '0 0 0 0 0 5 0 0 0 5 0 0 0 0 0') },
    { name: 'a few', text: suits(2024, '0 0 0 0 0 2 0 0 0 2 0 0 0 0 0') },
    { name: 'after reconsideration', text: suits(2024, '0 0 0 0 0 0 0 0 0 0 9 0 0 0 9') },
  ],
  invalid: [
    {
      name: 'several since 2024',
      text: suits(2024, '0 0 0 0 0 4 1 0 0 ⟦5⟧ 0 0 0 0 0'),
      severity: 'hint',
    },
  ],
});
