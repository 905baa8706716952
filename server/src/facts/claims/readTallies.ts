import type { Tallies } from '../../template/claims';
import type { PlacedSentence } from '../../report/prose/passages';
import type { Quantity } from '../../report/prose/quantities';
import { authored, literal } from '../../text/pattern';
import type { NumberedSentence } from './sentences';

/** A number of the text of something that no table counts, so told that another such number can be held against it. */
export interface Tally {
  /** The same for the same things counted on the same channel in the same unit. */
  readonly key: string;
  /** What is counted, in the text's words. */
  readonly subject: string;
  /** Whether words such as 全年 and 共 say that it is all of the year's. */
  readonly whole: boolean;
  readonly sentence: PlacedSentence;
  readonly quantity: Quantity;
}

/** A time that is not the year, or a part of something. */
const otherScope =
  /累计|上年|去年|往年|历年|以来|同比|环比|较|比|截[至止]|半年|季度|\d月|每|平均|人均|分别|不足|其余|另|还|又|再|新增|第[一二三四五六七八九十\d]+[次期场批]/;
const wholes = /全年|年内|本年度?|今年|一年来|当年|20\d{2}年度?|共计|总计|合计|共/g;
/** Before what was done, these change nothing of what is counted. */
const fillers =
  /我[局委厅办部院县市区镇乡]|本(?:局|机关|单位|委|厅)|[一二三四五六七八九十]是|通过|利用|依托|在|及时|主动|已|先后|上|、|了|的|各类|(?:政务|政府信息|信息)公开(?=\S)|相关|有关|等(?=\S)/g;
/** A clause without numbers that leaves open what the next counts: 围绕防汛，发布信息30条. */
const preface =
  /^(?:[一二三四五六七八九十]是|20\d{2}年度?|全年|年内|今年|本年度?|一年来)?(?:(?:加强|强化|健全|完善|注重|规范|深化|做好|落实|提升|推进|坚持|认真|严格|积极|不断|持续|扎实|切实|进一步)[^，。；\d]{0,24})?$/;
/** A heading in words of the form; any other names a part. */
const generalHeading = /主动公开|依申请公开|信息管理|平台|监督|保障|总体|基本/;
/** What there was none of heads nothing. */
const denial =
  /^(?:全年|年内|本年度?|今年)?[均尚]?(?:没有|未(?:曾|有|发生|收到|接到|收取|受理|出现|产生)|无(?:上年|行政|政府信息))/;
const clauseEnds = /[，,；;：:（）()]/g;
const maxHeadingLength = 24;
const maxClauseLength = 60;
const maxThingLength = 14;

/** The tallies of one paragraph; what stands before it decides on some of them. */
export interface ParagraphTallies {
  readonly sentences: readonly SentenceTallies[];
  /** What its headings say that follows it; null where it leaves that as it was. */
  readonly heads: Under | null;
}

/** What is said of what follows: by a heading, or by the words before in the paragraph. */
export interface Under {
  /** Whether it is of a part; null where nothing in the paragraph says so or otherwise. */
  readonly part: boolean | null;
  /** Whether it is of a channel, as far as the paragraph says. */
  readonly channel: boolean;
}

/** The tallies of a sentence, by what the words before it leave open. */
export interface SentenceTallies {
  readonly under: Under;
  /** The years that the sentence names. */
  readonly years: readonly number[];
  readonly tallies: readonly TallyInSentence[];
  /** Those that are left where what stands before is of a channel. */
  readonly onChannel: readonly TallyInSentence[];
}

export type TallyInSentence = Tally & { readonly sentence: NumberedSentence };

/** Reads the tallies of a paragraph's sentences by the template's words; null where it has none and heads none. */
export type TallyReader = (
  paragraph: string,
  sentences: readonly NumberedSentence[],
) => ParagraphTallies | null;

/** Whether a paragraph without numbers may end in what heads those after it. */
export const mayHead = (paragraph: string): boolean =>
  paragraph !== '' &&
  (!/[。；;]$/.test(paragraph) || paragraph.includes('！') || paragraph.includes('？'));

export function tallyReader(words: Tallies): TallyReader {
  const read = readerOf(words);
  return (paragraph, sentences) => {
    const namesChannel = read.mayName(paragraph);
    const found: SentenceTallies[] = [];
    let heads: Under | null = null;
    let now: Under = { part: null, channel: false };
    for (const sentence of sentences) {
      const { text, quantities } = sentence;
      const channel = now.channel || (namesChannel && read.channelIn(text) !== '');
      if (quantities.length === 0 && text.length <= maxHeadingLength && !denial.test(text)) {
        now = { part: !generalHeading.test(text), channel };
        if (!/[。；;]$/.test(text)) heads = now;
        continue;
      }
      if (quantities.length > 0 && now.part !== true) {
        const tallies = inSentence(sentence, read, now.channel);
        if (tallies.length > 0) {
          const years = [...text.matchAll(/20\d{2}(?=年)/g)].map(([year]) => Number(year));
          const onChannel = now.channel ? tallies : inSentence(sentence, read, true);
          found.push({ under: now, years, tallies, onChannel });
        }
      }
      now = { ...now, channel };
    }
    return found.length > 0 || heads !== null ? { sentences: found, heads } : null;
  };
}

