import { chineseNumberCharacters, parseChineseNumber } from '../../text/numbers';
import { moneyUnits } from '../../text/money';
import { halfWidth } from '../../text/mapped';
import { matchAt } from '../../text/matches';
import { oncePerText } from '../../text/oncePerText';
import { unitsOf } from '../../text/units';
import type { Sentence } from './passages';

/** A number with its unit in running text. */
export interface Quantity {
  readonly value: number;
  /** `件`, `%`, `万元`; `''` where no known unit follows. */
  readonly unit: string;
  /** `近2000`, `3200余`, `不少于10`, `几十`, `15至20`: not a number to be compared. */
  readonly approximate: boolean;
  /** In the sentence's text, with unit. */
  readonly from: number;
  readonly to: number;
  /** Where the number itself stands, in the sentence's text. */
  readonly numberFrom: number;
  readonly numberTo: number;
}

/** 万 and 亿 alone are part of the number. */
const money = moneyUnits.filter((unit) => unit.endsWith('元'));
const others =
  '件次|人次|批次|起次|件|条|份|个|次|项|期|篇|部|场|起|宗|例|家|人|页|册|本|则|幅|集|张|辆|台|天|名|户|%|％';
const units = [...money, ...others.split('|')];
const arabic = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** What makes the number after it no exact one, the longer of two first. */
const hedges =
  '不少于|不低于|不超过|不多于|超过|不足|不到|至少|至多|最多|最少|多于|少于|高于|低于|大概|约|近|超|逾'.split(
    '|',
  );
const pattern = new RegExp(
  `(?<before>${hedges.join('|')})?(?<number>${arabic}|[${chineseNumberCharacters}]{1,9})(?<scale>[万亿](?!元))?(?<more>[余多来几])?(?<unit>${units.join('|')})(?<after>左右|上下|有余|[以之](?:上|下|内)|多(?=[，,。；;、]|$))?|(?<bare>${arabic})`,
  'y',
);
/** `几十`, `数百`, `上百`: so many, about; but not `总数十件`, `申请数十二件`. */
const several = /几|上[百千万]|(?<![总件次人份])数[十百千万]+$/;
/** `七八件` is seven or eight. */
const twoInARow = /^[一二两三四五六七八九]{2}$/;
/** `15至`, `15件～`: the number after it ends a range. */
const rangeBefore = new RegExp(`\\d(?:${units.join('|')})?(?:至|到|-|—|–|~|～)$`);
/** `15件至` a second number, `13件增加到`: what it was, or from where on. */
const startBefore =
  /^(?:至|到|-|—|–|~|～)\d|^(?:[增减升降提]|上升|下降)[^，,。；;\d]{0,3}[到至为]\d/;
/** As many characters as `startBefore` can match. */
const maxStart = 8;
/** So much of what stands before a number can be the beginning of a range. */
const maxRangeStart = 6;
/** So far before the end of a row of numerals begins what can be the number before a unit: nine numerals, 万 and 千万. */
const farthestNumeral = 12;

const digit = 1;
const numeral = 2;
/** What a UTF-16 unit can be of a number. */
const kinds = new Uint8Array(0x10000);
for (const character of '0123456789') kinds[character.charCodeAt(0)] = digit;
for (const character of chineseNumberCharacters) kinds[character.charCodeAt(0)] = numeral;
/** What a number in Chinese characters may go on with, to be a number of something. */
const following = unitsOf(`万亿余多来几${units.map((unit) => unit[0]!).join('')}`);
const hedgeEnds = unitsOf(hedges.map((word) => word.at(-1)!).join(''));

/** The quantities of a sentence, in order. Years, dates and ordinals are none. */
export const quantitiesIn = ({ text }: Pick<Sentence, 'text'>): readonly Quantity[] =>
  quantitiesOf(text);

const quantitiesOf = oncePerText((text): readonly Quantity[] => quantitiesWithin(text).quantities);

