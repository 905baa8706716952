import { carryOver } from '../../../server/src/rules/catalogue/carry-over';
import { copiedNumbers } from '../../../server/src/rules/catalogue/copied-numbers';
import { copiedText } from '../../../server/src/rules/catalogue/copied-text';
import { inForce } from '../../../server/src/rules/catalogue/disclosure/in-force';
import { itemsChange } from '../../../server/src/rules/catalogue/disclosure/items-change';
import { pendingCases } from '../../../server/src/rules/catalogue/disclosure/pending-cases';
import { suddenChange } from '../../../server/src/rules/catalogue/sudden-change';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';
import { disclosure2019, disclosure2021, review, shortReport } from '../../support/shortReport';

const titled = (year: number): string => `云溪市生态环境局${year}年政府信息公开工作年度报告`;

const applications = (year: number, rows: Readonly<Record<string, string>>): string =>
  shortReport({ title: titled(year), applications: applicationsTable({ ...balanced, ...rows }) });
const carriedIn = (cells: string): string => applications(2024, { 'carried-in': cells });
const carriedOut = (cells: string): string => applications(2023, { 'carried-out': cells });
const trial = (year: number, cells: Parameters<typeof disclosure2019>[0]): string =>
  shortReport({ title: titled(year), disclosure: disclosure2019(cells) });
const disclosure = (year: number, documents: string): string =>
  shortReport({ title: titled(year), disclosure: disclosure2021({ documents }) });
const two = '2 0 0 0 0 0 2';

testRule(carryOver, {
  valid: [
    { name: 'the same', text: carriedIn(two), previous: carriedOut(two) },
    { name: 'no report of last year', text: carriedIn('3 0 0 0 0 0 3') },
    {
      name: 'a blank says nothing',
      text: carriedIn('      '),
      previous: carriedOut(two),
    },
    {
      name: 'nor does one of last year’s',
      text: carriedIn('3 0 0 0 0 0 3'),
      previous: carriedOut('      '),
    },
    {
      name: 'last year’s report has no such table',
      text: carriedIn('3 0 0 0 0 0 3'),
      previous: disclosure(2023, '2 1 9'),
    },
    { name: 'the table is missing', text: disclosure(2024, '2 1 9'), previous: carriedOut(two) },
    {
      name: 'a total that this year’s own sums prove wrong',
      text: carriedIn('2 0 0 0 0 0 3'),
      previous: carriedOut(two),
    },
    {
      name: 'a number of last year that cannot be true',
      text: carriedIn(two),
      previous: carriedOut('-1 0 0 0 0 0 2'),
    },
  ],
  invalid: [
    {
      name: 'other numbers, in one finding; all are set to last year’s',
      text: carriedIn('⟦3⟧ 1 0 0 0 0 4'),
      previous: carriedOut(two),
      severity: 'error',
      messages: ['carry-over'],
      says: '表三“二、上年结转政府信息公开申请数量”的“自然人”填 3，而2023年度报告的“结转下年度继续办理”是 2',
      related: ['二、上年结转政府信息公开申请数量', '1', '4'],
      before: ['2', '0', '2'],
      fixed: [carriedIn(two)],
      titles: ['上年结转照2023年度报告的结转下年度填'],
      preferred: null,
      safe: false,
    },
    {
      name: 'all but a column that is blank this year',
      text: carriedIn('⟦3⟧ 0 0 0 0  3'),
      previous: carriedOut(two),
      severity: 'error',
      fixed: [carriedIn('2 0 0 0 0  2')],
    },
    {
      name: 'applicants, and a total that nobody can read',
      text: carriedIn('⟦1⟧ 0 0 0 0 0 若干'),
      previous: carriedOut(two),
      severity: 'error',
      fixed: [carriedIn('2 0 0 0 0 0 若干')],
    },
    {
      name: 'applicants sorted otherwise, with the same total',
      text: carriedIn('⟦1⟧ 1 0 0 0 0 2'),
      previous: carriedOut(two),
      severity: 'hint',
      fixed: [carriedIn(two)],
    },
  ],
});

testRule(inForce, {
  valid: [
    {
      name: 'last year’s, more by those issued, less by those repealed',
      text: disclosure(2024, '2 1 9'),
      previous: disclosure(2023, '5 0 8'),
    },
    {
      name: 'a blank among them',
      text: disclosure(2024, '2  12'),
      previous: disclosure(2023, '5 0 8'),
    },
    {
      name: 'a blank last year',
      text: disclosure(2024, '2 1 12'),
      previous: disclosure(2023, '5 0 '),
    },
    {
      name: 'last year’s form counted otherwise',
      text: shortReport({
        title: titled(2021),
        disclosure: disclosure2021({ documents: '2 1 12' }),
      }),
      previous: trial(2020, { documents: '2 2 8' }),
    },
  ],
  invalid: [
    {
      name: 'another number',
      text: disclosure(2024, '2 1 ⟦12⟧'),
      previous: disclosure(2023, '5 0 8'),
      severity: 'warning',
      says: '表二“行政规范性文件”的“现行有效件数”填 12，按2023年度报告应为 9：上年现行有效＋本年制发－本年废止，即 8+2−1=9',
      related: ['行政规范性文件'],
      before: ['8'],
      fixed: [disclosure(2024, '2 1 9')],
      titles: ['把“行政规范性文件”的“现行有效件数”改为 9'],
      preferred: null,
      safe: false,
    },
    {
      name: 'all repealed',
      text: disclosure(2024, '0 8 ⟦3⟧'),
      previous: disclosure(2023, '5 0 8'),
      fixed: [disclosure(2024, '0 8 0')],
    },
    {
      name: 'more repealed than there were: no number is offered',
      text: disclosure(2024, '0 9 ⟦3⟧'),
      previous: disclosure(2023, '5 0 8'),
      says: '应为 -1',
      fixed: [],
    },
  ],
});

