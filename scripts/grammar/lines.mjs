// What a line is: title, heading, row of a table, item of a list.
import { bold, digits } from './inline.mjs';
import { caption, chapterTitle, columnTitle, rowLabel } from './labels.mjs';
import {
  anyOf,
  blanks,
  closing,
  numeral,
  opening,
  placeholder,
  spaced,
  wordEnd,
  wordStart,
} from './pieces.mjs';

const marks = `^${blanks}(#{1,6}${blanks})?(\\*\\*)?`;
const lineEnd = `${blanks}#*${blanks}$`;

/** A heading whose words are the pattern, which must not capture; `tail` is looked ahead to. */
const heading = (kind, words, tail) => ({
  name: `markup.bold.${kind}.gouji`,
  match: `${marks}(${words})(\\*\\*)?${tail}`,
  captures: {
    1: { name: 'punctuation.definition.heading.gouji' },
    2: { name: 'punctuation.definition.bold.gouji' },
    3: { name: `meta.section.${kind}.gouji`, patterns: [{ include: '#placeholder' }] },
    4: { name: 'punctuation.definition.bold.gouji' },
  },
});

const titleCharacter = `(?:${placeholder}|[^，。；：？！|\\t《》“”*])`;
const headingCharacter = '[^，。；：|\\t*]';
const chapterNumbering = `(?:第${blanks}${numeral}${blanks}[章部]分?[、：:]?|${numeral}[、.．，]|\\d{1,2}[、.．](?!\\d))`;
const emptyWord = '(?:无此项|暂无|没有|无|零|[—–―－/／]{1,4}|-{1,2})';
const cellWord = anyOf([rowLabel, columnTitle, caption]);

export const lines = {
  title: heading(
    'title',
    `${titleCharacter}{0,60}?${anyOf(['政府信息公开', '政务公开'].map(spaced))}${titleCharacter}{0,30}?` +
      `${anyOf(['报告', '年报'].map(spaced))}(?:${opening}?\\d{4}${blanks}年度?${closing}?)?`,
    `(?=${lineEnd})`,
  ),
  chapter: {
    patterns: [
      // A known title may have its first sentence on the same line, if it is numbered.
      heading('chapter', `${chapterNumbering}${blanks}${chapterTitle}`, '(?=[。；：:[:blank:]]|$)'),
      heading('chapter', chapterTitle, `(?=[：:]?${lineEnd})`),
      // Not table three's own 一、 to 四、, nor its row with a misspelt label: values end that line.
      heading(
        'chapter',
        `(?!${rowLabel}${lineEnd}|.*\\d${blanks}$)${numeral}[、.．]${headingCharacter}{1,40}?`,
        `(?=[。：:]?${lineEnd})`,
      ),
    ],
  },
  subsection: {
    patterns: [
      heading(
        'subsection',
        `${opening}${numeral}${closing}${headingCharacter}{1,40}?`,
        `(?=[。：:]|${lineEnd})`,
      ),
      {
        name: 'markup.bold.subsection.gouji',
        begin: '^[[:blank:]]*(#{1,6})(?=[[:blank:]])',
        beginCaptures: { 1: { name: 'punctuation.definition.heading.gouji' } },
        end: '$',
        contentName: 'meta.section.subsection.gouji',
        patterns: [{ include: '#inline' }],
      },
    ],
  },
  'delimiter-row': {
    name: 'meta.table.delimiter.gouji punctuation.separator.table.gouji',
    match: '^(?=[[:blank:]|:-]++$)(?=.*\\|)(?=.*(?:--|:-|-:)).+$',
  },
  row: {
    name: 'meta.table.row.gouji',
    begin: [
      '^(?=.*[|｜])',
      // A tab that only indents makes no cell.
      `^(?=${blanks}[^[:blank:]].*\\t)`,
      `^(?=${blanks}(?:\\*\\*)?${cellWord}(?:\\*\\*)?(?:${blanks}$|[[:blank:]]++(?:[-+＋－−\\d增减]|${anyOf([emptyWord, cellWord])}${wordEnd})))`,
    ].join('|'),
    end: '$',
    patterns: [{ include: '#cell' }],
  },
  cell: {
    patterns: [
      { include: '#escape' },
      { name: 'punctuation.separator.table.gouji', match: '[|｜]' },
      { name: 'variable.other.caption.gouji', match: wordStart + caption + wordEnd },
      {
        name: 'variable.other.column.gouji',
        match: wordStart + columnTitle + wordEnd,
      },
      { name: 'variable.other.row.gouji', match: wordStart + rowLabel + wordEnd },
      { name: 'constant.language.empty.gouji', match: wordStart + emptyWord + wordEnd },
      {
        name: 'keyword.operator.change.gouji',
        match: `${wordStart}(?:[增减]|[-+＋－−])(?=${blanks}\\d)|(?<=\\d)${opening}?[增减]${closing}?${wordEnd}`,
      },
      bold('#cell'),
      ...['placeholder', 'document-number', 'article', 'date', 'telephone', 'figure', 'inline'].map(
        (name) => ({ include: `#${name}` }),
      ),
    ],
  },
  'empty-cell': {
    match: `^${blanks}(${emptyWord})。?${blanks}$`,
    captures: { 1: { name: 'constant.language.empty.gouji' } },
  },
  'lone-figure': {
    match: `^${blanks}(${digits})${blanks}$`,
    captures: { 1: { name: 'constant.numeric.gouji' } },
  },
  'list-item': {
    match: `^${blanks}(?:([-*+•])(?=[[:blank:]])|(${opening}(?:${numeral}|\\d{1,2})${closing}|${numeral}[、.．]|\\d{1,2}[、.．](?!\\d)|[①-⑳]))`,
    captures: {
      1: { name: 'punctuation.definition.list.begin.gouji' },
      2: { name: 'meta.enumeration.gouji' },
    },
  },
};
