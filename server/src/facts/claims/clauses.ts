import { isOfSomethingElse, readNumber, type Reading } from './nearNumber';
import { leftOver, type Material, type Subject, type Window } from './window';
import type { Quantity } from '../../report/prose/quantities';
import type { Token } from './lexicon';
import type { Claim } from '../../template/claims';
import { unitsOf } from '../../text/units';

/** So far before a number other words say nothing about it. */
const maxDistance = 120;
const clauseEnds = unitsOf('，,；;。：:（）()！？');

/** Reads the numbers of a sentence, given what was spoken of before, and tells what is spoken of then. */
export function readSentence(
  material: Material,
  before: Subject,
): { readonly readings: readonly Reading[]; readonly subject: Subject } {
  const { text, quantities, tokens } = material;
  const readings: Reading[] = [];
  // What a sentence before told of a result is no longer spoken of.
  let subject = before.claim?.generic === true ? before : { ...before, claim: null };
  if (quantities.length === 0 && tokens.length === 0)
    return { readings, subject: { ...subject, acts: [] } };
  let start = 0;
  let quantity = 0;
  let token = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !clauseEnds.has(text.charCodeAt(at))) continue;
    let nextQuantity = quantity;
    while (nextQuantity < quantities.length && quantities[nextQuantity]!.to <= at) nextQuantity++;
    // 因公出国（境）费 is one word.
    while (token < tokens.length && tokens[token]!.to <= start) token++;
    if (isWithin(tokens, token, at)) continue;
    // 1,000件 is one number.
    if (nextQuantity < quantities.length && quantities[nextQuantity]!.from < at) continue;
    let nextToken = token;
    while (nextToken < tokens.length && tokens[nextToken]!.to <= at) nextToken++;
    if (at > start) {
      const clause: Clause = {
        from: start,
        to: at,
        quantities: quantities.slice(quantity, nextQuantity),
        tokens: tokens.slice(token, nextToken),
      };
      const said = resultIn(material, clause, readings.at(-1)) ?? sumIn(material, clause, readings);
      if (said) readings.push(said);
      const read = readClause(material, clause, subject);
      readings.push(...read.readings);
      subject = read.subject;
    }
    start = at + 1;
    quantity = nextQuantity;
    token = nextToken;
  }
  return { readings, subject };
}

/** Whether the place is in the middle of a word from the index on. */
function isWithin(tokens: readonly Token[], first: number, at: number): boolean {
  let index = first;
  while (index < tokens.length && tokens[index]!.to <= at) index++;
  const token = tokens[index];
  return token !== undefined && token.from < at;
}

interface Clause {
  readonly from: number;
  readonly to: number;
  readonly quantities: readonly Quantity[];
  readonly tokens: readonly Token[];
}

/** Words of a clause that tells only how it ended; 均 may speak of several numbers. */
const ending = /已|获|被|予以|[系为属经由]|人民法院|法院|一审|二审|终审|判决|裁定|原告|依法/g;
/** Who decides, where the clause names nothing else. */
const deciding = /^(?:行政)?复议(?:机关|机构)$/;
const summing = /^(?:共计?|合计|总计)(?:有|需办理|应办理|办理|处理)?$/;

/** `新收24件，上年结转2件，共26件`: the two before, where a claim's template has them together. */
function sumIn(
  { text }: Material,
  { from, to, quantities }: Clause,
  readings: readonly Reading[],
): Reading | null {
  const [quantity, ...more] = quantities;
  const [first, second] = readings.slice(-2);
  if (!quantity || more.length > 0 || !first || !second || first.columns || second.columns)
    return null;
  if (!summing.test(text.slice(from, quantity.from)) || quantity.to !== to) return null;
  const claims = [...first.claims, ...second.claims];
  return claims.length === 2 && areTogether(claims[0]!, claims[1]!)
    ? { claims, columns: null, quantity, from: quantity.from, to: quantity.to }
    : null;
}

/** Whether the template has the second claim's cells together with the first one's. */
const areTogether = (first: Claim, second: Claim): boolean =>
  first.orCounts?.some((counts) => counts.join() === [...first.counts, ...second.counts].join()) ===
  true;

/** `受理17件，上年结转1件，其中自然人…`: of those taken in, of those carried on, or of both. */
const eitherOf = (first: Claim, second: Claim): Claim => ({
  ...first,
  orCounts: [...(first.orCounts ?? []), second.counts],
});