/** The tallies of one sentence; once a clause says what the rest is about, nothing after it is one. */
function inSentence(
  sentence: NumberedSentence,
  read: ClauseReader,
  channelBefore: boolean,
): readonly TallyInSentence[] {
  const { text, quantities } = sentence;
  const found: TallyInSentence[] = [];
  let channel = '';
  let counted: Told | null = null;
  let isWhole = false;
  let inParts = false;
  let next = 0;
  for (const { from, to } of clausesOf(text)) {
    const own: Quantity[] = [];
    while (next < quantities.length && quantities[next]!.to <= to) own.push(quantities[next++]!);
    const words = text.slice(from, to);
    if (own.length === 0) {
      const named = read.channelIn(words);
      if (named !== '') channel = named;
      else if (!preface.test(words)) return found;
      continue;
    }
    inParts ||= words.startsWith('其中');
    let at = from;
    for (const quantity of own) {
      const before = text.slice(at, quantity.from).replace(/^(?:其中|[、和及与])/, '');
      at = quantity.to;
      if (quantity.approximate || before.length > maxClauseLength || otherScope.test(before)) {
        if (quantity.approximate) counted = null;
        continue;
      }
      const part = counted && read.channelAlone(before);
      if (part && counted?.unit === read.unitOf(quantity)) {
        found.push(tally(sentence, quantity, { ...counted, channel: part }, isWhole));
        continue;
      }
      if (inParts) continue;
      const told = read.told(before, text.slice(quantity.to, to), read.unitOf(quantity));
      counted = told?.channel === '' ? { ...told, channel } : told;
      if (!counted || (counted.channel === '' && channelBefore)) continue;
      isWhole = before.search(wholes) >= 0;
      found.push(tally(sentence, quantity, counted, isWhole));
    }
  }
  return found;
}

function* clausesOf(text: string): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  for (const { index } of text.matchAll(clauseEnds)) {
    // 1,000条 is one number.
    if (/^\d,\d{3}/.test(text.slice(index - 1, index + 4))) continue;
    if (index > from) yield { from, to: index };
    from = index + 1;
  }
  if (from < text.length) yield { from, to: text.length };
}

/** What a clause counts. */
interface Told {
  readonly act: string;
  readonly thing: string;
  readonly channel: string;
  readonly unit: string;
}

const tally = (
  sentence: NumberedSentence,
  quantity: Quantity,
  { act, thing, channel, unit }: Told,
  whole: boolean,
): TallyInSentence => ({
  key: [act, thing, channel, unit].join('/'),
  subject: `${channel}${act}${thing}（${quantity.unit}）`,
  whole,
  sentence,
  quantity,
});

interface ClauseReader {
  /** Whether the words may name a channel; `false` is certain. */
  mayName(words: string): boolean;
  /** The channel that the words name, by its common name; empty without one. */
  channelIn(words: string): string;
  /** The same where they name nothing else. */
  channelAlone(words: string): string;
  /** The unit by its common name. */
  unitOf(quantity: Quantity): string;
  /** What the words before a number and those after it count; null where they do not say it plainly. */
  told(before: string, after: string, unit: string): Told | null;
}

function readerOf({ acts, channels, units }: Tallies): ClauseReader {
  const nameOf = new Map(
    [...acts, ...channels, ...units].flatMap(([first = '', ...others]) =>
      [first, ...others].map((word) => [word, first] as const),
    ),
  );
  const oneOf = (lists: readonly (readonly string[])[]): string =>
    lists
      .flat()
      .sort((a, b) => b.length - a.length)
      .map(literal)
      .join('|');
  const channel = new RegExp(
    `“[^”]{2,10}”(?:栏目|专栏|板块|专题)|(?:“[^”]{2,10}”)?[局委厅镇]?(?:${authored(oneOf(channels))})`,
    'g',
  );
  const anyChannel = new RegExp(authored(channel.source));
  const act = new RegExp(authored(oneOf(acts)));
  const known = (word: string): string => nameOf.get(word) ?? word;
  const channelOf = (words: string): string => {
    const [first, ...others] = words.match(channel) ?? [];
    if (first === undefined || others.length > 0) return '';
    const name = /^“[^”]+”/.exec(first)?.[0] ?? '';
    return name + known(first.slice(name.length).replace(/^[局委厅镇]/, ''));
  };
  const bare = (words: string): string => words.replace(wholes, '').replace(fillers, '');
  return {
    mayName: (words) => anyChannel.test(words),
    channelIn: channelOf,
    unitOf: ({ unit }) => known(unit),
    channelAlone: (words) =>
      bare(words.replace(channel, '').replace(act, '')) === '' ? channelOf(words) : '',
    told: (before, after, unit) => {
      const acted = act.exec(before);
      if (!acted) return null;
      const lead = before.slice(0, acted.index);
      const named = channelOf(before);
      // Of several channels nobody can tell which is meant.
      if (named === '' && before.search(channel) >= 0) return null;
      // What else stands before the act makes it a part: 科室内部组织培训.
      if (bare(lead.replace(channel, '')) !== '') return null;
      const told = bare(before.slice(acted.index + acted[0].length).replace(channel, ''));
      const thing = told === '' ? bare(/^\p{Script=Han}*/u.exec(after)![0]) : told;
      if (thing.length < 2 || thing.length > maxThingLength || !/^\p{Script=Han}+$/u.test(thing))
        return null;
      return { act: known(acted[0]), thing, channel: named, unit };
    },
  };
}
