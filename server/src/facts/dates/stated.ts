import { firstMatchIn, matchesIn } from '../../text/matches';
import type { Chapter, Report } from '../../report/model';
import { passagesOf, sentencesOf, wordsAlone, type Passage } from '../../report/prose/passages';
import type { ReportType } from '../../template/type';
import { compact, halfWidth } from '../../text/mapped';
import { authored, literal } from '../../text/pattern';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { paragraphsOf } from '../../text/paragraphs';
import type { Span } from '../../text/span';
import { ownWords, passageOf } from '../prose/reading';
import { statedPeriods } from './period';

/** A place that says of which year the report is. */
export interface StatedYear {
  readonly place: 'title' | 'preamble' | 'period' | 'overview';
  readonly year: number;
  readonly span: Span;
  /** That it stands in, if in one. */
  readonly chapter?: Chapter;
}

const opening =
  /^(?:\([一二三四五六七八九十]\)|[一二三四五]是|\d[.、])?(20\d{2})年(?=度|,|全|我|本|在|[\p{Script=Han}]{1,6}[省市县区州镇乡局委厅])/u;
const openingSentences = 2;
const announcing = /公布|发布(?!日期|时间|机构|单位)|编制|撰写|形成|如下/;
const instructed = /通知|要求|要点|部署|印发/;

/** The years that title, preamble, period and the opening of chapter one give, as far as they do. */
export const statedYears = oncePer((report: Report): readonly StatedYear[] =>
  [inTitle(report), inPreamble(report), inPeriod(report), inOverview(report)].filter(
    (stated) => stated !== null,
  ),
);

/**
 * Whether the title alone has another year than all the rest, so that it is the title that is wrong.
 * One place against the title decides nothing unless the running text goes with it.
 */
export function titleStandsAlone(report: Report, stated: readonly StatedYear[]): boolean {
  const title = stated.find(({ place }) => place === 'title');
  const others = stated.filter((each) => each !== title);
  const [first] = others;
  if (!title || !first || !others.every(({ year }) => year === first.year)) return false;
  if (first.year === title.year) return false;
  return others.length > 1 || mentions(report, first.year) > mentions(report, title.year) + 1;
}

const mentions = (report: Report, year: number): number =>
  passagesOf(report)
    .map((passage) => ownWords(passage).split(`${year}年`).length - 1)
    .reduce((a, b) => a + b, 0);

function inTitle({ text, title }: Report): StatedYear | null {
  if (typeof title?.year !== 'number') return null;
  const words = compact(text, title.span);
  const at = halfWidth(words.text).search(/20\d{2}/);
  return {
    place: 'title',
    year: title.year,
    span: at < 0 ? title.span : words.spanOf(at, at + 4),
  };
}

function inPreamble(report: Report): StatedYear | null {
  const [preamble] = passagesOf(report);
  if (preamble?.chapter !== null) return null;
  const found = announcedBy(report.edition.type)(preamble.text);
  if (!found) return null;
  return { place: 'preamble', year: found.year, span: preamble.spanOf(found.at, found.at + 4) };
}

/** A year, and where its digits stand in the words that were read. */
interface YearAt {
  readonly year: number;
  readonly at: number;
}

/** The year before what reports of the type are called, as an opening's sentences announce it. */
const announcedBy = oncePer((type: ReportType) => {
  const wording = announcement(type);
  return oncePerText((text): YearAt | null => {
    const found = sentencesOf(wordsAlone(ownWords({ text }))).flatMap(({ text: sentence, from }) =>
      matchesIn(sentence, wording).map(({ 0: words, 1: year, index }) => ({
        year: Number(year),
        at: from + index,
        clause: clauseAround(sentence, index, words.length),
      })),
    );
    const own = found.filter(({ clause }) => !instructed.test(clause));
    // A title may stand once more above the sentence that announces the report.
    return own.find(({ clause }) => announcing.test(clause)) ?? own[0] ?? null;
  });
});

/** A year before what such a report is called, as far as titles have it. */
const announcement = ({ title }: ReportType): RegExp =>
  new RegExp(
    `(20\\d{2})年度?[^。;,《》]{0,16}(?:${authored(title.begins.map(literal).join('|'))})[^。;,《》]{0,16}(?:情况|报告)`,
    'g',
  );

/** Of a longer clause so many characters before and after are looked at. */
const maxClauseLength = 200;

/** From the comma before to the comma after. */
function clauseAround(text: string, from: number, length: number): string {
  const before = text.slice(Math.max(0, from - maxClauseLength), from + length);
  const after = text.slice(from + length, from + length + maxClauseLength);
  const start = before.lastIndexOf(',', before.length - length) + 1;
  const end = after.search(/[,;。]/);
  return before.slice(start) + (end < 0 ? after : after.slice(0, end));
}

function inPeriod(report: Report): StatedYear | null {
  const [period] = statedPeriods(report);
  return period ? { place: 'period', year: period.year.value, span: period.year.span } : null;
}

/**
 * The year that chapter one opens with: the report year where one of its sentences begins with it, for
 * others may look back; else the one in its first sentences.
 */
function inOverview(report: Report): StatedYear | null {
  const overview = passageOf(report, 'overview');
  if (!overview?.chapter) return null;
  let before = 0;
  let first: YearAt | null = null;
  for (const { text, from } of paragraphsOf(overview.text)) {
    const { openings, sentences } = openingsIn(text);
    for (const { year, at, index } of openings) {
      const isOwn = year === report.year;
      if (!isOwn && (first || before + index >= openingSentences)) continue;
      first = { year, at: from + at };
      if (isOwn) return inChapter(overview, overview.chapter, first);
    }
    before += sentences;
  }
  return first && inChapter(overview, overview.chapter, first);
}

const inChapter = (passage: Passage, chapter: Chapter, { year, at }: YearAt): StatedYear => ({
  place: 'overview',
  year,
  span: passage.spanOf(at, at + 4),
  chapter,
});

/** The years that a paragraph's sentences open with, each with its sentence's number, and how many sentences it has. */
const openingsIn = oncePerText((text) => {
  const sentences = sentencesOf(wordsAlone(ownWords({ text })));
  const openings = sentences.flatMap(({ text: words, from, index }) => {
    const match = firstMatchIn(words, opening);
    return match ? [{ year: Number(match[1]), at: from + match[0].length - 5, index }] : [];
  });
  return { openings, sentences: sentences.length };
});
