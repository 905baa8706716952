import { fitsIn, matchesIn, mayFit } from '../../text/matches';
import { cellPath, cellPathParts } from '../../template/cellPath';
import type { Claim, Claims, Topic } from '../../template/claims';
import type { Template } from '../../template/model';
import { oncePerText } from '../../text/oncePerText';
import { authored } from '../../text/pattern';
import { readSentence } from './clauses';
import type { Reading } from './nearNumber';
import type { Subject } from './window';
import { createLexicon, type Lexicon, type Token } from './lexicon';
import { namedYears, yearAt } from './namedYears';
import type { NumberedSentence } from './sentences';
import type { Statement } from './statement';

export type StatementInSentence = Statement & { readonly sentence: NumberedSentence };

/** Reads what the paragraphs of a chapter state of what the template's tables count. */
export interface StatementReader {
  /** What the paragraph may say that there was none of: nothing else is denied in it. */
  denialsFor(paragraph: string): readonly Denial[];
  /** @param chapter id of the chapter, `''` before the first */
  statementsIn(
    sentences: readonly NumberedSentence[],
    paragraph: string,
    chapter: string,
    denials: readonly Denial[],
  ): readonly StatementInSentence[];
}

/** A sentence without one of these says of nothing that there was none. */
const denying = /[未无没零均都全率]|不涉|[为是：:][0０]/;
const partScope =
  /代表|本级|机关本部|(?:办公室|[市县区州省](?:人民)?政府)(?:共|全年)?(?:收到|受理|办理)/;
const wholePlace = /全[市县区州省](?!政府)|全系统/;

/** 办公室代表市政府受理5件，办结5件: what was said of a part goes on until all of it is spoken of. */
const ofPartSoFar =
  /(?:(?<!人大)代表|本级|机关本部|(?:办公室|[市县区州省](?:人民)?政府)(?:共|全年)?(?:收到|受理|办理))[^，,；;\d]*\d(?:(?!全[市县区州省]|合计|总计|共计)[^；;])*$/;

/** Makes the template's claims ready for reading, which takes a while. */
export function statementReader(template: Template, claims: Claims): StatementReader {
  const compiled = compile(template, claims);
  return {
    denialsFor: (paragraph) => deniable(paragraph, compiled.denials),
    statementsIn: (sentences, paragraph, chapter, denials) =>
      statementsIn(sentences, paragraph, chapter === '' ? undefined : chapter, denials, compiled),
  };
}

/** Those of the denials that the paragraph may have. */
const deniable = (paragraph: string, denials: readonly Denial[]): readonly Denial[] =>
  fitsIn(paragraph, denying)
    ? denials.flatMap(({ claim, wordings, context }) => {
        const possible = wordings.filter((wording) => mayFit(paragraph, wording));
        return possible.length > 0 ? [{ claim, wordings: possible, context }] : [];
      })
    : [];

interface Compiled {
  readonly lexicon: Lexicon;
  readonly denials: readonly Denial[];
  readonly exceptions: ReadonlyMap<string, RegExp>;
  /** Whether the claim counts money. */
  readonly countsMoney: (claim: Claim) => boolean;
  readonly topics: readonly Topic[];
}

/** How the text may say that there was none of what a claim counts. */
interface Denial {
  readonly claim: Claim;
  readonly wordings: readonly RegExp[];
  readonly context: RegExp | null;
}

const countUnits = /^[件份宗起个条例项次部]/;
const moneyUnits = /元$/;

/** A template's claims, made ready for reading. */
function compile(template: Template, claims: Claims): Compiled {
  const { phrases, list } = claims;
  /** `{phrase}` stands for the alternatives that the template lists under that name. */
  const expand = (source: string): string =>
    source.replace(/\{(\w+)\}/g, (_, name: string) => `(?:${phrases[name] ?? ''})`);
  return {
    countsMoney: moneyCounter(template),
    topics: claims.topics,
    lexicon: createLexicon(template, claims),
    denials: list.flatMap((claim) =>
      claim.denials
        ? [
            {
              claim,
              wordings: claim.denials.map((source) => new RegExp(authored(expand(source)), 'g')),
              context:
                claim.context === undefined ? null : new RegExp(authored(expand(claim.context))),
            },
          ]
        : [],
    ),
    exceptions: new Map(
      list.flatMap(({ id, except }) =>
        except === undefined ? [] : [[id, new RegExp(authored(expand(except)))] as const],
      ),
    ),
  };
}

