import { editionMismatch } from '../../../server/src/rules/catalogue/edition-mismatch';
import { applicationsTable, balanced } from '../../support/applications';
import { testRule } from '../../support/ruleTester';
import { disclosure2019, disclosure2021, shortReport } from '../../support/shortReport';

const titled = (year: number): string => `云溪市生态环境局${year}年政府信息公开工作年度报告`;
const preamble = '联系电话：0870-2345678。';
const trial = (year: number, overview = `${year}年，平稳有序。`, mark = false): string =>
  shortReport({
    title: mark ? `⟦${titled(year)}⟧` : titled(year),
    preamble,
    overview,
    disclosure: disclosure2019({}),
  });
const present = (year: number, mark = false): string =>
  shortReport({
    title: mark ? `⟦${titled(year)}⟧` : titled(year),
    preamble,
    disclosure: disclosure2021({}),
    applications: applicationsTable(balanced),
  });

/** Table three as the trial form has it. */
const trialRequests = applicationsTable(balanced).replace(
  /\| 1\.申请人无正当理由(?:.*\n){3}/,
  '| （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
);

testRule(editionMismatch, {
  valid: [
    { name: 'the form of its year', text: present(2024) },
    { name: 'in its first year', text: present(2021) },
    { name: 'the trial form in its first year', text: trial(2019) },
    { name: 'the trial form in its last year', text: trial(2020) },
    { name: 'before there was a form', text: present(2018) },
    {
      name: 'a table that both forms have alike',
      text: shortReport({ title: titled(2020), applications: applicationsTable(balanced) }),
    },
    {
      name: 'a slip in the title alone',
      text: trial(2021, '2020年，平稳有序。2020年，公开信息20条。'),
    },
  ],
  invalid: [
    {
      name: 'the trial form after its time',
      text: trial(2024, undefined, true),
      severity: 'error',
      says: '这是2024年度的报告，应使用2021年格式（国办公开办函〔2021〕30号）的表格，而表二是',
      related: ['第二十条第（一）项'],
    },
    {
      name: 'the present form in the year before it applied',
      text: present(2020, true),
      severity: 'warning',
    },
    {
      name: 'two tables of the trial form',
      text: `${trial(2024, undefined, true)}\n三、收到和处理政府信息公开申请情况\n${trialRequests}\n`,
      says: '而表二、表三是',
      related: [
        '第二十条第（一）项',
        '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      ],
    },
    {
      name: 'the present form long before',
      text: present(2019, true),
      severity: 'error',
    },
  ],
});