testRule(itemsChange, {
  valid: [
    {
      name: 'last year’s items and its change',
      text: trial(2020, { licensing: '12 0 127' }),
      previous: trial(2019, {
        licensing: '10 2 127',
        services: '2 0 5',
        penalties: '29 1 12',
        coercion: '4 0 0',
      }),
    },
  ],
  invalid: [
    {
      name: 'another number',
      text: trial(2020, { licensing: '⟦15⟧ 0 127' }),
      previous: trial(2019, { licensing: '10 2 127', penalties: '29 1 12' }),
      severity: 'info',
      says: '按2019年度报告（上一年项目数量＋增减，10+2=12）应为 12',
      fixed: [trial(2020, { licensing: '12 0 127' })],
    },
    {
      name: 'a change told in words',
      text: trial(2020, { licensing: '⟦15⟧ 0 127' }),
      previous: trial(2019, { licensing: '10 减2 127', penalties: '29 1 12' }),
      says: '10−2=8',
      before: ['10', '减2'],
      fixed: [trial(2020, { licensing: '8 0 127' })],
    },
  ],
});

const cases = (year: number, cells: string): string =>
  shortReport({ title: titled(year), review: review(cells) });
const none = '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0';

testRule(pendingCases, {
  valid: [
    {
      name: 'none pending',
      text: cases(2024, none),
      previous: cases(2023, '2 0 0 0 2 0 0 0 0 0 0 0 0 0 0'),
    },
    {
      name: 'ended this year',
      text: cases(2024, '2 0 0 0 2 0 0 0 0 0 0 0 0 0 0'),
      previous: cases(2023, '0 0 0 2 2 0 0 0 0 0 0 0 0 0 0'),
    },
    {
      name: 'a blank form',
      text: cases(2024, ' '.repeat(14)),
      previous: cases(2023, '0 0 0 2 2 0 0 0 0 0 0 0 0 0 0'),
    },
    { name: 'no report of last year', text: cases(2024, none) },
    { name: 'no table last year', text: cases(2024, none), previous: disclosure(2023, '2 1 9') },
    {
      name: 'a blank last year',
      text: cases(2024, none),
      previous: cases(2023, '0 0 0  0 0 0 0 0 0 0 0 0 0 0'),
    },
  ],
  invalid: [
    {
      name: 'all 0 this year',
      text: replaced(cases(2024, none), '| 行政复议 |', '| ⟦行政复议⟧ |'),
      previous: cases(2023, '1 0 0 2 3 0 0 0 0 0 0 0 0 0 0'),
      severity: 'info',
      says: '2023年度报告的“行政复议”有 2 件尚未审结，今年表四这一组全是 0',
    },
  ],
});

testRule(copiedNumbers, {
  valid: [
    {
      name: 'numbers of its own',
      text: applications(2024, {}),
      previous: applications(2023, { granted: '2 1 0 0 0 0 3' }),
    },
    { name: 'few numbers', text: disclosure(2024, '2 1 9'), previous: disclosure(2023, '2 1 9') },
    { name: 'no report of last year', text: applications(2024, {}) },
  ],
  invalid: [
    {
      name: 'last year’s numbers over again',
      text: replaced(
        applications(2024, {}),
        '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
        '⟦自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |⟧',
      ),
      previous: applications(2023, {}),
      severity: 'warning',
      says: '表三的数字与2023年度报告完全相同（14 个非零数字）',
      before: ['自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |'],
    },
    {
      name: 'six numbers, and blanks on either side',
      text: cases(2024, '1 1 1 1 4 0 0 0 0 0 0 0 0 2 ').replace(
        '行政复议 | | | | | 行政诉讼 | | | | | | | | | |',
        '⟦行政复议 | | | | | 行政诉讼 | | | | | | | | | |⟧',
      ),
      previous: cases(2023, '1 1 1 1 4 0 0 0 0 0 0 0 0 2 2'),
      says: '6 个非零数字',
    },
  ],
});

const told = (year: number, words: string): string =>
  shortReport({ title: titled(year), overview: words, issues: '“十四五”时期的做法有待改进。' });