function statementsIn(
  sentences: readonly NumberedSentence[],
  paragraph: string,
  chapter: string | undefined,
  denials: readonly Denial[],
  compiled: Compiled,
): readonly StatementInSentence[] {
  const { lexicon, topics } = compiled;
  const possible = denials.map((denial) => ({
    denial,
    since: denial.claim.chapter === chapter ? 0 : sinceContext(denial, paragraph),
  }));
  const denied = sentences.map((sentence) => denialsIn(sentence, possible, compiled));
  // What follows the last of them need not be read.
  const last = sentences.findLastIndex(
    ({ quantities, index }) => quantities.length > 0 || denied[index]!.length > 0,
  );
  const own = topics.find((topic) => topic.chapter === chapter && !topic.needs);
  const opening: Subject = {
    topic: own ?? null,
    sure: own !== undefined,
    claim: null,
    acts: [],
    elsewhere: false,
  };
  let subject = opening;
  let heading = opening;
  /** What sentences before said that topics need, as long as none but a semicolon ended them. */
  let said: ReadonlySet<Topic> = new Set();
  const told: StatementInSentence[] = [];
  for (const sentence of sentences.slice(0, last + 1)) {
    const { text, quantities, index } = sentence;
    const before = subject;
    const tokens = lexicon.tokens(text);
    const read = readSentence(
      {
        text,
        quantities,
        tokens,
        lexicon,
        saidFrom: (topic) =>
          said.has(topic) ? -1 : (lexicon.needs(topic)?.exec(text)?.index ?? text.length),
        isChapterOf: (topic) => topic.chapter !== undefined && topic.chapter === chapter,
      },
      subject,
    );
    const speaksOfTopic = tokens.some(({ role }) => role.kind === 'topic');
    if (heading === opening && isHeading(text)) heading = read.subject;
    subject =
      speaksOfTopic || quantities.length > 0 ? { ...read.subject, elsewhere: false } : heading;
    const needing = /[；;]$/.test(text) ? topics : [];
    said = new Set(
      needing.filter((topic) => said.has(topic) || lexicon.needs(topic)?.test(text) === true),
    );
    read.readings.forEach((reading, i) => {
      const statement = stated(reading, read.readings[i + 1], sentence, compiled);
      if (statement) told.push(statement);
    });
    for (const { claim, places } of denied[index]!) {
      const place = places.find(
        ({ to }) => !isOfTopic(claim) || isTopic(topicAt(tokens, to) ?? before.topic, claim.topic),
      );
      if (place) told.push(statement(claim, sentence, null, place));
    }
  }
  return told;
}

/** The claim that a reading of a sentence makes; null where its unit or the words around it are of something else. */
function stated(
  reading: Reading,
  next: Reading | undefined,
  sentence: NumberedSentence,
  { countsMoney, exceptions }: Compiled,
): StatementInSentence | null {
  const claim = meant(reading);
  const { quantity, from, to } = reading;
  // 新收24件、上年结转2件: what the next number is of says nothing of this one.
  const isListed = sentence.text[to] === '、' && next?.claims.every(({ bare }) => bare !== true);
  const text = isListed === true ? sentence.text.slice(0, to) : sentence.text;
  const clause = clauseAt(text, from, to, '，,；（）()');
  const units = countsMoney(claim) ? moneyUnits : countUnits;
  if (!units.test(quantity.unit)) return null;
  if (reading.claims.some(({ id }) => exceptions.get(id)?.test(clause))) return null;
  const before = sentence.text.slice(Math.max(0, from - maxDistance), from);
  const isPart = partScope.test(clause) || ofPartSoFar.test(before);
  const wider = !isPart && (wholePlace.test(clause) || isOfWider(before));
  return statement(claim, sentence, quantity, { from, to, narrower: isPart || wider, wider });
}

function scopeOf(clause: string): Pick<Statement, 'narrower' | 'wider'> {
  const isPart = partScope.test(clause);
  const wider = !isPart && wholePlace.test(clause);
  return { narrower: isPart || wider, wider };
}

const widerScope =
  /全[市县区州省](?!政府)[^，,。；]{0,30}?\d+[件份]|[我本][局委厅办部院机镇乡单街]|局机关|本级/g;

/** Whether the words before have last told of a whole city: 全市共收到86件，办结80件. */
const isOfWider = (before: string): boolean =>
  matchesIn(before, widerScope).at(-1)?.[0].startsWith('全') === true;

const statement = (
  claim: Claim,
  sentence: NumberedSentence,
  quantity: Statement['quantity'],
  place: Pick<Statement, 'from' | 'to' | 'narrower' | 'wider'>,
): StatementInSentence => {
  const { from, to } = place;
  const inWords =
    claim.yearsOff === undefined ? undefined : namedYears(sentence.text.slice(from, to)).at(-1);
  const year = inWords
    ? inWords.year - (claim.yearsOff ?? 0)
    : yearAt(yearsOf(sentence.text), from);
  return { claim, sentence, quantity, ...place, year };
};

