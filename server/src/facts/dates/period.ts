import { fitsIn, matchesIn } from '../../text/matches';
import type { Report } from '../../report/model';
import { passagesOf, sentencesOf, wordsAlone, type Passage } from '../../report/prose/passages';
import { halfWidth } from '../../text/mapped';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { inParagraphs } from '../../text/paragraphs';
import type { Span } from '../../text/span';
import { inOneLine } from '../prose/reading';

/** A number of a date as it stands in the draft. */
export interface DatePart {
  readonly value: number;
  readonly span: Span;
}

/** The statistical period as the draft states it; `endYear` is null where it is left out. */
export interface StatedPeriod {
  readonly span: Span;
  readonly year: DatePart;
  readonly month: DatePart;
  readonly day: DatePart;
  readonly endYear: DatePart | null;
  readonly endMonth: DatePart;
  readonly endDay: DatePart;
}

const until = '(?:(?:日|号)?(?:零时|0时|起|开始)*,?)(?:至|到|截至|截止|[-—―–~～])+';
const inWords = new RegExp(
  `(?<y1>20\\d{2})年(?<m1>\\d{1,2})月(?<d1>\\d{1,2})${until}(?:(?<y2>20\\d{2})年|当年|同年|本年)?(?<m2>\\d{1,2})月(?<d2>\\d{1,2})(?:日|号)?`,
  'dg',
);
const inFigures =
  /(?<y1>20\d{2})(?<mark>[.\-/])(?<m1>\d{1,2})\k<mark>(?<d1>\d{1,2})(?:至|到|-+|—+|~+)(?<y2>20\d{2})\k<mark>(?<m2>\d{1,2})\k<mark>(?<d2>\d{1,2})/dg;
const aboutFigures = /统计|数据|期限|时限|截[止至]|报告期|起止|所列/;

/** Every statement of the statistical period in the running text. */
export const statedPeriods = oncePer((report: Report): readonly StatedPeriod[] =>
  passagesOf(report).flatMap((passage) =>
    periodsIn(passage.text).map((found) => periodOf(passage, found)),
  ),
);

interface PeriodIn {
  readonly from: number;
  readonly to: number;
  readonly match: RegExpExecArray;
}

const periodsIn = inParagraphs(function* (paragraph): Generator<PeriodIn> {
  if (!/[2２]/.test(paragraph)) return;
  for (const sentence of sentencesOf(wordsAlone(paragraph))) {
    const text = halfWidth(sentence.text);
    if (!fitsIn(text, aboutFigures)) continue;
    for (const match of [...matchesIn(text, inWords), ...matchesIn(text, inFigures)]) {
      const from = sentence.from + match.index;
      yield { from, to: from + match[0].length, match };
    }
  }
});

function periodOf(passage: Passage, { from, to, match }: PeriodIn): StatedPeriod {
  const part = (name: string): DatePart | null => {
    const range = match.indices?.groups?.[name];
    const digits = match.groups?.[name];
    if (!range || digits === undefined) return null;
    const sentenceFrom = from - match.index;
    const span = passage.spanOf(sentenceFrom + range[0], sentenceFrom + range[1]);
    return { value: Number(digits), span };
  };
  return {
    span: passage.spanOf(from, to),
    year: part('y1')!,
    month: part('m1')!,
    day: part('d1')!,
    endYear: part('y2'),
    endMonth: part('m2')!,
    endDay: part('d2')!,
  };
}

const otherWordings = [
  /(?:统计|数据|报告)[^。\n]{0,16}(?:期限|时限|期间|时间|周期|区间|范围|截[止至])[^。\n]{0,16}20\d{2}/,
  /20\d{2}年1月1日[^。\n]{0,12}12月31日/,
  /20\d{2}年9月1日[^。\n]{0,12}20\d{2}年8月31日/,
  /20\d{2}年1月?(?:至|到|-|—)12月[^。\n]{0,20}(?:统计|数据)|(?:统计|数据)[^。\n]{0,20}20\d{2}年1月?(?:至|到|-|—)+12月/,
  /[二〇○零]{2}[〇○零一二三四五六七八九]{2}年一月一日/,
];

/** Whether the draft states a period anywhere, in any wording, read or not. */
export const tellsPeriod = (report: Report): boolean =>
  statedPeriods(report).length > 0 || passagesOf(report).some(({ text }) => hasPeriod(text));

const hasPeriod = oncePerText((text) => {
  const plain = inOneLine({ text });
  return otherWordings.some((wording) => fitsIn(plain, wording));
});