const chapter = (year: number): string =>
  `${year}年，云溪市生态环境局围绕中心工作推进主动公开，网站发布信息${year}条；畅通依申请公开渠道，规范受理登记、审核答复和归档；` +
  '健全政府信息管理制度，落实三审三校；加强门户网站和政务新媒体建设；组织业务培训和检查考核。';

const passages = (year: number): readonly string[] => [
  ...chapter(year).split('；'),
  `全年答复咨询${year}件，都按时。`,
  `受理登记的各个环节都按时限办结，没有逾期答复，没有因此被投诉的情况，共${year}次。`,
];

const longest = (texts: readonly string[]): readonly string[] =>
  [0, 1, -1].map((index) => texts.at(index)!);

testRule(copiedText, {
  valid: [
    {
      name: 'short texts',
      text: told(2024, '2024年，我局平稳有序。'),
      previous: told(2023, '2023年，我局平稳有序。'),
    },
    {
      name: 'words of its own',
      text: told(2024, chapter(2024)),
      previous: told(2023, [...chapter(2023)].reverse().join('')),
    },
    { name: 'no report of last year', text: told(2024, chapter(2024)) },
    {
      name: 'one text too short to be compared',
      text: told(2024, chapter(2024).slice(0, 79)),
      previous: told(2023, chapter(2023)),
    },
    {
      name: 'the other too short',
      text: told(2024, chapter(2024)),
      previous: told(2023, chapter(2023).slice(0, 79)),
    },
    {
      name: 'half of it new',
      text: told(2024, chapter(2024)),
      previous: told(2023, chapter(2023).slice(0, 90)),
    },
  ],
  invalid: [
    {
      name: 'last year’s words, with other numbers',
      text: replaced(told(2024, chapter(2024)), '一、总体情况', '⟦一、总体情况⟧'),
      previous: told(2023, chapter(2023)),
      severity: 'warning',
      says: '“一、总体情况”的文字有 100% 与2023年度报告相同',
      related: [chapter(2024)],
      before: [chapter(2023)],
    },
    {
      name: 'texts just long enough, all but a few words alike',
      text: replaced(
        told(2024, `${chapter(2024).slice(0, 79)}。`),
        '一、总体情况',
        '⟦一、总体情况⟧',
      ),
      previous: told(2023, `${chapter(2023).slice(0, 79)}。`),
    },
    {
      name: 'the longest three passages of many, each beside its own of last year',
      text: replaced(told(2024, passages(2024).join('\n')), '一、总体情况', '⟦一、总体情况⟧'),
      previous: told(2023, passages(2023).join('\n')),
      related: longest(passages(2024)),
      before: longest(passages(2023)),
    },
  ],
});

/** 59 received and one carried in, 58 handled and two carried out, but for the row of those received. */
const received = (year: number, cells: string): string =>
  shortReport({
    title: titled(year),
    applications: applicationsTable({
      ...balanced,
      received: cells,
      granted: '56 0 0 0 0 0 56',
      total: '58 0 0 0 0 0 58',
    }),
  });

testRule(suddenChange, {
  valid: [
    {
      name: 'ten times as much',
      text: disclosure(2024, '200 0 209'),
      previous: disclosure(2023, '20 0 209'),
    },
    {
      name: 'a small number',
      text: disclosure(2024, '900 0 209'),
      previous: disclosure(2023, '19 0 209'),
    },
    { name: 'a blank', text: disclosure(2024, '900 0 209'), previous: disclosure(2023, ' 0 209') },
    { name: 'no report of last year', text: disclosure(2024, '900 0 209') },
    {
      name: 'another form',
      text: shortReport({
        title: titled(2021),
        disclosure: disclosure2021({ documents: '900 0 209' }),
      }),
      previous: trial(2020, { documents: '20 2 209' }),
    },
    {
      name: 'the same amount in another unit',
      text: replaced(trial(2020, {}), '20万元', '200000元'),
      previous: trial(2019, {}),
    },
    {
      name: 'an amount without a unit',
      text: replaced(trial(2020, {}), '20万元', '200000'),
      previous: trial(2019, {}),
    },
    {
      name: 'a total that this year’s own sums prove wrong',
      text: received(2024, '59 0 0 0 0 0 600'),
      previous: received(2023, '59 0 0 0 0 0 59'),
    },
  ],
  invalid: [
    {
      name: 'an amount in another unit that is more than ten times as much',
      text: replaced(trial(2020, {}), '20万元', '⟦2010000元⟧'),
      previous: trial(2019, {}),
    },
    {
      name: 'more than ten times as much',
      text: disclosure(2024, '⟦201⟧ 0 209'),
      previous: disclosure(2023, '20 0 209'),
      severity: 'info',
      says: '表二“行政规范性文件”的“本年制发件数”填 201，2023年度是 20，相差十倍以上',
      before: ['20'],
    },
    {
      name: 'less than a tenth',
      text: disclosure(2024, '⟦20⟧ 0 209'),
      previous: disclosure(2023, '201 0 209'),
    },
  ],
});
