import type { ReportModel } from '../../support/reportModel';
import { lineEndingOf } from '../../../server/src/text/lines';
import { textAt } from '../../../server/src/text/span';
import { onlyTraditional } from '../../../server/src/text/traditionalPairs';
import { withParagraphs } from './change';
import { terseDrafts } from './drafts';
import { drawn, edited, inForm, placed, type Broken, type Draft, type Fault } from './fault';

const inWords = (draft: Draft, model: ReportModel): Broken => inForm(draft, (form) => form, model);

/** The preamble with words taken out throughout; null where it has none of them. */
function withoutWords(draft: Draft, words: RegExp): Broken | null {
  const preamble = draft.model.preamble.map((paragraph) => paragraph.replace(words, ''));
  if (preamble.join() === draft.model.preamble.join()) return null;
  const said = preamble.filter((paragraph) => paragraph !== '');
  return inWords(draft, { ...draft.model, preamble: said });
}

const preamble: readonly Fault[] = [
  {
    name: 'no period',
    code: 'period-missing',
    drafts: terseDrafts(),
    spoil: (draft) => {
      const broken = withoutWords(draft, /本报告所列数据.*?止。|除另有说明外.*?12月31日。/);
      return broken && placed(broken, ({ preamble: span }) => span);
    },
  },
  {
    name: 'the regulations by their short name alone',
    code: 'basis-missing',
    drafts: terseDrafts(),
    spoil: (draft) => {
      const broken = withoutWords(draft, /^本报告由.*?编制。|^根据.*?年度报告。/);
      return broken && { ...broken, place: placeOf(broken.text, '《条例》') };
    },
  },
];

/** The words' first place, wherever lines are broken in them. */
function placeOf(text: string, words: string): Broken['place'] {
  const match = new RegExp([...words].join('\\s*')).exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : { start: 0, end: 0 };
}

const years: readonly Fault[] = [
  {
    name: 'another year at the opening of chapter one',
    code: 'year-mismatch',
    drafts: terseDrafts(),
    spoil: (draft, draw) => {
      const { year } = draft.model;
      const other = year - 2 - draw(3);
      const model = withParagraphs(draft.model, 'overview', ([first = '', ...others]) => [
        first.replace(String(year), String(other)),
        ...others,
      ]);
      return { ...inWords(draft, model), mended: draft.text };
    },
  },
  {
    name: 'another year where the preamble announces the report',
    code: 'year-mismatch',
    spoil: (draft, draw) => {
      const { year, preamble: paragraphs } = draft.model;
      const changed = paragraphs.map((paragraph) =>
        paragraph.replace(`${year}年度报告`, `${year - 1 - draw(3)}年度报告`),
      );
      if (changed.join() === paragraphs.join()) return null;
      // What the rule compares is a year of public information.
      const announced = changed.map((each) => each.replace('年度报告', '年度政府信息公开情况报告'));
      return inWords(draft, { ...draft.model, preamble: announced });
    },
  },
  {
    name: 'a day of signature long after the last',
    code: 'deadline',
    spoil: (draft, draw) => {
      const { style, text, model } = draft;
      if (!style.signature || style.metadata || /[乡镇](?:人民)?政府$/.test(model.agency))
        return null;
      const signed = `${model.year + 1}年1月20日`;
      const at = text.lastIndexOf(signed);
      const late = `${model.year + 1}年${4 + draw(8)}月2日`;
      return at < 0 ? null : edited(draft, { start: at, end: at + signed.length }, late);
    },
  },
];

/** A line by itself, before the line at which the place is. */
function lineBefore(draft: Draft, at: number, line: string): Broken {
  const { lines } = draft.report;
  const { start } = lines.line(lines.lineAt(at));
  const broken = edited(draft, { start, end: start }, line + lineEndingOf(draft.text));
  return { ...broken, place: { start, end: start + line.length }, mended: draft.text };
}

const headingOf = ({ report }: Draft, index: number): number =>
  report.chapters[index]!.heading.start;

const commented = (name: string, comment: string): Fault => ({
  name,
  code: 'suppression-unknown',
  spoil: (draft, draw) => lineBefore(draft, headingOf(draft, draw(6)), comment),
});

/** The traditional character for each simplified one that has one. */
const traditionalFor = new Map(
  Array.from({ length: onlyTraditional.length / 2 }, (_, i) => [
    onlyTraditional[2 * i + 1]!,
    onlyTraditional[2 * i]!,
  ]),
);

