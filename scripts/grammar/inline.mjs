// What may stand anywhere in a line: quotations, references, dates, numbers, placeholders.
import { anyOf, blanks, closing, numeral, opening, placeholder } from './pieces.mjs';

const units = anyOf(
  '万元 亿元 千元 元 件次 件 项次 项 批次 批 人次 人 次 条 个 宗 起 份 部 家 例 户 篇 期 ％ %'.split(
    ' ',
  ),
);
/** A number as it is written. */
export const digits = '(?:\\d{1,3}(?:[,，]\\d{3})++(?!\\d)|\\d++)(?:[.．]\\d++)?';
const year = `(?:\\d{4}|二[〇○零][〇○零一二三四五六七八九]{2})${blanks}年`;
const monthAndDay = (digit) =>
  `${blanks}${digit}{1,2}${blanks}月(?:${blanks}${digit}{1,3}${blanks}日)?`;
const chineseDigit = '[一二三四五六七八九十]';

/** A pair of quotation marks; one that is not closed ends with the line or the cell. */
const quotation = (open, close, name) => ({
  name,
  begin: open,
  beginCaptures: { 0: { name: 'punctuation.definition.quotation.begin.gouji' } },
  end: `(${close})|(?=[|｜])|$`,
  endCaptures: { 1: { name: 'punctuation.definition.quotation.end.gouji' } },
  patterns: [{ include: '#placeholder' }],
});

/** A number and its unit. */
const number = (name) => ({
  match: `(?<![A-Za-z\\d.．])(${digits})(?:${blanks}(${units}))?`,
  captures: { 1: { name }, 2: { name: 'meta.unit.gouji' } },
});

/** Bold text; one that is not closed is none. */
export const bold = (content) => ({
  begin: '\\*\\*(?=[^*|]++\\*\\*)',
  beginCaptures: { 0: { name: 'punctuation.definition.bold.gouji' } },
  end: '(\\*\\*)|$',
  endCaptures: { 1: { name: 'punctuation.definition.bold.gouji' } },
  contentName: 'markup.bold.gouji',
  patterns: [{ include: content }],
});

export const inline = {
  inline: {
    patterns: [
      'escape',
      'comment',
      'placeholder',
      'link',
      'address',
      'title-quotation',
      'double-quotation',
      'document-number',
      'article',
      'date',
      'telephone',
      'number',
      'enumeration',
      'bold',
    ].map((name) => ({ include: `#${name}` })),
  },
  escape: { name: 'punctuation.escape.gouji', match: '\\\\[\\\\|*_#\\[\\]<>`-]' },
  comment: {
    name: 'comment.block.gouji',
    begin: '(<!--)(?:[[:blank:]]*+(gouji[a-z-]*+))?',
    beginCaptures: {
      1: { name: 'punctuation.definition.comment.begin.gouji' },
      2: { name: 'keyword.control.directive.gouji' },
    },
    end: '(-->)|$',
    endCaptures: { 1: { name: 'punctuation.definition.comment.end.gouji' } },
  },
  placeholder: {
    name: 'constant.language.placeholder.gouji',
    match: `${placeholder}|(?<![A-Za-zＸ×])[XxＸ×][XxＸ×]++(?![A-Za-z])`,
  },
  link: {
    match: '(\\[)([^\\[\\]]*+)(\\]\\()([^()\\s]*+)(\\))',
    captures: {
      1: { name: 'punctuation.definition.link.begin.gouji' },
      2: { name: 'markup.underline.link.title.gouji' },
      3: { name: 'punctuation.definition.link.gouji' },
      4: { name: 'markup.underline.link.url.gouji' },
      5: { name: 'punctuation.definition.link.end.gouji' },
    },
  },
  address: {
    patterns: [
      {
        name: 'markup.underline.link.url.gouji',
        match:
          "(?<![A-Za-z\\d])(?:https?://|www\\.)(?:[A-Za-z\\d/?#@!$&*+=~_-]|[.,:;%'](?=[A-Za-z\\d/]))++",
      },
      {
        name: 'markup.underline.link.email.gouji',
        match: '(?<![A-Za-z\\d._+-])[A-Za-z\\d._+-]++@[A-Za-z\\d-]++(?:\\.[A-Za-z\\d-]++)++',
      },
    ],
  },
  'title-quotation': quotation('《', '》', 'meta.quotation.title.gouji'),
  'double-quotation': quotation('“', '”', 'meta.quotation.double.gouji'),
  'document-number': {
    name: 'meta.document-number.gouji',
    match: [
      // The issuer's code, where something marks its beginning; else from the year's bracket on.
      `(?:(?:^|(?<=[（(《“，、。；：|[:blank:]]|根据|按照|依据))(?!根据|按照|依据)\\p{Han}{2,12})?` +
        `[〔\\[［【]\\d{4}[〕\\]］】]${blanks}第?${blanks}\\d++${blanks}号`,
      `(?:国务院|国|人民政府|政府)令${blanks}第${blanks}\\d++${blanks}号`,
    ].join('|'),
  },
  article: {
    name: 'meta.article.gouji',
    match: `第${blanks}(?:[一二三四五六七八九十百]{1,6}|\\d{1,3})${blanks}条(?:第${numeral}款)?(?:第${opening}${numeral}${closing}项)?`,
  },
  date: {
    name: 'meta.date.gouji',
    match: [
      `(?<!\\d)${year}(?:度|${monthAndDay('\\d')}|${monthAndDay(chineseDigit)})?`,
      `(?<!\\d)\\d{1,2}${blanks}月${blanks}\\d{1,2}${blanks}日`,
      '(?<![\\d.-])(?:19|20)\\d{2}([-/.])\\d{1,2}\\1\\d{1,2}(?![\\d.-])',
    ].join('|'),
  },
  telephone: {
    name: 'meta.telephone.gouji',
    match:
      '(?<![A-Za-z\\d.-])(?:0\\d{2,3}[-－—]?\\d{7,8}|1[3-9]\\d{9}|400-?\\d{3}-?\\d{4})(?![\\d.])',
  },
  number: number('meta.number.gouji'),
  // What is filled into a table has a colour, as the server gives it; in sentences figures stand quietly.
  figure: number('constant.numeric.gouji'),
  enumeration: {
    name: 'meta.enumeration.gouji',
    match: `(?:^|(?<=[，。；：、！？[:blank:]]))${numeral}是`,
  },
  bold: bold('#inline'),
};
