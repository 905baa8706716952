import { matchesIn } from '../../text/matches';
import { sentencesOf, type Passage, type Sentence } from '../../report/prose/passages';
import { quantitiesIn, type Quantity } from '../../report/prose/quantities';
import { firstIndexWhere } from '../../text/ordered';

/** A number of a sentence. */
export interface Figure {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** `共 N 件，其中 A a 件，B b 件`: a whole and its parts. */
export interface Breakdown {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** Whether words such as `等` say that parts are left out. */
  readonly open: boolean;
}

const totalWords = /(?:共|总|累计|合计|共计|总计)[^，,。；]{0,14}$/;
/** As many characters as `totalWords` can match. */
const longestTotal = 16;
const ownTotal = /(?:总计|合计)$/;
const longestOwnTotal = 2;
/** What begins another statement, so that its numbers are no parts. */
const otherStatement = /答复|办结|办理|结转|回复|较|同比|比上年|另有|此外|增长|下降/g;
/** Words that say that parts are left out. */
const leftOut = /等(?:[。，,；]|$)/g;
/** No sentence lists more parts; where more numbers follow, there is nothing to be added up. */
const mostParts = 40;

/** The breakdowns of a passage, each `其中` with the number before it and those that follow. */
export function breakdownsIn(passage: Passage): readonly Breakdown[] {
  const sentences = sentencesOf(passage);
  const found: Breakdown[] = [];
  sentences.forEach((sentence, i) => {
    const openings = [...sentence.text.matchAll(/其中/g)].map(({ index }) => index);
    if (openings.length === 0) return;
    const list = listOf(sentence);
    const [first] = openings;
    const isFirst = sentence.text.slice(0, first).trim() === '';
    openings.forEach((at, n) => {
      const breakdown =
        n === 0 && isFirst ? acrossSentences(passage, sentences, i) : withinSentence(list, at);
      if (breakdown) found.push(breakdown);
    });
  });
  return found;
}

/** What every `其中` of a sentence asks, found out once. */
interface List {
  readonly sentence: Sentence;
  readonly quantities: readonly Quantity[];
  /** How many brackets are open before each character; less than none where more close. */
  readonly depths: Int32Array;
  /** For each unit its first number that is said to be a total. */
  readonly firstTotals: ReadonlyMap<string, Quantity>;
  /** Where other statements begin: the words that show them, and the clauses that these are in. */
  readonly others: readonly { readonly at: number; readonly clause: number }[];
  /** Where parts are last said to be left out; -1 if nowhere. */
  readonly leftOut: number;
}

function listOf(sentence: Sentence): List {
  const { text } = sentence;
  const quantities = quantitiesIn(sentence);
  const firstTotals = new Map<string, Quantity>();
  for (const quantity of quantities) {
    if (!firstTotals.has(quantity.unit) && isTotal(sentence, quantity))
      firstTotals.set(quantity.unit, quantity);
  }
  return {
    sentence,
    quantities,
    depths: depthsIn(text),
    firstTotals,
    others: othersIn(text),
    leftOut: [...matchesIn(text, leftOut)].at(-1)?.index ?? -1,
  };
}

const isTotal = ({ text }: Sentence, { from }: Quantity): boolean =>
  totalWords.test(text.slice(Math.max(0, from - longestTotal), from));

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

function withinSentence(list: List, at: number): Breakdown | null {
  const { sentence, quantities, depths, firstTotals, others } = list;
  const next = firstIndexWhere(quantities.length, (i) => quantities[i]!.to > at);
  const whole = quantities[next - 1];
  if (!whole) return null;
  // Another number of the same unit between a total and the parts leaves open which is meant.
  const total = firstTotals.get(whole.unit);
  if (total && total.to <= at && !isTotal(sentence, whole)) return null;
  const end =
    others[firstIndexWhere(others.length, (i) => others[i]!.at >= at)]?.clause ?? Infinity;
  const parts: Quantity[] = [];
  for (let i = next; i < quantities.length && quantities[i]!.from < end; i++) {
    if (i - next >= mostParts) return null;
    const quantity = quantities[i]!;
    const isPart = quantity.from >= at && quantity.unit === whole.unit;
    // Parts of a part are no parts of the whole.
    if (isPart && depths[quantity.from]! <= depths[at]!) parts.push(quantity);
  }
  return breakdown(
    { sentence, quantity: whole },
    parts.map((quantity) => ({ sentence, quantity })),
    list.leftOut >= at,
  );
}

/** `其中` that opens a sentence refers to the total in the sentence before it. */
function acrossSentences(
  passage: Passage,
  sentences: readonly Sentence[],
  index: number,
): Breakdown | null {
  const previous = sentences[index - 1];
  if (!previous || passage.text.slice(previous.from, sentences[index]!.from).includes('\n'))
    return null;
  const wholes = quantitiesIn(previous).filter((quantity) => isTotal(previous, quantity));
  if (wholes.length !== 1) return null;
  const whole = wholes[0]!;
  const parts: Figure[] = [];
  let open = false;
  for (let i = index; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    const quantities = quantitiesIn(sentence);
    if (i - index + parts.length + quantities.length > mostParts) return null;
    const depths = depthsIn(sentence.text);
    const own = quantities.filter(({ unit, from }) => unit === whole.unit && depths[from]! <= 0);
    parts.push(...own.map((quantity) => ({ sentence, quantity })));
    const closes = !/[；;]$/.test(sentence.text);
    if (own.length > 0) open ||= leavesOut(sentence.text);
    if (closes) break;
  }
  return breakdown({ sentence: previous, quantity: whole }, parts, open);
}

const leavesOut = (text: string): boolean => text.search(leftOut) >= 0;

function breakdown(whole: Figure, parts: readonly Figure[], open: boolean): Breakdown | null {
  if ([whole, ...parts].some(({ quantity }) => quantity.approximate)) return null;
  // Some of the parts are totals of others: 新增88项，其中许可新增21项，总计21项.
  const totals = parts.filter(({ sentence: { text }, quantity: { from } }) =>
    ownTotal.test(text.slice(Math.max(0, from - longestOwnTotal), from)),
  ).length;
  if (totals > 0 && totals < parts.length) return null;
  return { whole, parts, open };
}
