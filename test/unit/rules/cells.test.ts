import { cellNegative } from '../../../server/src/rules/catalogue/cell-negative';
import { cellNotInteger } from '../../../server/src/rules/catalogue/cell-not-integer';
import { cellSplit } from '../../../server/src/rules/catalogue/cell-split';
import { cellStyle } from '../../../server/src/rules/catalogue/cell-style';
import { cellText } from '../../../server/src/rules/catalogue/cell-text';
import { columnTitle } from '../../../server/src/rules/catalogue/column-title';
import { unitMissing } from '../../../server/src/rules/catalogue/unit-missing';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';
import { disclosure2019, disclosure2021, review, shortReport } from '../../support/shortReport';

const report = (rows: Readonly<Record<string, string>> = {}): string =>
  shortReport({ applications: applicationsTable({ ...balanced, ...rows }) });
const right = report();
const inTwo = (cells: Parameters<typeof disclosure2021>[0]): string =>
  shortReport({ disclosure: disclosure2021(cells) });
/** A report for 2020 in the trial form, with a part of table two replaced. */
const trial = (cells: Parameters<typeof disclosure2019>[0], part = '', by = part): string =>
  replaced(
    shortReport({
      title: '云溪市生态环境局2020年政府信息公开工作年度报告',
      disclosure: disclosure2019(cells),
    }),
    part,
    by,
  );

const negativeChange = trial({ licensing: '10 -2 127' });

testRule(cellNegative, {
  valid: [
    { name: 'counts', text: right },
    { name: 'a change may be less than nothing', text: negativeChange },
  ],
  invalid: [
    {
      name: 'a count',
      text: report({ granted: '⟦-3⟧ 0 0 0 0 0 3' }),
      severity: 'error',
      says: '表三“（一）予以公开”的“自然人”填 -3',
    },
    { name: 'an amount', text: inTwo({ fees: '⟦-0.5⟧' }) },
    {
      name: 'what a column’s sum leaves, with how many are too many',
      text: report({
        'carried-out': '2 ⟦-1⟧ 0 0 0 0 1',
        granted: '3 1 0 0 0 0 4',
        total: '5 1 0 0 0 0 6',
      }),
      messages: ['cell-negative.remainder'],
      says: '“二、上年结转政府信息公开申请数量”是 0，“（七）总计”却有 1，多出 1 件',
    },
  ],
});

testRule(cellNotInteger, {
  valid: [
    { name: 'whole numbers', text: right },
    { name: 'an amount has decimals', text: inTwo({ fees: '0.5' }) },
  ],
  invalid: [
    {
      name: 'a count with decimals; 3.0 is whole',
      text: report({ granted: '⟦3.5⟧ 0 0 0 0 0 3.0' }),
      severity: 'error',
      says: '表三“（一）予以公开”的“自然人”填 3.5，应是整数',
    },
    { name: 'a change with decimals', text: trial({ licensing: '10 ⟦2.5⟧ 127' }) },
  ],
});

