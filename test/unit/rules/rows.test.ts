import { rowLabel } from '../../../server/src/rules/catalogue/row-label';
import { rowMissing } from '../../../server/src/rules/catalogue/row-missing';
import { rowShape } from '../../../server/src/rules/catalogue/row-shape';
import { rowUnknown } from '../../../server/src/rules/catalogue/row-unknown';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';
import { disclosure2021, review, shortReport } from '../../support/shortReport';

const right = shortReport({ applications: applicationsTable(balanced) });
const zeros = ' | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
const line = (label: string, cells = zeros): string => `| ${label}${cells}`;

/** The report with parts replaced, one after the other. */
const changed = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [part, by]) => replaced(text, part, by), right);

const duplicate = line('2.重复申请');
const publication = line('3.要求提供公开出版物');
const granted = line('（一）予以公开', ' | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n');
const processInformation = line('6.属于四类过程性信息', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n');
const carriedOut = line('四、结转下年度继续办理', ' | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n');
const total = line('（七）总计', ' | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n');
const unpaid = line('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请');
const uncorrected = line('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请');
const others = line('3.其他');

testRule(rowMissing, {
  valid: [{ name: 'all rows are there', text: right }],
  invalid: [
    {
      name: 'a row of zeros',
      text: changed([duplicate, ''], ['3.要求提供公开出版物', '⟦3.要求提供公开出版物⟧']),
      severity: 'error',
      messages: ['row-missing'],
      says: '表三缺少“2.重复申请”这一行',
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a row of figures comes back with what the sums leave for it',
      text: changed(
        [granted, ''],
        ['（二）部分公开（区', '⟦（二）部分公开（区'],
        ['情形） |', '情形）⟧ |'],
      ),
      fixed: [right],
      preferred: 0,
    },
    {
      name: 'the last row comes back by the balance',
      text: changed([carriedOut, ''], ['（七）总计', '⟦（七）总计⟧']),
      fixed: [right],
      preferred: 0,
    },
    {
      name: 'the first row has none above it to be copied',
      text: changed(
        [line('一、本年新收政府信息公开申请数量', ' | 6 | 0 | 0 | 0 | 0 | 0 | 6 |\n'), ''],
        ['二、上年结转政府信息公开申请数量', '⟦二、上年结转政府信息公开申请数量⟧'],
      ),
    },
    {
      name: 'below a row with blank cells, wide and narrow',
      text: changed(
        [duplicate, ''],
        ['3.要求提供公开出版物', '⟦3.要求提供公开出版物⟧'],
        [
          line('1.信访举报投诉类申请'),
          line('1.信访举报投诉类申请', ' |   || 0 | 0 | 0 | 0 | 0 |\n'),
        ],
      ),
      fixed: [
        changed(
          [
            line('1.信访举报投诉类申请'),
            line('1.信访举报投诉类申请', ' |   || 0 | 0 | 0 | 0 | 0 |\n'),
          ],
          [duplicate, line('2.重复申请', ' | 0 |0| 0 | 0 | 0 | 0 | 0 |\n')],
        ),
      ],
    },
    {
      name: 'a row that the sums would have negative comes back with zeros, for its author to judge',
      text: changed(
        [duplicate, ''],
        ['3.要求提供公开出版物', '⟦3.要求提供公开出版物⟧'],
        [granted, line('（一）予以公开', ' | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n')],
      ),
      fixed: [changed([granted, line('（一）予以公开', ' | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n')])],
      preferred: null,
    },
    {
      name: 'where another cell is blank its column’s sum leaves nothing',
      text: changed(
        [duplicate, ''],
        ['3.要求提供公开出版物', '⟦3.要求提供公开出版物⟧'],
        [granted, line('（一）予以公开', ' | | 0 | 0 | 0 | 0 | 0 | 3 |\n')],
      ),
      fixed: [changed([granted, line('（一）予以公开', ' | | 0 | 0 | 0 | 0 | 0 | 3 |\n')])],
      preferred: null,
    },
    {
      name: 'where the columns would leave a row that does not add up',
      text: changed(
        [granted, ''],
        ['（二）部分公开（区', '⟦（二）部分公开（区'],
        ['情形） |', '情形）⟧ |'],
        [total, line('（七）总计', ' | 5 | 0 | 0 | 0 | 0 | 0 | 7 |\n')],
      ),
      fixed: [
        changed(
          [granted, line('（一）予以公开')],
          [total, line('（七）总计', ' | 5 | 0 | 0 | 0 | 0 | 0 | 7 |\n')],
        ),
      ],
      preferred: null,
    },
    {
      name: 'two together are one finding, and come back as zeros',
      text: changed(
        [duplicate, ''],
        [publication, ''],
        ['4.无正当', '⟦4.无正当'],
        ['反复申请', '反复申请⟧'],
      ),
      messages: ['row-missing.several'],
      says: '缺少 2 行：“2.重复申请”、“3.要求提供公开出版物”。',
      fixed: [right],
      preferred: 0,
    },
    {
      name: 'two apart are two findings',
      text: changed(
        [duplicate, ''],
        ['3.要求提供公开出版物', '⟦3.要求提供公开出版物⟧'],
        [carriedOut, ''],
        ['（七）总计', '⟦（七）总计⟧'],
      ),
      messages: ['row-missing', 'row-missing'],
      fixed: [changed([carriedOut, ''])],
    },
    {
      name: 'the table breaks off: three of its rows are named',
      text: changed(
        [uncorrected, ''],
        [unpaid, ''],
        [others, ''],
        [total, ''],
        [carriedOut, ''],
        ['5.要求行政机关确认或重新出具已获取信息', '⟦5.要求行政机关确认或重新出具已获取信息⟧'],
      ),
      messages: ['row-missing.cut'],
      says: '后面还缺 5 行：“1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”、“2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”、“3.其他” …。',
      fixed: [changed([total, line('（七）总计')], [carriedOut, line('四、结转下年度继续办理')])],
      preferred: 0,
    },
    {
      name: 'a row under a wrong label in its place',
      text: changed([processInformation, line('⟦6.讨论记录⟧', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n')]),
      messages: ['row-missing.misnamed'],
      says: '这里应是“6.属于四类过程性信息”，现在写的是“6.讨论记录”',
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a row under a wrong label, after the group’s own in its line',
      text: changed([line('1.信访举报投诉类申请'), '| （五）不予处理 ' + line('⟦1.网上投诉类⟧')]),
      messages: ['row-missing.misnamed'],
      fixed: [
        changed([line('1.信访举报投诉类申请'), '| （五）不予处理 ' + line('1.信访举报投诉类申请')]),
      ],
    },
    {
      name: 'the single row of the older form',
      text: changed([uncorrected, ''], [unpaid, ''], [others, line('⟦（六）其他处理⟧')]),
      severity: 'warning',
      messages: ['row-missing.stand-in'],
      says: '旧格式的“（六）其他处理”一行，现行格式分为 3 行：“1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”、“2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”、“3.其他”。',
    },
  ],
});

/** Table three with a column that adds up the organisations’, two of which are carried in. */
const withSubtotals = applicationsTable({ ...balanced, 'carried-in': '1 2 0 0 0 0 3' })
  .split('\n')
  .map((text) => {
    const cells = text.split(' | ');
    const organisations = cells.slice(2, 7).map(Number);
    const sum = text.includes('自然人')
      ? '小计'
      : text.includes('---')
        ? '---'
        : String(organisations.reduce((a, b) => a + b, 0));
    return [...cells.slice(0, 7), sum, ...cells.slice(7)].join(' | ');
  })
  .join('\n');

testRule(rowUnknown, {
  valid: [
    { name: 'the form’s rows', text: right },
    {
      name: 'a row under a wrong label is a missing one',
      text: changed([processInformation, line('6.讨论记录', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n')]),
    },
  ],
  invalid: [
    {
      name: 'a row of one’s own',
      text: changed([duplicate, duplicate + line('⟦另有咨询⟧')]),
      severity: 'hint',
      messages: ['row-unknown'],
      says: '表三里的“另有咨询”不是格式规定的行',
    },
    {
      name: 'two rows where one is missing: neither need be that one',
      text: changed([duplicate, line('⟦来电咨询⟧') + line('⟦来访咨询⟧')]),
      messages: ['row-unknown', 'row-unknown'],
    },
    {
      name: 'a row of one’s own away from the one that is missing',
      text: changed([duplicate, ''], [total, line('⟦来电咨询⟧') + total]),
    },
    {
      name: 'a row of one’s own where two are missing',
      text: changed([duplicate, line('⟦来电咨询⟧')], [publication, '']),
    },
    {
      name: 'a column of subtotals, at its first number',
      text: shortReport({ applications: withSubtotals.replace('| 0 | 6 |', '| ⟦0⟧ | 6 |') }),
      messages: ['row-unknown.column'],
      says: '表三里自加了一列小计（“法人或其他组织”各列之和）',
      related: Array.from({ length: 24 }, (_, i) => (i === 0 ? '2' : '0')),
    },
    {
      name: 'a group with numbers of its own',
      text: changed([
        line('1.属于国家秘密'),
        line('⟦（三）不予公开⟧', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n') + line('1.属于国家秘密'),
      ]),
      messages: ['row-unknown.subtotal'],
      says: '“（三）不予公开”是自加的小计（格式中“（三）不予公开”不填数字）',
    },
  ],
});

/** The report with these cells of one row, each as it stands between its bounds. */
const withCells = (label: string, old: string, cells: string): string =>
  changed([`${label} | ${old} |`, `${label} | ${cells} |`]);
const process = (cells: string): string =>
  withCells('6.属于四类过程性信息', '1 | 0 | 0 | 0 | 0 | 0 | 1', cells);
const opened = (cells: string): string =>
  withCells('（一）予以公开', '3 | 0 | 0 | 0 | 0 | 0 | 3', cells);
const short = ' | 0 | 0 | 0 | 0 | 0 | 0 |\n';

testRule(rowShape, {
  valid: [
    { name: 'a cell for each column', text: right },
    {
      name: 'two halves of one number have a rule of their own',
      text: shortReport({
        applications: applicationsTable({
          ...balanced,
          received: '1 2 0 0 0 0 0 12',
          'carried-out': '8 0 0 0 0 0 8',
        }),
      }),
    },
    {
      name: 'the label at which a table breaks off: the rows after it are missing',
      text: changed([line('3.其他'), '| 3.其他 |\n'], [total, ''], [carriedOut, '']),
    },
    {
      name: 'table four with a cell for each column',
      text: shortReport({ review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') }),
    },
  ],
  invalid: [
    {
      name: 'the first number is lost',
      text: process('⟦0 | 0 | 0 | 0 | 0 | 1⟧'),
      severity: 'error',
      messages: ['row-shape'],
      says: '有 6 格，应为 7 格（自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计）',
      related: ['6.属于四类过程性信息'],
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'one of the zeros is lost: whichever it is, the row reads the same',
      text: process('⟦1 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
      preferred: 0,
    },
    { name: 'the total is lost', text: process('⟦1 | 0 | 0 | 0 | 0 | 0⟧'), fixed: [right] },
    {
      name: 'a number is lost and none makes the sums true',
      text: opened('⟦3 | 0 | 0 | 0 | 0 | 2⟧'),
      fixed: [],
    },
    {
      name: 'a number is lost that its row asks for and the column does not',
      text: opened('⟦0 | 0 | 0 | 0 | 0 | 4⟧'),
      fixed: [],
    },
    {
      name: 'beside words nothing can be reckoned',
      text: process('⟦若干 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [],
    },
    {
      name: 'where a cell of the column is blank nothing can be reckoned',
      text: replaced(process('⟦0 | 0 | 0 | 0 | 0 | 1⟧'), '| 2.重复申请 | 0 |', '| 2.重复申请 | |'),
      fixed: [],
    },
    {
      name: 'where the same column lacks a row nothing can be reckoned',
      text: replaced(process('⟦0 | 0 | 0 | 0 | 0 | 1⟧'), duplicate, ''),
      fixed: [],
    },
    {
      name: 'a label without numbers, where only one row is missing after it',
      text: changed([total, '| ⟦（七）总计⟧ |\n'], [carriedOut, '']),
      messages: ['row-shape.bare'],
    },
    {
      name: 'a label without numbers, where one of the rows after it is there',
      text: changed([duplicate, '| ⟦2.重复申请⟧ |\n'], [publication, '']),
      messages: ['row-shape.bare'],
    },
    {
      name: 'too few numbers, where the table breaks off after them',
      text: changed([others, line('3.其他', ' | ⟦0 | 0⟧ |\n')], [total, ''], [carriedOut, '']),
      messages: ['row-shape'],
      fixed: [],
    },
    {
      name: 'two numbers are lost',
      text: process('⟦1 | 0 | 0 | 0 | 1⟧'),
      says: '有 5 格',
      fixed: [],
    },
    {
      name: 'a number too many, in the midst',
      text: process('⟦1 | 0 | 4 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a number too many, at the start',
      text: process('⟦9 | 1 | 0 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
    },
    {
      name: 'a number too many, at the end',
      text: process('⟦1 | 0 | 0 | 0 | 0 | 0 | 1 | 5⟧'),
      fixed: [right],
    },
    {
      name: 'a zero too many: one of them goes',
      text: process('⟦1 | 0 | 0 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
    },
    {
      name: 'the first number twice',
      text: process('⟦1 | 1 | 0 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
    },
    {
      name: 'a number too many, and none may go',
      text: process('⟦2 | 0 | 4 | 0 | 0 | 0 | 0 | 2⟧'),
      fixed: [],
    },
    {
      name: 'no cell at all',
      text: changed([processInformation, '| ⟦6.属于四类过程性信息⟧ |\n']),
      messages: ['row-shape.bare'],
      related: [],
    },
    {
      name: 'two rows that lack a cell are two findings',
      text: changed(
        [duplicate, line('2.重复申请', ' | ⟦0 | 0 | 0 | 0 | 0 | 0⟧ |\n')],
        [publication, line('3.要求提供公开出版物', ' | ⟦0 | 0 | 0 | 0 | 0 | 0⟧ |\n')],
      ),
      messages: ['row-shape', 'row-shape'],
      fixed: [],
    },
    {
      name: 'three rows that lack a cell have one cause',
      text: changed(
        [duplicate, line('⟦2.重复申请⟧', short)],
        [publication, line('3.要求提供公开出版物', short)],
        [
          unpaid,
          line('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', short),
        ],
      ),
      messages: ['row-shape.several'],
      says: '表三从“2.重复申请”起有 3 行都是 6 格，应为 7 格',
      related: [
        '3.要求提供公开出版物',
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      ],
    },
    {
      name: 'two that lack a cell and one that has one too many are three',
      text: changed(
        [duplicate, line('2.重复申请', ' | ⟦0 | 0 | 0 | 0 | 0 | 0⟧ |\n')],
        [publication, line('3.要求提供公开出版物', ' | ⟦0 | 0 | 0 | 0 | 0 | 0⟧ |\n')],
        [line('3.其他'), line('3.其他', ' | ⟦0 | 0 | 0 | 0 | 0 | 0 | 0 | 7⟧ |\n')],
      ),
      messages: ['row-shape', 'row-shape', 'row-shape'],
      fixed: [],
    },
    {
      name: 'a number of table four is lost: its rows share a line',
      text: shortReport({ review: review('⟦1 0 0 0 1 0 2 0 0 2 0 0 0 3⟧') }),
      messages: ['row-shape.across'],
      says: '表四有 14 个数字，应为 15 个（行政复议、',
    },
  ],
});

const cellsOfZeros = '0 0 0 0 0 0 0';

testRule(rowLabel, {
  valid: [
    { name: 'the official labels', text: right },
    { name: 'without its number', text: changed(['2.重复申请', '重复申请']) },
    {
      name: 'with other brackets and quotation marks',
      text: changed(['（一）予以公开', '(一)予以公开'], ['“三安全一稳定”', '"三安全一稳定"']),
    },
    {
      name: 'the end of the official label, whose beginning a converter left elsewhere',
      text: changed(['3.补正后申请内容仍不明确', '申请内容仍不明确']),
    },
    {
      name: 'table four’s labels, whatever they are',
      text: shortReport({
        review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0').replace(
          '未经复议直接起诉',
          '未经复议径直起诉',
        ),
      }),
    },
    {
      name: 'table four has no labels of rows',
      text: shortReport({ review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') }),
    },
  ],
  invalid: [
    {
      name: 'in other words',
      text: changed(['1.属于国家秘密', '⟦1.涉及国家秘密⟧']),
      severity: 'hint',
      says: '表三的行名“1.涉及国家秘密”与格式不一致，应为“1.属于国家秘密”',
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'over two lines, which no fix joins',
      text: shortReport({
        applications: `\n1.属于国家秘密 ${cellsOfZeros}\n⟦2.其他法律行政法\n规不让公开⟧ ${cellsOfZeros}\n3.危及“三安全一稳定” ${cellsOfZeros}`,
      }),
      fixed: [],
    },
    {
      name: 'between marks of emphasis, which stay',
      text: changed(['1.属于国家秘密', '**⟦1.涉及国家秘密⟧**']),
      fixed: [changed(['1.属于国家秘密', '**1.属于国家秘密**'])],
    },
    {
      name: 'with a closing mark of its own before those of emphasis',
      text: changed(['3.危及“三安全一稳定”', '__⟦3.影响“三安全一稳定”⟧__']),
      fixed: [changed(['3.危及“三安全一稳定”', '__3.危及“三安全一稳定”__'])],
    },
    {
      name: 'with another’s number',
      text: changed(['2.重复申请', '⟦3.重复申请⟧']),
      fixed: [right],
    },
    {
      name: 'a short label of its own, known for what it means',
      text: changed([
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '⟦2.逾期不缴费⟧',
      ]),
      fixed: [right],
    },
    {
      name: 'in table two',
      text: shortReport({
        disclosure: disclosure2021({}).replace('行政规范性文件', '⟦规范性的文件⟧'),
      }),
      fixed: [shortReport({ disclosure: disclosure2021({}) })],
    },
  ],
});
