import { matchesIn } from '../../text/matches';
import type { Quantity } from '../../report/prose/quantities';
import { firstIndexWhere } from '../../text/ordered';
import { breakdown, isOthers, together, type Breakdown, type Figure } from './breakdown';
import type { NumberedSentence } from './sentences';

const totalWords = /(?:共|总|累计|合计|共计|总计)[^，,。；]{0,14}$/;
/** As many characters as `totalWords` can match. */
const maxTotalLength = 16;
/** What begins another statement, so that its numbers are no parts. */
const otherStatement = /答复|办结|办理|结转|回复|较|同比|比上年|另有|此外|增长|下降/g;
/** Words that say that parts are left out. */
const leftOut = /等(?:[。，,；]|$)/g;
/** No sentence lists more parts; where more numbers follow, there is nothing to be added up. */
const maxParts = 40;

/** A whole and two parts, where no word opens their list. */
const minUnopened = 3;
/** What opens a list of parts. */
const opening =
  /其中|(?<=[\d件条份次元个项篇期][，,：:（(])(?:包括|包含|含(?!税|糖)|分别(?:为|是))|(?<=[，,])在[^，,。；\d]{1,12}(?:当中|之中|里面)/g;
/** What opens the parts of a part: they do not count for the whole. */
const inner = /[，,（(](?:包括|包含|含(?!税|糖)|分别(?:为|是)|其中)/g;
/** The breakdowns of a paragraph, each `其中` with the number before it and those that follow. */
export function breakdownsIn(sentences: readonly NumberedSentence[]): readonly Breakdown[] {
  return sentences.flatMap((sentence, i) => {
    const { text, quantities } = sentence;
    const isFirst = i === 0;
    // A whole and a part, at least; without a word that opens a list, two of them.
    if (quantities.length === 0 && (isFirst || sentences[i - 1]!.quantities.length === 0))
      return [];
    const openings = matchesIn(text, opening).map(({ index }) => index);
    if (openings.length === 0 && quantities.length < minUnopened) return [];
    const isOpened = openings.length > 0 && text.slice(0, openings[0]).trim() === '';
    const list = listOf(sentence, openings[0] ?? Infinity);
    const own =
      openings.length > 0
        ? openings.slice(isOpened ? 1 : 0).flatMap((at) => withinSentence(list, at))
        : [withoutOpening(list) ?? inBrackets(list) ?? withExceptions(list) ?? []].flat();
    return isOpened && !isFirst ? [...acrossSentences(sentences, i), ...own] : own;
  });
}

/** What every `其中` of a sentence asks, found out once. */
interface List {
  readonly sentence: NumberedSentence;
  readonly quantities: readonly Quantity[];
  /** How many brackets are open before each character; less than none where more close. */
  readonly depths: Int32Array;
  /** Where lists of parts of parts begin. */
  readonly inners: readonly number[];
  /** For each unit its first number that is said to be a total. */
  readonly firstTotals: ReadonlyMap<string, Quantity>;
  /** Where other statements begin: the words that show them, and the clauses that these are in. */
  readonly others: readonly { readonly at: number; readonly clause: number }[];
  /** Where the first list is opened. */
  readonly opened: number;
  /** Where parts are last said to be left out; -1 if nowhere. */
  readonly leftOut: number;
}

function listOf(sentence: NumberedSentence, opened: number): List {
  const { text, quantities } = sentence;
  const firstTotals = new Map<string, Quantity>();
  for (const quantity of quantities) {
    if (!firstTotals.has(quantity.unit) && isTotal(sentence, quantity))
      firstTotals.set(quantity.unit, quantity);
  }
  return {
    sentence,
    quantities,
    depths: depthsIn(text),
    inners: matchesIn(text, inner).map(({ index }) => index),
    firstTotals,
    others: othersIn(text),
    opened,
    leftOut: matchesIn(text, leftOut).at(-1)?.index ?? -1,
  };
}

const isTotal = ({ text }: NumberedSentence, { from }: Quantity): boolean =>
  totalWords.test(text.slice(Math.max(0, from - maxTotalLength), from));

function depthsIn(text: string): Int32Array {
  const depths = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    depths[at + 1] =
      depths[at]! + (unit === '（' || unit === '(' ? 1 : unit === '）' || unit === ')' ? -1 : 0);
  }
  return depths;
}

function othersIn(text: string): List['others'] {
  const others: { at: number; clause: number }[] = [];
  let clause = 0;
  let scanned = 0;
  for (const { index } of matchesIn(text, otherStatement)) {
    for (; scanned < index; scanned++) if (/[，,、；。]/.test(text[scanned]!)) clause = scanned + 1;
    others.push({ at: index, clause });
  }
  return others;
}

function withinSentence(list: List, at: number): readonly Breakdown[] {
  const { sentence, quantities, depths, firstTotals } = list;
  const next = firstIndexWhere(quantities.length, (i) => quantities[i]!.to > at);
  const before = wholeBefore(list, at, next);
  const whole = quantities[before];
  if (!whole || isRate(sentence, whole)) return [];
  // 6件，其中学生4件、教师2件，均已答复，其中公开5件: of the six again, and not of the last of the parts.
  if (list.opened < whole.from && at - whole.to > 1) return [];
  // Another number of the same unit between a total and the parts leaves open which is meant.
  const total = firstTotals.get(whole.unit);
  if (
    total &&
    total.to <= at &&
    total !== whole &&
    !isTotal(sentence, whole) &&
    !isInner(list, whole, at)
  )
    return [];
  const parts = partsFrom(list, at, next, depths[at]!);
  if (!parts || isOfSeveral(list, before, parts)) return [];
  // 3件2330元，其中…
  const beside = quantities[before - 1];
  const wholes =
    beside && beside.unit !== whole.unit && whole.from - beside.to <= maxBesideLength
      ? [whole, beside]
      : [whole];
  return together(
    wholes.map((each) => ({ sentence, quantity: each })),
    parts.map((quantity) => ({ sentence, quantity })),
    list.leftOut >= at || isMadeUp(whole, parts, quantities[next + parts.length]),
  );
}

/**
 * The index of the last number before the place that no closed bracket holds and that says by how much nothing
 * changed: 26件（含上年2件），其中…, 26件，同比增加6件，其中…; -1 without one.
 */
function wholeBefore({ sentence, quantities, depths }: List, at: number, next: number): number {
  let index = next - 1;
  const isNone = (each: Quantity): boolean =>
    depths[each.from]! > depths[at]! || isChange(sentence, each);
  for (let tried = 0; index >= 0 && isNone(quantities[index]!); tried++) {
    if (tried === maxParts) return -1;
    index--;
  }
  return index;
}

/** By how much something changed, or what it was before, which has no parts. */
const isChange = ({ text }: NumberedSentence, { from }: Quantity): boolean =>
  change.test(text.slice(Math.max(0, from - maxChangeLength), from));

/** A share other than of a whole, such as 完成预算的86.1%: what follows has shares of its own. */
const isRate = ({ text }: NumberedSentence, { from, unit }: Quantity): boolean =>
  unit === '%' && !/占[^，,。；]{0,14}$/.test(text.slice(Math.max(0, from - maxTotalLength), from));

const change =
  /(?:增加|减少|增长|下降|上升|提高|提升|降低|增幅|降幅|[增减多少]|涨幅|跌幅)(?:了|达|为|约)?$|(?:同比|环比|[较比](?:[上去]一?|往)年)[^，,。；\d]{0,6}$/;
const maxChangeLength = 12;

/** 复议1件、诉讼1件，其中…: the parts are of both. */
function isOfSeveral(
  { sentence, quantities }: List,
  index: number,
  parts: readonly Quantity[],
): boolean {
  const whole = quantities[index];
  const before = quantities[index - 1];
  return (
    whole !== undefined &&
    before?.unit === whole.unit &&
    /^[、和及与][^，,。；()（）\d]*$/.test(sentence.text.slice(before.to, whole.numberFrom)) &&
    sumOf(parts, whole.unit) === before.value + whole.value
  );
}

/** 办理26件，其中公开25件，结转1件: what the parts lack stands right after them. */
function isMadeUp(
  whole: Quantity,
  parts: readonly Quantity[],
  following: Quantity | undefined,
): boolean {
  return (
    following?.unit === whole.unit && sumOf(parts, whole.unit) + following.value === whole.value
  );
}

const sumOf = (parts: readonly Quantity[], unit: string): number =>
  parts.reduce((sum, part) => (part.unit === unit ? sum + part.value : sum), 0);

/** No list in brackets is longer. */
const maxBracketLength = 400;
/** Between a number of things and their money. */
const maxBesideLength = 24;
/** In brackets right after a number, or 包括 after it: its own parts. */
const isInner = ({ sentence: { text }, depths }: List, whole: Quantity, at: number): boolean =>
  at - whole.to <= 1 && (depths[at]! > 0 || !text.startsWith('其中', at));

/** The numbers of a list from a place on; null where there are too many. */
function partsFrom(
  { sentence: { text }, quantities, depths, inners, others: statements }: List,
  at: number,
  next: number,
  depth: number,
): readonly Quantity[] | null {
  let end =
    statements[firstIndexWhere(statements.length, (i) => statements[i]!.at >= at)]?.clause ??
    Infinity;
  // A list in brackets ends with them.
  const last = Math.min(text.length, end, at + maxBracketLength);
  for (let i = at; depth > 0 && i < last; i++) {
    if (depths[i + 1]! >= depth) continue;
    end = i;
    break;
  }
  const parts: Quantity[] = [];
  // Brackets are counted; without them the parts of a part go on.
  const first = firstIndexWhere(inners.length, (i) => inners[i]! > at);
  const innerFrom =
    inners
      .slice(first, first + maxParts)
      .find(
        (from) =>
          depths[from + 1]! <= depth &&
          !/[（(]/.test(text[from]!) &&
          quantities[next] !== undefined &&
          quantities[next].to <= from,
      ) ?? Infinity;
  for (let i = next; i < quantities.length && quantities[i]!.from < Math.min(end, innerFrom); i++) {
    if (i - next >= maxParts) return null;
    // Parts of a part are no parts of the whole.
    if (quantities[i]!.from >= at && depths[quantities[i]!.from]! <= depth)
      parts.push(quantities[i]!);
  }
  return parts;
}

/** `共875条：动态543条，专题192条，其他143条`: a total, a list to the sentence's end, and 其他 as its last. */
function withoutOpening(list: List): Breakdown | null {
  const { sentence, quantities, depths } = list;
  const [whole, ...rest] = quantities.filter(({ from }) => depths[from]! <= 0);
  if (!whole || rest.length < 2 || rest.length > maxParts || !isTotal(sentence, whole)) return null;
  const last = rest.at(-1)!;
  const isList = rest.every(({ unit }) => unit === whole.unit) && isOthers(sentence, last);
  if (!isList || list.others.some(({ at }) => at > whole.to)) return null;
  if (/[。；]/.test(sentence.text.slice(whole.to, last.from)) || list.leftOut >= 0) return null;
  const figures = rest.map((quantity) => ({ sentence, quantity }));
  return breakdown({ sentence, quantity: whole }, figures, false, true);
}

/** `收到15件，除2件结转下年外，其余13件已办结`: what is excepted and the rest are the whole. */
function withExceptions({ sentence, quantities, depths }: List): Breakdown | null {
  const { text } = sentence;
  for (const [i, whole] of quantities.entries()) {
    const excepted = quantities[i + 1];
    if (excepted?.unit !== whole.unit || depths[whole.from] !== depths[excepted.from]) continue;
    const between = text.slice(whole.to, excepted.numberFrom);
    if (!/^[，,；;。]除(?:其中)?(?:的)?$/.test(between)) continue;
    const following = quantities.slice(i + 1, i + 1 + maxParts);
    const end = following.findIndex((each, at) => at > 0 && isOthers(sentence, each));
    const parts = following.slice(0, end + 1);
    if (end < 0 || parts.some(({ unit }) => unit !== whole.unit)) continue;
    const figures = parts.map((quantity) => ({ sentence, quantity }));
    return breakdown({ sentence, quantity: whole }, figures, false, true);
  }
  return null;
}

/** `418条（网站318条、微信70条、其他平台30条）`: a list in brackets after its whole, and 其他 as its last. */
function inBrackets({ sentence, quantities, depths, leftOut }: List): Breakdown | null {
  const { text } = sentence;
  for (const [i, whole] of quantities.entries()) {
    if (depths[whole.to] !== 0 || !/[（(]/.test(text[whole.to] ?? '')) continue;
    const rest = quantities.slice(i + 1, i + 2 + maxParts);
    const end = rest.findIndex(({ from }) => depths[from] === 0);
    const parts = end < 0 ? rest : rest.slice(0, end);
    const last = parts.at(-1);
    const isList =
      parts.length > 1 &&
      parts.length <= maxParts &&
      parts.every(({ from, unit }) => depths[from] === 1 && unit === whole.unit) &&
      !/[）)]/.test(text.slice(whole.to, last!.from));
    if (!isList || !isOthers(sentence, last!) || leftOut >= whole.to) continue;
    const figures = parts.map((quantity) => ({ sentence, quantity }));
    return breakdown({ sentence, quantity: whole }, figures, false, true);
  }
  return null;
}

/** `其中` that opens a sentence refers to the total in the sentence before it, or to its only numbers. */
function acrossSentences(
  sentences: readonly NumberedSentence[],
  index: number,
): readonly Breakdown[] {
  const previous = sentences[index - 1]!;
  const numbers = previous.quantities.filter(
    (quantity) => !isChange(previous, quantity) && !isRate(previous, quantity),
  );
  const totals = numbers.filter((quantity) => isTotal(previous, quantity));
  const wholes =
    totals.length === 1
      ? totals
      : totals.length === 0 && numbers.length === 2 && numbers[0]!.unit !== numbers[1]!.unit
        ? [...numbers].reverse()
        : totals.length === 0 && numbers.length === 1
          ? numbers
          : [];
  if (wholes.length === 0) return [];
  const parts: Figure[] = [];
  let open = false;
  for (let i = index; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    const { quantities } = sentence;
    if (i - index + parts.length + quantities.length > maxParts) return [];
    const depths = depthsIn(sentence.text);
    const own = quantities.filter(({ from }) => depths[from]! <= 0);
    parts.push(...own.map((quantity) => ({ sentence, quantity })));
    const closes = !/[；;]$/.test(sentence.text);
    if (own.length > 0) open ||= leavesOut(sentence.text);
    if (closes) break;
  }
  // A number that is not said to be a total is one where its parts are said to be all.
  const last = parts.at(-1);
  const isWhole =
    numbers.length > 1 || totals.length > 0 || (last && isOthers(last.sentence, last.quantity));
  if (isWhole !== true) return [];
  // 共26件，已答复25件，未到期限1件。其中…: the parts are of what was answered; 受理24件，上年结转2件。其中…: of both.
  const isOfAnother = numbers.some((other) => {
    const sum = sumOf(quantitiesOf(parts), other.unit);
    return (
      other.value > 0 &&
      !wholes.includes(other) &&
      (sum === other.value ||
        wholes.some(({ unit, value }) => unit === other.unit && sum === value + other.value))
    );
  });
  if (isOfAnother) return [];
  const figures = wholes.map((quantity) => ({ sentence: previous, quantity }));
  return together(figures, parts, open);
}

const quantitiesOf = (figures: readonly Figure[]): readonly Quantity[] =>
  figures.map(({ quantity }) => quantity);

const leavesOut = (text: string): boolean => text.search(leftOut) >= 0;
