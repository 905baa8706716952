import { onlyTraditional } from '../../../server/src/text/traditionalPairs';
import type { sample } from './editor';

/** A draft with one mistake, and what a quick fix makes of it. */
interface FixCase {
  /** The key of the fix's title. */
  readonly fix: string;
  readonly code: string;
  readonly what: string;
  /** Part of the title, where several fixes of the kind are offered. */
  readonly naming?: string;
  readonly draft: {
    readonly from: keyof typeof sample;
    readonly spoilt: (clean: string) => string;
  };
  /** The whole draft afterwards. */
  readonly corrected: (clean: string, spoilt: string) => string;
}

/** Those that need another draft beside this one. */
export const fixesNotOffered: readonly string[] = ['fix.carry-over', 'fix.rollup-sum'];

const replaced = (text: string, part: string, by: string): string => {
  if (!text.includes(part)) throw new Error(`Not in the draft: ${part}`);
  return text.replace(part, () => by);
};

/** The lines from the one that has `first` to before the one that has `next`. */
const linesFrom = (text: string, first: string, next: string): string => {
  const start = text.lastIndexOf('\n', text.indexOf(first)) + 1;
  return text.slice(start, text.lastIndexOf('\n', text.indexOf(next)) + 1);
};

const overviewHeading = '## 一、总体情况';
/** What chapter one says of an aspect begins with its name. */
const aspectHeads = /^（([一二三四五])）([^。]+)。/gm;
const ordinals = '一二三四五六七八九十';

const asBefore = (clean: string): string => clean;

/** A mistake that takes the place of `part`, and a fix after which the draft reads as before. */
const mended = (
  fix: string,
  code: string,
  what: string,
  part: string,
  spoiltPart: string,
  from: keyof typeof sample = 'clean2024',
): FixCase => ({
  fix,
  code,
  what,
  draft: { from, spoilt: (clean) => replaced(clean, part, spoiltPart) },
  corrected: asBefore,
});

/** A fix after which `wanted` stands in the place of what the mistake had put there. */
const corrected = (
  fix: string,
  code: string,
  what: string,
  part: string,
  spoiltPart: string,
  wanted: string,
): FixCase => ({
  ...mended(fix, code, what, part, spoiltPart),
  corrected: (clean) => replaced(clean, part, wanted),
});

const title = '云溪市生态环境局2024年政府信息公开工作年度报告';
const zeroRow = '| | 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
const withBlank = (text: string): string =>
  replaced(text, '4.保护第三方合法权益 | 0 |', '4.保护第三方合法权益 |  |');
const period = '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。';
const chapterToWrite = `## 五、存在的主要问题及改进情况

（一）上一年问题的改进情况。（此处填写：上一年报告所列问题的改进情况）

（二）存在的主要问题。（此处填写：本年存在的主要问题）

（三）改进情况。（此处填写：针对问题已经采取和将要采取的改进措施）

`;
const feesPaid = '依据《政府信息公开信息处理费管理办法》，2024年未向申请人收取信息处理费。\n\n';
const nothingElse = '除上述情况外，没有其他需要报告的事项。';

/** The draft in traditional characters. */
const traditional = (text: string): string => {
  let written = text;
  for (let at = 0; at < onlyTraditional.length; at += 2)
    written = written.replaceAll(onlyTraditional[at + 1]!, onlyTraditional[at]!);
  return written;
};