/** What stands in a text of numbers. */
export interface Numbers {
  /** By their places, in order. */
  readonly quantities: readonly Quantity[];
  /** Whether the text has a digit at all, were it a year's. */
  readonly hasDigits: boolean;
}

/** The quantities of one or several sentences, which none of them goes beyond. */
export function quantitiesWithin(words: string): Numbers {
  const text = halfWidth(words);
  const quantities: Quantity[] = [];
  let hasDigits = false;
  let at = 0;
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === 0) {
      at++;
      continue;
    }
    let end = at + 1;
    if (kind === digit) hasDigits = true;
    else {
      let isFollowed = false;
      for (; end < text.length; end++) {
        const unit = text.charCodeAt(end);
        isFollowed ||= following.has(unit);
        if (kinds[unit] !== numeral) break;
      }
      if (!isFollowed) {
        at = end;
        continue;
      }
    }
    const match = matchAround(text, at);
    if (match) {
      const quantity = quantityOf(match, text);
      if (quantity) quantities.push(quantity);
      at = match.index + match[0].length;
    } else at = kind === digit ? end : Math.max(at + 1, end - farthestNumeral);
  }
  return { quantities, hasDigits };
}

/** The match whose number begins at the place; `近` and the like before it belong to it. */
function matchAround(text: string, at: number): RegExpExecArray | null {
  const hedge = hedgeEnds.has(text.charCodeAt(at - 1))
    ? hedges.find((word) => text.startsWith(word, at - word.length))
    : undefined;
  const before = hedge?.length ?? 0;
  const match = matchAt(text, pattern, at - before);
  return match || before === 0 ? match : matchAt(text, pattern, at);
}

/** The number that the words give; null where they count nothing, or more than any number can be. */
function quantityOf(match: RegExpExecArray, text: string): Quantity | null {
  const groups = match.groups!;
  const raw = groups.number ?? groups.bare!;
  const to = match.index + match[0].length;
  if (isNoQuantity(raw, text[match.index - 1] ?? '', text[to] ?? '', groups.unit)) return null;
  const parsed =
    kinds[raw.charCodeAt(0)] === digit
      ? Number(raw.replace(/[,，]/g, ''))
      : parseChineseNumber(raw);
  // Hundreds of digits on end are more than any number can be.
  if (parsed === null || !Number.isFinite(parsed * 1e8)) return null;
  const scale = groups.scale === '万' ? 10_000 : groups.scale === '亿' ? 100_000_000 : 1;
  const numberFrom = match.index + (groups.before?.length ?? 0);
  return {
    value: parsed * scale,
    unit: groups.unit ?? '',
    approximate:
      groups.before !== undefined ||
      groups.more !== undefined ||
      groups.after !== undefined ||
      isAbout(text, match.index, raw) ||
      startBefore.test(text.slice(to, to + maxStart)),
    from: match.index,
    to,
    numberFrom,
    numberTo: numberFrom + raw.length + (groups.scale?.length ?? 0),
  };
}

/** Whether what stands before the number, or its own numerals, make it a row of them: `几十`, `15至20`, `七八`. */
const isAbout = (text: string, at: number, raw: string): boolean =>
  rangeBefore.test(text.slice(Math.max(0, at - maxRangeStart), at)) ||
  (kinds[raw.charCodeAt(0)] === numeral &&
    (twoInARow.test(raw) || several.test(text.slice(Math.max(0, at - 2), at + raw.length))));

/** Years and dates (`2024年`), document numbers (`〔2021〕30号`), ordinals (`第三项`), counts of kinds (`一是`). */
function isNoQuantity(
  raw: string,
  before: string,
  after: string,
  unit: string | undefined,
): boolean {
  if (/[第〔[-]/.test(before) || /[年月日号〕\]时]/.test(after)) return true;
  if (unit === undefined) return true;
  // 一件 is a count; 一个, 一项, 一次 mostly are not.
  return /^[一两]$/.test(raw) && !/^[件份宗起例]/.test(unit);
}