const lines: readonly Fault[] = [
  {
    name: 'all in traditional characters',
    code: 'traditional-characters',
    spoil: ({ text, report: { title, chapters } }) => {
      const place = title?.span ?? chapters[0]?.heading;
      if (!place) return null;
      const traditional = Array.from(text, (unit) => traditionalFor.get(unit) ?? unit).join('');
      return { text: traditional, place, mended: text };
    },
  },
  {
    name: 'the title once more below itself',
    code: 'title-repeated',
    spoil: (draft) => {
      const { title, lines: all } = draft.report;
      if (!title || draft.style.titleTwice || draft.style.titleOnTwoLines) return null;
      return lineBefore(
        draft,
        all.line(all.lineAt(title.span.end) + 1).start,
        textAt(draft.text, title.span).replace(/[#*]/g, '').trim(),
      );
    },
  },
  {
    name: 'a tool of the web page at the end',
    code: 'web-residue',
    spoil: (draft) => {
      const { text, style } = draft;
      if (style.navigation || style.metadata) return null;
      const line = '扫一扫在手机打开当前页';
      const broken = edited(
        draft,
        { start: text.length, end: text.length },
        `${line}${lineEndingOf(text)}`,
      );
      return { ...broken, mended: text };
    },
  },
  commented('a comment that names no rule there is', '<!-- gouji-ignore-next row-totals -->'),
  commented('a comment for which there is nothing', '<!-- gouji-ignore-next personal-id -->'),
  commented('a comment of a form that is none', '<!-- gouji-ignore-line row-total -->'),
];

const aspects: Readonly<Record<string, string>> = {
  依申请公开: '依申请公开渠道畅通。',
  信息管理: '更新公开指南，规范政府信息管理。',
  平台: '优化门户网站栏目，加强平台建设。',
  监督: '强化监督保障，开展工作考核、社会评议，落实责任追究。',
};

const overviewOf = (draft: Draft, sentences: readonly string[]): ReportModel =>
  withParagraphs(draft.model, 'overview', () => [
    `${draft.model.year}年，${draft.model.agency}主动公开机构职能、规章文件等内容。`,
    ...sentences,
  ]);

/** Found on the heading of the chapter that falls short. */
const onHeading = (broken: Broken, id: string): Broken =>
  placed(broken, ({ chapters }) => chapters.find(({ template }) => template.id === id)?.heading);

const boilerplate =
  '认真贯彻落实上级关于政府信息公开工作的决策部署，坚持以公开为常态、不公开为例外，不断提升公开质量，着力增强公开实效。主动公开各类政府信息，畅通依申请公开渠道，规范办理程序，切实保障公众知情权。健全政府信息管理机制，落实审核把关责任，动态更新公开目录。推进公开平台建设，优化网站栏目设置，提升服务水平。强化监督保障，完善工作考核、社会评议和责任追究制度，推动公开工作不断取得新成效。';

const chapters: readonly Fault[] = [
  {
    name: 'chapter one without one of its aspects',
    code: 'overview-aspects',
    drafts: terseDrafts(),
    spoil: (draft, draw) => {
      const left = drawn(Object.keys(aspects), draw)!;
      const sentences = Object.entries(aspects).flatMap(([aspect, sentence]) =>
        aspect === left ? [] : [sentence],
      );
      return onHeading(inWords(draft, overviewOf(draft, sentences)), 'overview');
    },
  },
  {
    name: 'a government’s report without a word on accountability',
    code: 'overview-aspects',
    drafts: terseDrafts(),
    spoil: (draft) => {
      if (!draft.model.agency.endsWith('人民政府')) return null;
      const sentences = Object.values(aspects).map((sentence) =>
        sentence.replace('，落实责任追究', ''),
      );
      return onHeading(inWords(draft, overviewOf(draft, sentences)), 'overview');
    },
  },
  {
    name: 'a chapter one that fits every body',
    code: 'generic-text',
    drafts: terseDrafts(),
    spoil: (draft) => {
      const model = withParagraphs(draft.model, 'overview', () => [boilerplate]);
      return onHeading(inWords(draft, model), 'overview');
    },
  },
  {
    name: 'not a word on what became of last year’s problems',
    code: 'issues-last-year',
    offByDefault: true,
    spoil: (draft) => {
      const model = withParagraphs(draft.model, 'issues', () => [
        '公开内容与群众实际需求还有差距。下一步将采取措施，加强业务培训，提高公开质量。',
      ]);
      return onHeading(inWords(draft, model), 'issues');
    },
  },
];

export const documentFaults: readonly Fault[] = [...preamble, ...years, ...lines, ...chapters];
