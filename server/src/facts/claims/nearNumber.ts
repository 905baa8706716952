import type { Applicant, Claim, Topic } from '../../template/claims';
import { isAlone } from './alone';
import type { Token } from './lexicon';
import {
  beforeBracket,
  filling,
  isOnOneChannel,
  leftOver,
  type Material,
  type Window,
} from './window';
import type { Quantity } from '../../report/prose/quantities';
import { firstIndexWhere } from '../../text/ordered';

/** A number of a sentence and what it counts. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly columns: Applicant['columns'] | null;
  readonly quantity: Quantity;
  /** The words that say so, with the number, in the sentence's text. */
  readonly from: number;
  readonly to: number;
}

/** More words than these between an act and its topic make another thing of it. */
const maxGapLength = 8;
/** A word after the number belongs to it only so near. */
const maxDistanceAfter = 12;
const maxBracketLength = 20;
const joining = /^(?:、|和|及|与|或|以及|或者|并)$/;

interface Act {
  readonly claims: readonly Claim[];
  readonly from: number;
  readonly to: number;
}

/** What the number counts by the words around it; null where it is nothing that the tables tell. */
export function readNumber(window: Window): Reading | null {
  const { material, quantity, tokens } = window;
  const before = tokens.filter((token) => token.to <= quantity.from);
  const following = tokens.filter((token) => token.from >= quantity.to && token.to <= window.to);
  if (isOnOneChannel(window, before)) return null;
  const applicants = before.filter(({ role }) => role.kind === 'applicant');
  const columns = applicants.at(-1)?.role;
  const kinds = columns?.kind === 'applicant' ? columns.columns : null;
  if (kinds?.length === 0 || applicants.length > 1) return null;
  const naming = kinds === null ? applicantAfter(window, before, following) : null;
  if (naming) return naming;
  const act =
    actBefore(window, before, following) ??
    actAfter(window, before, following) ??
    actOfList(window, before);
  if (act === 'other' || (act && !isItem(window, act))) return null;
  const topics = topicsOf(window, before, following, act);
  if (!topics) return kinds && !act ? carried(window, before, kinds) : null;
  const claims = act
    ? topics.flatMap((topic) => act.claims.filter((claim) => claim.topic === topic.id))
    : topics.flatMap((topic) => {
        const claim = material.lexicon.bare(topic);
        return claim && (claim.alone !== true || isAlone(window, before)) ? claim : [];
      });
  if (claims.length < topics.length || claims.length === 0)
    return kinds && !act ? carried(window, before, kinds) : null;
  return {
    claims,
    columns: kinds,
    quantity,
    from: act
      ? Math.min(act.from, quantity.from)
      : (lastTopics(material, before)[0]?.from ?? quantity.from),
    to: Math.max(act?.to ?? 0, quantity.to),
  };
}

/** `其中自然人5件`: what was last said to be done, by applicant. */
function carried(
  { material, subject, quantity, from }: Window,
  before: readonly Token[],
  columns: Applicant['columns'],
): Reading | null {
  const { claim } = subject;
  const unsaid = leftOver(material, from, quantity.from, before) === '';
  // 结转下年度1件，自然人申请17件: who applied is told anew, and not of what was carried on.
  const isAnew = before.some(({ role }) => role.kind === 'topic');
  if (!claim || !unsaid || (isAnew && claim.generic !== true)) return null;
  const first = before.find(({ role }) => role.kind === 'applicant');
  return {
    claims: [claim],
    columns,
    quantity,
    from: first?.from ?? quantity.from,
    to: quantity.to,
  };
}

