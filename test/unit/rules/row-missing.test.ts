import { rowMissing } from '../../../server/src/rules/catalogue/row-missing';
import {
  right,
  line,
  changed,
  duplicate,
  publication,
  granted,
  processInformation,
  carriedOut,
  total,
  unpaid,
  uncorrected,
  others,
} from '../../support/balancedReport';
import { testRule } from '../../support/ruleTester';

const noFigures = ' |  |  |  |  |  |  |  |\n';

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
          [duplicate, line('2.重复申请', ' |  ||  |  |  |  |  |\n')],
        ),
      ],
    },
    {
      name: 'a row that the sums would have negative comes back without figures, for its author to fill in',
      text: changed(
        [duplicate, ''],
        ['3.要求提供公开出版物', '⟦3.要求提供公开出版物⟧'],
        [granted, line('（一）予以公开', ' | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n')],
      ),
      fixed: [
        changed(
          [duplicate, line('2.重复申请', noFigures)],
          [granted, line('（一）予以公开', ' | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n')],
        ),
      ],
      preferred: null,
    },
    {
      name: 'where another cell is blank its column’s sum leaves nothing',
      text: changed(
        [duplicate, ''],
        ['3.要求提供公开出版物', '⟦3.要求提供公开出版物⟧'],
        [granted, line('（一）予以公开', ' | | 0 | 0 | 0 | 0 | 0 | 3 |\n')],
      ),
      fixed: [
        changed(
          [duplicate, line('2.重复申请', noFigures)],
          [granted, line('（一）予以公开', ' | | 0 | 0 | 0 | 0 | 0 | 3 |\n')],
        ),
      ],
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
          [granted, line('（一）予以公开', noFigures)],
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
      fixed: [right],
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
