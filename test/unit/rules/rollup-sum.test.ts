import { rollupSum } from '../../../server/src/rules/catalogue/rollup-sum';
import { testRule } from '../../support/ruleTester';
import { consolidated, education, report, twice, units } from '../../support/rollupReports';

const title = '青禾县人民政府2024年政府信息公开工作年度报告';
const withTitleMarked = (text: string): string => text.replace(title, `⟦${title}⟧`);
const firstBlock = '第二十条第（一）项';
const oneCase = '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0';

testRule(rollupSum, {
  valid: [
    { name: 'each cell is the sum', text: consolidated(), units },
    { name: 'the units’ reports are not given', text: consolidated({ documents: '9 0 9' }) },
    { name: 'a unit’s own report, beside others', text: education },
    {
      name: '规章, which no unit makes',
      text: consolidated({ regulations: '2 0 9' }),
      units,
    },
    {
      name: 'a cell that is blank',
      text: consolidated({ documents: ' 0 8' }),
      units,
    },
    {
      name: 'a cell that its own sums prove wrong, and they say so',
      text: consolidated({ applications: { ...twice, granted: '6 0 0 0 0 0 7' } }),
      units,
    },
    {
      name: 'a total that its own sums doubt, with the same number',
      text: consolidated({ cases: '1 0 0 0 2 0 0 0 0 0 0 0 0 0 0' }),
      units: { ...units, 'units/a.md': report({ agency: '青禾县教育局', cases: oneCase }) },
    },
    {
      name: 'an amount that is rounded',
      text: consolidated({ fees: '3.2' }),
      units: { ...units, 'units/a.md': report({ agency: '青禾县教育局', fees: '1.7449' }) },
    },
  ],
  invalid: [
    {
      name: 'a cell that is blank in a unit’s report is not compared',
      text: consolidated({ documents: '9 0 8' }).replace(firstBlock, `⟦${firstBlock}⟧`),
      units: { ...units, 'units/a.md': report({ agency: '青禾县教育局', documents: ' 0 4' }) },
      severity: 'hint',
      messages: ['rollup-sum.not-compared'],
      says: '表二有 1 格没有与所属单位报告核对：这些格在有的单位报告里空白、缺少，或者数字存疑（青禾县教育局）。其余各格都相符。',
    },
    {
      name: 'nor is a row that a unit’s report lacks',
      text: consolidated({ documents: '9 0 9' }).replace(firstBlock, `⟦${firstBlock}⟧`),
      units: { ...units, 'units/a.md': education.replace(/\| 行政规范性文件.*\n/, '') },
      severity: 'hint',
      messages: ['rollup-sum.not-compared'],
    },
    {
      name: 'a figure too large',
      text: consolidated({ documents: '⟦3⟧ 0 8' }),
      units,
      severity: 'warning',
      messages: ['rollup-sum'],
      says: '表二“行政规范性文件”的“本年制发件数”填 3，而 2 份所属单位报告的同一格相加是 2：1+1。',
      related: ['行政规范性文件'],
      fixed: [consolidated()],
      titles: ['把“行政规范性文件”的“本年制发件数”改为 2'],
      preferred: null,
      safe: false,
    },
    {
      name: 'a figure that only one unit has',
      text: consolidated({ cases: '0 0 0 0 0 ⟦2⟧ 0 0 0 2 0 0 0 0 0' }),
      units: {
        ...units,
        'units/a.md': report({
          agency: '青禾县教育局',
          cases: '0 0 0 0 0 1 0 0 0 1 0 0 0 0 0',
        }),
      },
      says: '相加是 1：只有青禾县教育局填了 1。',
      related: ['未经复议直接起诉', '2'],
      fixed: [consolidated({ cases: '0 0 0 0 0 1 0 0 0 1 0 0 0 0 0' })],
      titles: ['这 2 格都照各单位相加的数填'],
    },
    {
      name: 'a figure that no unit has',
      text: consolidated({ cases: '⟦1⟧ 0 0 0 1 0 0 0 0 0 0 0 0 0 0' }),
      units,
      says: '相加是 0：各单位都是 0。',
      related: ['行政复议', '1'],
      fixed: [consolidated()],
    },
    {
      name: 'a figure by which its own sum is untrue: the fix that mends it is preferred',
      text: consolidated({ cases: '⟦1⟧ 0 0 0 0 0 0 0 0 0 0 0 0 0 0' }),
      units,
      fixed: [consolidated()],
      preferred: 0,
    },
    {
      name: 'several cells of a row: one finding',
      text: consolidated({ documents: '⟦3⟧ 0 9' }),
      units,
      messages: ['rollup-sum.many'],
      related: ['行政规范性文件', '9'],
      fixed: [consolidated()],
    },
    {
      name: 'one request too many, with all totals that follow: one finding, at its first cell',
      text: consolidated({
        applications: {
          ...twice,
          received: '12 ⟦1⟧ 0 0 0 0 13',
          granted: '6 1 0 0 0 0 7',
          total: '10 1 0 0 0 0 11',
        },
      }),
      units,
      messages: ['rollup-sum.many'],
      related: ['一、本年新收政府信息公开申请数量', '1', '13', '7', '1', '11'],
      fixed: [consolidated()],
      preferred: null,
    },
    {
      name: 'cells that have nothing to do with each other: a finding each',
      text: consolidated({ documents: '⟦3⟧ 0 8', fees: '⟦4⟧' }),
      units,
      messages: ['rollup-sum', 'rollup-sum'],
      fixed: [consolidated({ fees: '4' })],
    },
    {
      name: 'an amount that is off by more than its rounding, in its own unit',
      text: consolidated({ fees: '⟦3400元⟧' }),
      units: {
        'units/a.md': report({ agency: '青禾县教育局', fees: '0.1' }),
        'units/b.md': report({ agency: '青禾县卫生健康局', fees: '2340元' }),
      },
      says: '相加是 3340元：2340元+0.1。',
      fixed: [consolidated({ fees: '3340元' })],
    },
    {
      name: 'all figures of one unit too few: one finding a table, which names it',
      text: consolidated({ documents: '⟦2⟧ 0 8' }),
      units: {
        ...units,
        'units/c.md': report({
          agency: '青禾县水利局',
          documents: '7 2 30',
          fees: '0',
          applications: {},
        }),
      },
      messages: ['rollup-sum.unit-missing'],
      says: '少的恰好是青禾县水利局的数字，可能漏加了这个单位',
    },
    {
      name: 'a report that is missing: nothing is compared, which is said at the title',
      text: withTitleMarked(consolidated({ documents: '3 0 8' })),
      units: { ...units, 'units/c.md': 'missing' },
      severity: 'warning',
      messages: ['rollup-sum.incomplete'],
      says: '1 份没有计入：units/c.md（找不到这个文件）。',
    },
    {
      name: 'a copy of a unit’s report: counted once, which is said at the title',
      text: withTitleMarked(consolidated()),
      units: { ...units, 'units/a.txt': education },
      severity: 'hint',
      messages: ['rollup-sum.left-out'],
      says: 'units/a.txt（与 units/a.md 都是青禾县教育局的报告，只计一份）',
    },
  ],
});