/** `行政复议2件，结果维持`: what follows without a number of its own is said of the number before. */
function resultIn(
  material: Material,
  { from, to, quantities, tokens }: Clause,
  before: Reading | undefined,
): Reading | null {
  const [claim, ...more] = before?.claims ?? [];
  const [act, ...others] = tokens.filter(
    (token) => !deciding.test(material.text.slice(token.from, token.to)),
  );
  if (!before || claim?.bare !== true || more.length > 0 || before.columns) return null;
  if (quantities.length > 0 || act?.role.kind !== 'act' || others.length > 0) return null;
  const follows = /^[，,（(]$/.test(material.text.slice(before.quantity.to, from));
  if (!follows || leftOver(material, from, to, tokens).replace(ending, '') !== '') return null;
  const claims = act.role.claims.filter(
    ({ topic, after }) => after === true && topic === claim.topic,
  );
  return claims.length === 1
    ? { claims, columns: null, quantity: before.quantity, from: before.quantity.from, to: act.to }
    : null;
}

/** `内容主要涉及征地、行政处罚等方面`: what requests are about is not spoken of any further. */
const inPassing = /(?:内容|主要|大多|多数)[^，,；;。]{0,4}(?:涉及|集中[在于]|围绕)/;

function readClause(
  material: Material,
  { from, to, quantities, tokens }: Clause,
  before: Subject,
): { readonly readings: readonly Reading[]; readonly subject: Subject } {
  const readings: Reading[] = [];
  const clause = { from, to, quantities, tokens };
  const acts = goesOn(material, clause, before) ? before.acts : [];
  let subject: Subject = { ...scoped(before, tokens), acts };
  const compared = tokens.find(({ role }) => role.kind === 'comparison')?.from ?? to;
  let left = from;
  let token = 0;
  quantities.forEach((quantity, index) => {
    const end = quantities[index + 1]?.from ?? to;
    while (token < tokens.length && tokens[token]!.from < left) token++;
    const first = token;
    let last = token;
    while (last < tokens.length && tokens[last]!.to <= end) last++;
    const window: Window = {
      material,
      from: Math.max(left, quantity.from - maxDistance),
      to: end,
      quantity,
      tokens: tokens.slice(first, last).filter((each) => each.from >= quantity.from - maxDistance),
      subject,
    };
    const reading = subject.elsewhere || compared < quantity.from ? null : readNumber(window);
    if (reading) readings.push(reading);
    left = Math.max(quantity.to, reading?.to ?? 0);
    subject = after(window, subject, reading);
  });
  if (quantities.length === 0 && !inPassing.test(material.text.slice(from, to)))
    subject = withTopic(material, subject, tokens, from);
  return { readings, subject };
}

/** `作出行政许可决定136件，行政处罚决定62件`: the next thing done so, and nothing besides its number. */
function goesOn(
  material: Material,
  { from, quantities: [quantity], tokens: [topic] }: Clause,
  { acts }: Subject,
): boolean {
  return (
    topic?.role.kind === 'topic' &&
    topic.from === from &&
    quantity !== undefined &&
    /[，,]/.test(material.text.charAt(from - 1)) &&
    acts.some(
      (claim) =>
        topic.role.kind === 'topic' &&
        claim.topic === topic.role.topic?.id &&
        // 复议2件（维持1件、纠正1件），诉讼1件: how cases ended is not said of the next.
        claim.after !== true,
    ) &&
    leftOver(material, topic.to, quantity.from, []) === ''
  );
}

function scoped(subject: Subject, tokens: readonly Token[]): Subject {
  const last = tokens
    .filter(({ role }) => role.kind === 'otherScope' || role.kind === 'ownScope')
    .at(-1);
  return last ? { ...subject, elsewhere: last.role.kind === 'otherScope' } : subject;
}

/** How something was done: 按期办结13件 is of what was spoken of, but may be a part of it. */
const manner = /按期|按时|如期|及时|按规定|按要求|在?规定[时期]限内|在?法定[时期]限内/g;

/** Whether the act is a result of what was spoken of, and of nothing else. */
const isResult = (act: Token | undefined, { topic }: Subject): boolean =>
  act?.role.kind === 'act' &&
  topic !== null &&
  topic !== 'other' &&
  act.role.claims.some(({ adds, topic: of }) => adds === true && of === topic.id);

/** What is spoken of after a number. */
function after(window: Window, subject: Subject, reading: Reading | null): Subject {
  const { material, quantity } = window;
  const before = window.tokens.filter((token) => token.to <= quantity.from);
  const known = withTopic(
    material,
    subject,
    window.tokens.filter(({ from }) => from < window.to),
    window.from,
  );
  const [claim] = reading?.claims ?? [];
  const last = before.findLast(({ role }) => role.kind === 'act');
  if (reading && claim) {
    const acts = last?.role.kind === 'act' ? last.role.claims : known.acts;
    const whole = reading.columns === null ? subject.claim : null;
    // 复议后诉讼4件，其中维持3件: the word for them names what is spoken of.
    const topic = material.lexicon.namedBy(reading.claims);
    return {
      ...known,
      ...(topic && { topic, sure: true }),
      claim: whole && areTogether(whole, claim) ? eitherOf(whole, claim) : claim,
      acts,
    };
  }
  const act = last !== undefined;
  const named = before.some(({ role }) => role.kind === 'topic');
  // 主动公开98件、依申请公开12件: of the documents that are spoken of.
  if (named && !act && subject.topic === 'other') return subject;
  // Something was done with what no word of ours names.
  const unsaid = leftOver(material, window.from, quantity.from, before).replace(manner, '');
  // 按时办结率100% is no number of things; 因涉及个人隐私不予公开2件 is of what was spoken of.
  const isNone = quantity.unit === '%' || isResult(last, subject);
  return act && !named && unsaid !== '' && !isNone
    ? { ...known, topic: 'other', sure: false, claim: null }
    : known;
}

function withTopic(
  material: Material,
  subject: Subject,
  tokens: readonly Token[],
  from: number,
): Subject {
  const last = tokens.filter(({ role }) => role.kind === 'topic').at(-1);
  if (last?.role.kind !== 'topic') return subject;
  const { topic, weak } = last.role;
  if (weak && isOfSomethingElse(material, tokens, last, from))
    return { ...subject, topic: 'other', sure: false };
  const sure = topic !== null && (!weak || (subject.sure && subject.topic === topic));
  return { ...subject, topic: topic ?? 'other', sure };
}