testRule(cellStyle, {
  valid: [
    { name: 'a change with its sign', text: trial({ licensing: '10 +3 127' }) },
    { name: 'plain digits', text: right },
    { name: 'a sign of a change', text: trial({ licensing: '10 +2 127', services: '2 增1 5' }) },
    { name: 'a unit with an amount', text: trial({}) },
  ],
  invalid: [
    {
      name: 'a plus sign where the form has no change',
      text: trial({ licensing: '⟦+10⟧ 0 127' }),
      messages: ['cell-style.plus'],
      fixed: [trial({ licensing: '10 0 127' })],
      preferred: null,
      safe: false,
    },
    {
      name: 'full-width digits',
      text: report({ granted: '⟦３⟧ 0 0 0 0 0 3' }),
      severity: 'hint',
      messages: ['cell-style.full-width'],
      says: '用了全角数字“３”，应写 3',
      related: [],
      fixed: [right],
      preferred: 0,
      safe: true,
    },
    {
      name: 'letters for digits: the author must look',
      text: report({ granted: '3 ⟦O⟧ 0 0 0 0 3' }),
      messages: ['cell-style.letters'],
      fixed: [right],
      safe: false,
    },
    {
      name: 'the same flaw in several cells is one finding',
      text: report({ granted: '03 0 0 0 0 0 03', 'carried-in': '⟦01⟧ 0 0 0 0 0 1' }),
      messages: ['cell-style.leading-zero.many'],
      says: '表三有 3 格数字前有多余的 0，从“二、上年结转政府信息公开申请数量”的“自然人”起',
      related: ['03', '03'],
      fixed: [right],
    },
    {
      name: 'two flaws are two findings, and so are two tables',
      text: shortReport({
        disclosure: disclosure2021({ documents: '⟦２⟧ 1 9' }),
        applications: applicationsTable({ ...balanced, granted: '⟦３⟧ 0 0 0 0 0 ⟦3件⟧' }),
      }),
      messages: ['cell-style.full-width', 'cell-style.full-width', 'cell-style.unit'],
      fixed: [
        shortReport({
          disclosure: disclosure2021({}),
          applications: applicationsTable({ ...balanced, granted: '３ 0 0 0 0 0 3件' }),
        }),
      ],
    },
    {
      name: 'a thousand with a comma',
      text: inTwo({ documents: '2 1 ⟦1,200⟧' }),
      messages: ['cell-style.thousands'],
      fixed: [inTwo({ documents: '2 1 1200' })],
    },
    {
      name: 'an amount keeps its unit',
      text: trial({}, '20万元', '⟦1,200万元⟧'),
      messages: ['cell-style.thousands'],
      says: '应写 1200万元',
      fixed: [trial({}, '20万元', '1200万元')],
    },
  ],
});

testRule(cellText, {
  valid: [{ name: 'numbers', text: right }],
  invalid: [
    {
      name: 'words that mean 0',
      text: report({ granted: '3 ⟦无⟧ 0 0 0 0 3' }),
      severity: 'info',
      messages: ['cell-text'],
      says: '“（一）予以公开”的“商业企业”写的是“无”，应填数字 0',
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'in a cell without blanks the number has none either',
      text: replaced(report({ granted: '3 无 0 0 0 0 3' }), '| 无 |', '|⟦无⟧|'),
      fixed: [replaced(right, '予以公开 | 3 | 0 |', '予以公开 | 3 |0|')],
    },
    {
      name: 'the same words in several cells are one finding, others another',
      text: report({ granted: '3 ⟦无⟧ 0 无 ⟦/⟧ 0 3' }),
      messages: ['cell-text.many', 'cell-text'],
      related: ['无'],
      fixed: [report({ granted: '3 0 0 0 / 0 3' })],
    },
    {
      name: 'words that mean no number',
      text: report({ granted: '⟦若干⟧ 0 0 0 0 0 3' }),
      messages: ['cell-text.unclear'],
      says: '写的是“若干”，应填数字，无法核对',
      fixed: [],
    },
  ],
});

const many = { ...balanced, received: '12 0 0 0 0 0 12', 'carried-out': '8 0 0 0 0 0 8' };
const manyRight = shortReport({ applications: applicationsTable(many) });
const halved = (received: string): string =>
  replaced(manyRight, '| 12 | 0 | 0 | 0 | 0 | 0 | 12 |', `| ${received} |`);

testRule(cellSplit, {
  valid: [
    { name: 'whole numbers', text: manyRight },
    {
      name: 'a number too many that is no half',
      text: halved('12 | 7 | 0 | 0 | 0 | 0 | 0 | 12'),
    },
    {
      name: 'a zero before a number is no half of it',
      text: halved('0 | 12 | 0 | 0 | 0 | 0 | 0 | 12'),
    },
    { name: 'a number is lost', text: halved('12 | 0 | 0 | 0 | 0 | 12') },
    {
      name: 'in table four, where rows share a line',
      text: shortReport({
        review:
          '| 行政复议 | 1 | 2 | 0 | 0 | 0 | 12 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |',
      }),
    },
  ],
  invalid: [
    {
      name: 'the first number in two cells',
      text: halved('⟦1 | 2⟧ | 0 | 0 | 0 | 0 | 0 | 12'),
      severity: 'warning',
      says: '表三“一、本年新收政府信息公开申请数量”里的“1 2”像是一个数被拆成了两格：合成 12 后',
      fixed: [manyRight],
      preferred: 0,
      safe: false,
    },
    { name: 'the last', text: halved('12 | 0 | 0 | 0 | 0 | 0 | ⟦1 | 2⟧'), fixed: [manyRight] },
  ],
});