/** `15件，13件为自然人申请`: who applied is named after the number, by which nothing else is said. */
function applicantAfter(
  { material: { text }, subject, quantity, from, to }: Window,
  before: readonly Token[],
  following: readonly Token[],
): Reading | null {
  const [named] = following;
  if (!subject.claim || before.length > 0 || named?.role.kind !== 'applicant') return null;
  const { columns } = named.role;
  const isNamed =
    columns.length > 0 &&
    /^(?:其中|有|、)*$/.test(text.slice(from, quantity.from)) &&
    /^(?:均?为|是|[系属]|属于|来自|由)$/.test(text.slice(quantity.to, named.from)) &&
    /^(?:申请|提出|提交|提出申请)?(?:的|件)?(?=[，,、；;。）)]|$)/.test(
      text.slice(named.to, to + 1),
    );
  return isNamed
    ? { claims: [subject.claim], columns, quantity, from: quantity.from, to: named.to }
    : null;
}

const beforeItem = /^(?:其中|包括|属于|因|由于|以|对|有|[、和及与：:“"])*$/;

/** Whether words that need to be an item of a list are one: 归档行政执法案卷62件 and 涉及过程性信息的9件 are none. */
const isItem = ({ material: { text }, quantity, from }: Window, act: Act): boolean =>
  act.claims.every(({ listed }) => listed !== true) ||
  (beforeItem.test(text.slice(from, act.from)) &&
    /^(?:类|的|”|")*$/.test(text.slice(act.to, quantity.numberFrom)) &&
    !/^涉及.*的$/.test(text.slice(act.from, quantity.numberFrom)) &&
    /^(?:[，,、；;。）)]|$)/.test(text.slice(quantity.to, quantity.to + 1)));

/** The last act before the number, with those joined to it; `other` where it is none that a table counts. */
function actBefore(
  window: Window,
  before: readonly Token[],
  following: readonly Token[],
): Act | 'other' | null {
  const { material, quantity } = window;
  const acts = before.filter(({ role }) => role.kind === 'act');
  const last = acts.at(-1);
  if (last?.role.kind !== 'act') return null;
  // 收到的3件予以公开 tells of what follows; 上年结转的3件予以公开 of what was carried on.
  const between = material.text.slice(last.to, quantity.from);
  const isOpen = last.role.claims.length === 0 || last.role.claims.some(({ generic }) => generic);
  if (between === '的' && isOpen && following.some(({ role }) => role.kind === 'act')) return null;
  // A list ends what was said of the number before it.
  if (between.startsWith('、')) return null;
  const inner = before.filter(({ from }) => from >= last.to);
  const gap = leftOver(material, last.to, quantity.from, inner);
  if (gap.length > maxGapLength) return 'other';
  if (last.role.claims.length === 0) return 'other';
  const joined = acts.at(-2);
  if (
    joined?.role.kind === 'act' &&
    joining.test(
      material.text
        .slice(joined.to, last.from)
        .replace(filling, (word) => (joining.test(word) ? word : '')),
    )
  ) {
    const all = [...joined.role.claims, ...last.role.claims];
    if (all.length === 0 || joined.role.claims.length === 0) return 'other';
    // 未到答复期限、结转至下一年度: the same in two wordings.
    if (new Set(all).size === 1)
      return { claims: last.role.claims, from: joined.from, to: last.to };
    return all.every(({ adds }) => adds === true)
      ? { claims: all, from: joined.from, to: last.to }
      : 'other';
  }
  if (joined?.role.kind === 'act' && joined.to === last.from && joined.role.claims.length > 0) {
    const [claim] = joined.role.claims;
    // 属于四类过程性信息不予公开1件: the narrower word is meant; 答复予以公开1件 tells how, 受理行政查询1件 of what kind.
    if (claim?.generic !== true || last.role.claims.some(({ generic }) => generic))
      return { claims: joined.role.claims, from: joined.from, to: last.to };
    const isResult = last.role.claims.some(({ adds }) => adds === true);
    if (isResult && !claim.joins) return 'other';
    return { claims: last.role.claims, from: joined.from, to: last.to };
  }
  return { claims: last.role.claims, from: last.from, to: last.to };
}

/** `作出行政许可决定136件、行政处罚决定62件`: the word before the list is said of each in it. */
function actOfList({ material, subject, from }: Window, before: readonly Token[]): Act | null {
  const [first] = before;
  const isNext =
    first?.role.kind === 'topic' && /^[、和及与]?$/.test(material.text.slice(from, first.from));
  return isNext && subject.acts.length > 0
    ? { claims: subject.acts, from: first.from, to: first.from }
    : null;
}

function actAfter(
  { material, quantity }: Window,
  before: readonly Token[],
  following: readonly Token[],
): Act | 'other' | null {
  const act = following.find(({ role }) => role.kind === 'act');
  if (act?.role.kind !== 'act' || act.from - quantity.to > maxDistanceAfter) return null;
  // 公开12件、部分公开3件: the next in the list, with a number of its own.
  if (/^[、和及与]/.test(material.text.slice(quantity.to, act.from))) return null;
  // 其余10件分别为不予公开2件、无法提供5件: the word is of the number that follows it at once.
  const { quantities } = material;
  const next = firstIndexWhere(quantities.length, (i) => quantities[i]!.from >= act.to);
  if (quantities[next]?.from === act.to) return null;
  const gap = leftOver(
    material,
    quantity.to,
    act.from,
    following.filter(({ to }) => to <= act.from),
  );
  if (gap.length > maxGapLength) return null;
  if (act.role.claims.length === 0 || describesAnother(material, act, following)) return 'other';
  const claims = act.role.claims.filter(({ after: mayFollow }) => mayFollow);
  // A word before the number that is not joined to it has nothing to say of it.
  const unsaid = before.every(({ role }) => role.kind !== 'act' || role.claims.length > 0);
  return claims.length > 0 && unsaid ? { claims, from: quantity.from, to: act.to } : null;
}

/** `1件现行有效的地方标准`: what the word describes is named after it and is none of our topics. */
function describesAnother({ text }: Material, { to }: Token, following: readonly Token[]): boolean {
  const after = text.charAt(to - 1) === '的' ? to : to + 1;
  return (
    text.charAt(after - 1) === '的' &&
    /\p{Script=Han}/u.test(text.charAt(after)) &&
    !following.some(({ role, from }) => role.kind === 'topic' && from >= after)
  );
}

/** What is counted: named beside the number, or before in the paragraph; null where that is no topic of ours. */
function topicsOf(
  window: Window,
  before: readonly Token[],
  following: readonly Token[],
  act: Act | null,
): readonly Topic[] | null {
  const { material, quantity, subject, from } = window;
  const adjoining = topicAfter(window, following);
  const named = adjoining !== null ? [adjoining] : lastTopics(material, before);
  const topics = named.map(({ role }) => (role.kind === 'topic' ? role.topic : null));
  const isNamed = act?.claims.some((claim) => claim.named) === true;
  if (topics.length === 0) {
    const own = material.lexicon.namedBy(act?.claims ?? []);
    if (own) return isMeant(material, own, quantity.from) ? [own] : null;
    const around = act && act.from >= quantity.from ? [...before, ...following] : before;
    const unsaid =
      leftOver(material, from, quantity.from, around) === '' &&
      beforeBracket(material, from) === '';
    const { topic, sure } = subject;
    if (isNamed) return null;
    if (!act || topic === null || topic === 'other') return null;
    // 发布动态1条 counts no documents, whatever was spoken of before.
    const of = act.to <= quantity.from ? leftOver(material, act.to, quantity.from, before) : '';
    return (isGeneric(act) ? sure && unsaid : of === '') ? [topic] : null;
  }
  const [last] = named.slice(-1);
  if ((!act || isNamed) && last && leftOver(material, last.to, quantity.from, []) !== '')
    return null;
  const first = named[0]!;
  if (act && first.to > act.to && first.from < quantity.from) {
    const whoOrHow = before.filter(
      ({ role: { kind } }) => kind === 'everybody' || kind === 'channel',
    );
    const gap = leftOver(material, act.to, first.from, whoOrHow).replace(inSeveralWays, '');
    if (gap.length > (isNamed ? 0 : maxGapLength)) return null;
  }
  const weak = named.some(({ role }) => role.kind === 'topic' && role.weak);
  if (weak && !isSpokenOf(window, before, first, act)) return null;
  return topics.every(
    (topic) =>
      topic !== null &&
      isMeant(material, topic, first.from) &&
      !isNarrowedAfter(material, topic, quantity),
  )
    ? (topics as readonly Topic[])
    : null;
}

/** What is left of `通过网络、信函等方式提交的` without the ways themselves. */
const inSeveralWays = /^(?:通过|以|经)?等(?:多种)?(?:方式|渠道|途径|形式)(?:提交|提出)?$/;

/** `13件规范性文件`, `13件现行有效的规范性文件`: what is counted stands right after the number. */
function topicAfter(
  { material: { text }, quantity }: Window,
  [first, second]: readonly Token[],
): Token | null {
  const isBetween = first?.role.kind === 'act' && first.from === quantity.to;
  const topic = isBetween && first.to === second?.from ? second : first;
  return topic?.role.kind === 'topic' &&
    !/[、和及与或]|^.{5}/.test(text.slice(isBetween ? first.to : quantity.to, topic.from))
    ? topic
    : null;
}

/** Whether a word such as 申请 means the topic that was named in full before, and no 低保申请. */
function isSpokenOf(
  { material, subject, from, quantity }: Window,
  before: readonly Token[],
  weak: Token,
  act: Act | null,
): boolean {
  if (weak.role.kind !== 'topic') return false;
  // 上年结转的申请 is of ours, whatever was spoken of before.
  if (subject.topic === 'other' && (!act || isGeneric(act))) return false;
  const { topic } = weak.role;
  if ((!act || isGeneric(act)) && !(subject.sure && subject.topic === topic)) return false;
  return weak.from >= quantity.to
    ? leftOver(material, quantity.to, weak.from, []) === ''
    : !isOfSomethingElse(material, before, weak, from);
}

/** Whether words that nobody knows make something else of a weak topic: 低保申请. */
export function isOfSomethingElse(
  material: Material,
  tokens: readonly Token[],
  weak: Token,
  from: number,
): boolean {
  const endOf = (parts: readonly { readonly to: number }[]): number =>
    parts[firstIndexWhere(parts.length, (i) => parts[i]!.to > weak.from) - 1]?.to ?? from;
  // 另有72件申请: the number says nothing of what is applied for.
  const previous = Math.max(from, endOf(tokens), endOf(material.quantities));
  return leftOver(material, previous, weak.from, []) !== '';
}

/** Whether the sentence says what the topic needs before, or says none of it in the chapter that is about it. */
function isMeant(material: Material, topic: Topic, at: number): boolean {
  if (topic.needs === undefined) return true;
  const said = material.saidFrom(topic);
  // 行政复议15件，其中政府信息公开类2件: the first are of all kinds.
  return said < at || (said === material.text.length && material.isChapterOf(topic));
}

const bracket = /^[（(][^）)]*/;

/** `行政诉讼2件（政府信息公开类1件）`: what the topic needs is said of a part of the number alone. */
const isNarrowedAfter = ({ text, lexicon }: Material, topic: Topic, { to }: Quantity): boolean =>
  lexicon.needs(topic)?.test(bracket.exec(text.slice(to, to + maxBracketLength))?.[0] ?? '') ??
  false;

/** The last topic before the number, with those joined to it by 和, 、 and the like. */
function lastTopics({ text }: Material, before: readonly Token[]): readonly Token[] {
  const topics = before.filter(({ role }) => role.kind === 'topic');
  const last = topics.at(-1);
  if (!last) return [];
  const joined = [last];
  for (let i = topics.length - 2; i >= 0; i--) {
    const one = topics[i]!;
    if (!joining.test(text.slice(one.to, joined[0]!.from))) break;
    joined.unshift(one);
  }
  return joined;
}

const isGeneric = ({ claims }: Act): boolean => claims.some(({ generic }) => generic);