export const fixCases: readonly FixCase[] = [
  {
    fix: 'fix.simplify',
    code: 'traditional-characters',
    what: 'the whole draft in simplified characters',
    draft: { from: 'clean2024', spoilt: traditional },
    corrected: asBefore,
  },
  {
    fix: 'fix.renumber-chapters',
    code: 'chapter-order',
    what: 'chapters two to six, numbered one to five',
    draft: {
      from: 'clean2024',
      spoilt: (clean) =>
        clean.replace(
          /^## ([二三四五六])、/gm,
          (_, number: string) => `## ${'一二三四五'.charAt('二三四五六'.indexOf(number))}、`,
        ),
    },
    corrected: asBefore,
  },
  mended(
    'fix.report-title',
    'report-title',
    'the name a report has by law',
    title,
    title.replace('年度报告', '报告'),
  ),
  mended(
    'fix.replace-with',
    'chapter-title',
    'the chapter’s title',
    '存在的主要问题及改进情况',
    '存在的主要问题及下一步打算',
  ),
  mended(
    'fix.period-range',
    'period-range',
    'the report’s year',
    period,
    period.replaceAll('2024', '2023'),
  ),
  {
    ...mended('fix.insert-sentence', 'period-missing', 'the sentence about the period', period, ''),
    corrected: (_, spoilt) => replaced(spoilt, '## 一、', `${period}\n\n## 一、`),
  },
  mended(
    'fix.narrative-count',
    'narrative-count',
    'the table’s number in the text',
    '新收政府信息公开申请30件',
    '新收政府信息公开申请32件',
  ),
  mended(
    'fix.set-cell',
    'row-total',
    'the total that the sums require',
    '| 2 | 0 | 30 |',
    '| 2 | 0 | 31 |',
  ),
  {
    ...mended(
      'fix.set-cells',
      'column-total',
      'two cells of a row that were exchanged',
      '4.保护第三方合法权益 | 0 | 1 |',
      '4.保护第三方合法权益 | 1 | 0 |',
    ),
    naming: '4.保护第三方合法权益',
  },
  mended(
    'fix.write-number',
    'cell-style',
    'plain digits',
    '| 行政强制 | 12 |',
    '| 行政强制 | １２ |',
  ),
  corrected(
    'fix.write-number',
    'cell-text',
    'a zero for a word',
    '| 行政强制 | 12 |',
    '| 行政强制 | 无 |',
    '| 行政强制 | 0 |',
  ),
  corrected(
    'fix.fill-blanks.plain',
    'cell-blank',
    'a blank in a table without sums',
    '| 行政强制 | 12 |',
    '| 行政强制 |  |',
    '| 行政强制 | 0 |',
  ),
  mended(
    'fix.fill-blanks.true',
    'cell-blank',
    'a row left blank',
    zeroRow,
    zeroRow.replaceAll(' 0 ', '  '),
  ),
  {
    fix: 'fix.fill-blanks',
    code: 'cell-blank',
    what: 'a blank in a table with a wrong total elsewhere',
    draft: {
      from: 'clean2024',
      spoilt: (clean) =>
        replaced(
          replaced(clean, '0 | 2 | 0 | 30 |', '0 | 2 | 0 | 31 |'),
          '3.补正后申请内容仍不明确 | 0 |',
          '3.补正后申请内容仍不明确 |  |',
        ),
    },
    corrected: (clean) => replaced(clean, '0 | 2 | 0 | 30 |', '0 | 2 | 0 | 31 |'),
  },
  mended(
    'fix.insert-row.derived',
    'row-missing',
    'a row with the figures that the sums require',
    '| | 6.属于四类过程性信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
    '',
  ),
  {
    ...mended('fix.insert-row', 'row-missing', 'a row of zeros, in no sum', '| 12 |', ''),
    draft: { from: 'clean2024', spoilt: (clean) => replaced(clean, '| 行政强制 | 12 |\n', '') },
    corrected: (clean) => replaced(clean, '| 行政强制 | 12 |', '| 行政强制 | 0 |'),
  },
  {
    ...mended('fix.insert-row.blank', 'row-missing', 'a row beside a blank cell', zeroRow, ''),
    draft: { from: 'clean2024', spoilt: (clean) => replaced(withBlank(clean), zeroRow, '') },
    corrected: (clean) => replaced(withBlank(clean), zeroRow, zeroRow.replaceAll(' 0 ', '  ')),
  },
  mended(
    'fix.row-shape.insert',
    'row-shape',
    'the cell that is missing',
    '| 4.保护第三方合法权益 | 0 | 1 |',
    '| 4.保护第三方合法权益 | 0 |',
  ),
  mended(
    'fix.row-shape.remove',
    'row-shape',
    'the cell that is too many',
    '| （一）予以公开 | 9 | 3 | 1 |',
    '| （一）予以公开 | 9 | 3 | 7 | 1 |',
  ),
  mended(
    'fix.row-shape.join',
    'cell-split',
    'the halves of a number',
    '| （七）总计 | 22 | 7 |',
    '| （七）总计 | 2 | 2 | 7 |',
  ),
  mended('fix.unit-scale', 'unit-scale', '万元 for 元', '| 18.6 |', '| 186000 |'),
  {
    ...mended(
      'fix.replace-with',
      'unit-missing',
      'an amount with its unit',
      '286.45 万元',
      '286.45',
      'clean2020',
    ),
    corrected: (clean) => replaced(clean, '286.45 万元', '286.45万元'),
  },
  mended(
    'fix.regulation-power',
    'regulation-power',
    'no regulations of a department',
    '| 规章 | 0 | 0 | 0 |',
    '| 规章 | 1 | 0 | 2 |',
  ),
  mended(
    'fix.delete-lines',
    'web-residue',
    'a line of the web page',
    `# ${title}\n`,
    `打印本页 关闭窗口\n# ${title}\n`,
  ),
  mended(
    'fix.delete-repeated-title',
    'title-repeated',
    'the title once',
    '年度报告\n\n',
    `年度报告\n${title}\n\n`,
  ),
  mended(
    'fix.delete-repeated-heading',
    'chapter-order',
    'a chapter’s heading once',
    `${overviewHeading}\n`,
    `${overviewHeading}\n${overviewHeading}\n`,
  ),
  corrected(
    'fix.delete-stop',
    'punctuation',
    'no full stop before its bracket',
    '统一业务规范，及时解答疑难问题。',
    '统一业务规范。（见培训计划）。',
    '统一业务规范（见培训计划）。',
  ),
  mended(
    'fix.add-stop',
    'punctuation',
    'a paragraph with its full stop',
    '统一业务规范，及时解答疑难问题。',
    '统一业务规范，及时解答疑难问题',
  ),
  mended(
    'fix.delete-spaces',
    'punctuation',
    'no blanks between words',
    '统一业务规范，',
    '统一业 务规范，',
  ),
  mended(
    'fix.widen-marks',
    'punctuation-width',
    'a comma in full width',
    '专栏，增设',
    '专栏,增设',
  ),
  mended(
    'fix.remove-comment',
    'suppression-unknown',
    'a comment without effect',
    '## 二、',
    '<!-- gouji-disable no-such -->\n## 二、',
  ),
  {
    ...mended(
      'fix.fee-statement',
      'fee-statement',
      'that no fees were charged',
      `${feesPaid}${nothingElse}`,
      '没有其他需要报告的事项。',
    ),
    corrected: (clean) =>
      replaced(clean, `${feesPaid}${nothingElse}`, '2024年，本机关未收取政府信息公开信息处理费。'),
  },
  {
    fix: 'fix.insert-chapter',
    code: 'chapter-missing',
    what: 'a chapter between two others',
    draft: {
      from: 'clean2024',
      spoilt: (clean) => replaced(clean, linesFrom(clean, '## 五、', '## 六、'), ''),
    },
    corrected: (_, spoilt) => replaced(spoilt, '## 六、', `${chapterToWrite}## 六、`),
  },
  {
    fix: 'fix.insert-table',
    code: 'table-missing',
    what: 'table three, below its heading',
    draft: {
      from: 'clean2024',
      spoilt: (clean) => replaced(clean, linesFrom(clean, '| | （本列数据', '## 四、'), ''),
    },
    corrected: (clean, spoilt) => {
      const table = linesFrom(clean, '| | （本列数据', '## 四、');
      return replaced(spoilt, '## 四、', `${table.replace(/\| \d+ (?=\|)/g, '| 0 ')}## 四、`);
    },
  },
  {
    fix: 'fix.aspects-below',
    code: 'chapter-missing',
    what: 'what belongs in chapter one, written as chapters',
    draft: {
      from: 'clean2024',
      spoilt: (clean) => {
        let number = 0;
        return replaced(clean, `${overviewHeading}\n\n`, '')
          .replace(aspectHeads, '## $1、$2\n\n')
          .replace(/^## [一二三四五六]、/gm, () => `## ${ordinals[number++]}、`);
      },
    },
    corrected: (clean) =>
      replaced(clean, `${overviewHeading}\n\n`, '')
        .replace(aspectHeads, '### （$1）$2\n\n')
        .replace('### （一）', `${overviewHeading}\n\n$&`),
  },
];