/** The years of a sentence, which many of its numbers ask for. */
const yearsOf = oncePerText(namedYears);

const endOf = ({ 0: { length }, index }: RegExpExecArray): number => index + length;

/** What a sentence denies, if it is of the claim's topic: the places where it may say so. */
interface Denied {
  readonly claim: Claim;
  readonly places: readonly Pick<Statement, 'from' | 'to' | 'narrower' | 'wider'>[];
}

/** Where the paragraph has said what the denial is to be of; infinite where it does not. */
function sinceContext({ context }: Denial, paragraph: string): number {
  if (!context) return 0;
  const match = context.exec(paragraph);
  return match ? endOf(match) : Infinity;
}

function denialsIn(
  { text, from: start }: NumberedSentence,
  denials: readonly { readonly denial: Denial; readonly since: number }[],
  { exceptions }: Compiled,
): readonly Denied[] {
  if (denials.length === 0 || !fitsIn(text, denying)) return [];
  return denials.flatMap(({ denial: { claim, wordings }, since }) => {
    if (since > start + text.length) return [];
    const places = wordings.flatMap((wording) =>
      matchesIn(text, wording).flatMap((match) => {
        const to = endOf(match);
        const clause = clauseAt(text, match.index, to);
        return exceptions.get(claim.id)?.test(clause)
          ? []
          : [{ from: match.index, to, ...scopeOf(clause) }];
      }),
    );
    return places.length > 0 ? [{ claim, places }] : [];
  });
}

/** Whether the denial's words name no topic themselves, as 均已办结. */
const isOfTopic = (claim: Claim): claim is Claim & { readonly topic: string } =>
  !claim.words && !claim.bare && claim.topic !== undefined;

/** The last topic named before a place of the sentence; null where it names none. */
function topicAt(tokens: readonly Token[], at: number): Subject['topic'] {
  const last = tokens.filter(({ role, to }) => role.kind === 'topic' && to <= at).at(-1);
  return last?.role.kind === 'topic' ? (last.role.topic ?? 'other') : null;
}

const isTopic = (topic: Subject['topic'], id: string): boolean =>
  topic !== null && topic !== 'other' && topic.id === id;

/** `（二）依申请公开。`: what the paragraph is about. */
const isHeading = (sentence: string): boolean => sentence.length <= 20 && !/\d件/.test(sentence);

/** The claim that the words make: one of the template's, of some applicants only, or several added up. */
function meant({ claims, columns }: Reading): Claim {
  const parts = claims.map((claim) => (columns ? ofApplicants(claim, columns) : claim));
  const [first, ...others] = parts;
  if (others.length === 0) return first!;
  return {
    id: parts.map(({ id }) => id).join('+'),
    name: {
      'zh-cn': `${parts.map(({ name }) => name['zh-cn']).join('与')}之和`,
      en: `${parts.map(({ name }) => name.en).join(' and ')} together`,
    },
    counts: parts.flatMap(({ counts }) => counts),
  };
}

function ofApplicants(claim: Claim, columns: readonly string[]): Claim {
  const inColumns = (paths: readonly string[]): readonly string[] =>
    paths.flatMap((path) => {
      const { table, row } = cellPathParts(path);
      return columns.map((column) => cellPath(table, row, column));
    });
  return {
    ...claim,
    id: `${claim.id}/${columns.join('+')}`,
    counts: inColumns(claim.counts),
    ...(claim.orCounts && { orCounts: claim.orCounts.map(inColumns) }),
  };
}

/** Tells whether the claim counts money by the cells that it is taken from. */
const moneyCounter = ({ tables }: Template): ((claim: Claim) => boolean) => {
  const amounts = new Set(
    tables.flatMap(({ id, blocks }) =>
      blocks.flatMap(({ rows, columns }) =>
        rows.flatMap((row) =>
          columns.flatMap((column) =>
            column.type === 'amount' ? cellPath(id, row.id, column.id) : [],
          ),
        ),
      ),
    ),
  );
  return ({ counts }) => amounts.has(counts[0] ?? '');
};

/** So far from a statement other words say nothing about it. */
const maxDistance = 200;

/** The words between the marks around `[from, to)`. */
function clauseAt(text: string, from: number, to: number, marks = '，,；'): string {
  let start = from;
  const first = Math.max(0, from - maxDistance);
  while (start > first && !marks.includes(text[start - 1]!)) start--;
  let end = to;
  const last = Math.min(text.length, to + maxDistance);
  while (end < last && !marks.includes(text[end]!) && text[end] !== '。') end++;
  return text.slice(start, end);
}