const fourWith = (total: string): string =>
  shortReport({ review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0').replaceAll('总计', total) });

/** Titles as the form has them: that of applicants over all, and those of organisations a line below. */
const inThreeLines = (last: string): string =>
  right.replace(
    /^\| (.*) \| 自然人 \| 商业企业 .*$/m,
    [
      '| $1 | 申请人情况 | | | | | | |',
      '| | | 自然人 | 法人或其他组织 | | | | | 总计 |',
      `| | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | ${last} | |`,
    ].join('\n'),
  );

testRule(columnTitle, {
  valid: [
    { name: 'the official titles', text: right },
    {
      name: 'a title that was cut short',
      text: replaced(right, '| 社会公益组织 |', '| 社会公益 |'),
    },
    {
      name: 'more words than columns: nobody can tell which is whose',
      text: replaced(right, '| 科研机构 |', '| 院所 | 机构类 |'),
    },
  ],
  invalid: [
    {
      name: 'in other words',
      text: replaced(right, '| 社会公益组织 |', '| ⟦社会公益性组织⟧ |'),
      severity: 'warning',
      says: '表三的列名“社会公益性组织”与格式不一致，应为“社会公益组织”',
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'in words that nothing recognises, by their place',
      text: replaced(right, '| 科研机构 |', '| ⟦院所⟧ |'),
      fixed: [right],
    },
    {
      name: 'at the end of a line, where the column beyond has its title on another one',
      text: inThreeLines('⟦其它⟧'),
      fixed: [inThreeLines('其他')],
    },
    {
      name: 'the only title of a block',
      text: replaced(
        inTwo({}),
        '本年处理决定数量 |\n| --- | --- |\n| 行政许可',
        '⟦办结量⟧ |\n| --- | --- |\n| 行政许可',
      ),
      fixed: [inTwo({})],
    },
    {
      name: 'before a title that repeats, in the table of cases',
      text: replaced(fourWith('总计'), '结果维持', '⟦维持原决定⟧'),
      fixed: [fourWith('总计')],
    },
    {
      name: '合计 for 总计',
      text: replaced(right, '其他 | 总计 |', '其他 | ⟦合计⟧ |'),
      fixed: [right],
    },
    {
      name: 'over each group of columns, as one finding',
      text: fourWith('合计').replace('合计', '⟦合计⟧'),
      related: ['合计', '合计'],
      fixed: [fourWith('总计')],
    },
  ],
});

testRule(unitMissing, {
  valid: [
    { name: 'a unit where the form asks for it', text: trial({}) },
    { name: 'nothing was bought', text: trial({}, '20万元', '0') },
    { name: 'an amount without a unit where the column gives it', text: inTwo({ fees: '3.5' }) },
    { name: 'an amount in the column’s own unit', text: inTwo({ fees: '3.5万元' }) },
    { name: 'words for an amount', text: trial({}, '20万元', '未统计') },
  ],
  invalid: [
    {
      name: 'no unit where the form asks for one',
      text: trial({}, '20万元', '⟦20⟧'),
      severity: 'warning',
      messages: ['unit-missing'],
      says: '填 20，没有写明单位是元还是万元',
      fixed: [trial({}), trial({}, '20万元', '20元')],
      preferred: null,
      safe: false,
    },
    {
      name: 'another unit than the column’s: converted, or left out',
      text: inTwo({ fees: '⟦400元⟧' }),
      messages: ['unit-missing.other'],
      says: '写的是“400元”，而这一列的单位是万元',
      fixed: [inTwo({ fees: '0.04' }), inTwo({ fees: '400' })],
      preferred: null,
    },
    {
      name: 'thousands',
      text: inTwo({ fees: '⟦5千元⟧' }),
      fixed: [inTwo({ fees: '0.5' }), inTwo({ fees: '5' })],
    },
    {
      name: 'hundreds of millions',
      text: inTwo({ fees: '⟦1.2亿元⟧' }),
      fixed: [inTwo({ fees: '12000' }), inTwo({ fees: '1.2' })],
    },
  ],
});
