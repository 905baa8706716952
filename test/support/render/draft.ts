import type { ChapterTemplate, Template } from '../../../server/src/template/model';
import { chineseOrdinal } from '../../../server/src/text/numbers';
import { editionOf } from '../reader';
import type { ReportModel } from '../reportModel';
import type { Layout } from './layout';
import { noiseOf, plainStyle, type Style } from './style';

/** The whole report as the text of a draft, in the edition's form or in what a draft made of it. */
export function renderDraft(
  report: ReportModel,
  layout: Layout,
  asked: Style,
  form: Template = editionOf(report.edition),
): string {
  const style = { ...asked, ...layout.fixed };
  const noise = noiseOf(style);
  const { chapters, tables } = form;
  const gap = style.blankLines ? [''] : [];
  const spacedOut = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => [line, ...gap]);
  const prose = (paragraphs: readonly string[]): readonly string[] =>
    paragraphs.flatMap((paragraph) => [...layout.prose(dated(paragraph, style), style), ...gap]);

  const chapterLines = (chapter: ChapterTemplate): readonly string[] => {
    const table = tables.find(({ id }) => id === chapter.table);
    const paragraphs = report.paragraphs[chapter.id] ?? [];
    const heading = headingOf(chapter, style);
    const short = paragraphs.length === 1 && paragraphs[0]!.length < 12 ? paragraphs[0]! : null;
    const opening =
      style.textBesideHeading && short !== null
        ? spacedOut([`${heading} ${short}`])
        : [...spacedOut(style.brokenHeadings ? broken(heading) : [heading]), ...prose(paragraphs)];
    return [
      ...opening,
      ...(table ? [...layout.table(table, report.tables[table.id]!, noise), ...gap] : []),
      ...(table && style.remarks ? prose(['注：以上数据由各业务科室提供，经办公室汇总。']) : []),
    ];
  };
  const lines = [
    ...(style.navigation ? spacedOut(navigation(report)) : []),
    ...(style.titleTwice ? spacedOut([titleOf(report, plainStyle).join('')]) : []),
    ...(style.metadata ? spacedOut(metadata(report)) : []),
    ...spacedOut(titleOf(report, style)),
    ...(style.contents > 0
      ? spacedOut(['目录', ...chapters.map((each) => contentsLine(each, style))])
      : []),
    ...prose(report.preamble),
    ...chapters.flatMap(chapterLines),
    ...(style.signature ? spacedOut([report.agency, `${report.year + 1}年1月20日`]) : []),
  ];
  const text = `${lines.join('\n').trimEnd()}\n`;
  return finish(text, style);
}

function titleOf({ agency, year }: ReportModel, style: Style): readonly string[] {
  const date = style.spacesInDates ? `${year} 年` : `${year}年`;
  const forms = [
    [agency, `${date}政府信息公开工作年度报告`],
    [`${date}${agency}`, '政府信息公开工作年度报告'],
    [agency, `${date}度政府信息公开工作年度报告`],
    [agency, `政府信息公开工作${date}度报告`],
    [agency, `政府信息公开工作年度报告（${date}）`],
    [agency, `关于${date}度政府信息公开工作的年度报告`],
  ];
  const form = forms[style.titleForm]!;
  const lines = style.titleOnTwoLines ? form : [form.join('')];
  return style.headingMark === '' ? lines : lines.map((line) => marked(line, style, '# '));
}

const marked = (line: string, { headingMark }: Style, mark: string = headingMark): string =>
  headingMark === '**' ? `**${line}**` : `${headingMark === '' ? '' : mark}${line}`;

const headingText = ({ number, title }: ChapterTemplate, { numbering }: Style): string => {
  const numeral = chineseOrdinal(number)!;
  return [`${numeral}、`, `${numeral}．`, `第${numeral}部分 `, `${numeral} `][numbering]! + title;
};

const headingOf = (chapter: ChapterTemplate, style: Style): string =>
  marked(headingText(chapter, style), style);

const contentsLine = (chapter: ChapterTemplate, style: Style): string =>
  headingText(chapter, style) + (style.contents === 1 ? '' : `…………${chapter.number}`);

/** The heading on two lines where it is long. */
const broken = (heading: string): readonly string[] =>
  heading.length > 15 && !heading.startsWith('*')
    ? [heading.slice(0, 14), heading.slice(14)]
    : [heading];

const navigation = ({ agency }: ReportModel): readonly string[] => [
  `欢迎访问${agency}门户网站！`,
  '设为首页 | 加入收藏 | 无障碍浏览',
  '您当前所在的位置：首页 > 政务公开 > 政府信息公开年报',
];

const metadata = ({ agency, year }: ReportModel): readonly string[] => [
  `来源：${agency}\u3000\u3000字体：【大 中 小】`,
  `索引号：014003/${year + 1}-00012`,
  `发布日期：${year + 1}-01-20`,
];

const dated = (paragraph: string, { spacesInDates }: Style): string =>
  spacesInDates ? paragraph.replace(/(\d+)(?=[年月日])/g, ' $1 ') : paragraph;

const halfWidthForms: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
};

function finish(text: string, style: Style): string {
  const punctuated = style.halfWidthPunctuation
    ? text.replace(/[，：；（）]/g, (mark) => halfWidthForms[mark]!)
    : text;
  const relabelled = style.looseLabels
    ? punctuated.replace(/(\d)\.(?=\p{Script=Han})/gu, '$1、').replace(/[“”]/g, '"')
    : punctuated;
  const ended = style.crlf ? relabelled.replace(/\n/g, '\r\n') : relabelled;
  return style.byteOrderMark ? `\uFEFF${ended}` : ended;
}
