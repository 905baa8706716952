import { fitsIn, matchesIn } from '../../text/matches';
import type { Claim, Claims, Template, Topic } from '../../template/model';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { firstIndexWhere } from '../../text/ordered';
import { authored } from '../../text/pattern';
import type { Report } from '../../report/model';
import { readSentence } from './clauses';
import type { Reading, Subject } from './nearNumber';
import { createLexicon, type Lexicon, type Token } from './lexicon';
import {
  inItsParagraphs,
  passagesOf,
  sentencesOf,
  wordsAlone,
  type Passage,
  type Sentence,
} from '../../report/prose/passages';
import { quantitiesIn, type Quantity } from '../../report/prose/quantities';

/** A statement of the running text about something that a table counts. */
export interface Statement {
  readonly claim: Claim;
  readonly sentence: Sentence;
  /** The number it gives; null where it says that there is none. */
  readonly quantity: Quantity | null;
  /** The words of the statement, in the sentence's text. */
  readonly from: number;
  readonly to: number;
  /** Whether it speaks for a part of the body only, e.g. `代表区政府`, `本级`. */
  readonly narrower: boolean;
}

/** A sentence without one of these says of nothing that there was none. */
const denying = /[未无没零均都全率]/;
const narrowerScope =
  /代表|本级|机关本部|办公室(?:共|全年)?(?:收到|受理|办理)|全[市县区州省](?!政府)|全系统/;

/**
 * Every statement of the running text that one of the template's claims covers, in order. What a sentence
 * tells under another year's number is not of this report's tables.
 */
export const statementsOf = oncePer((report: Report): readonly Statement[] => {
  const toldIn = readerOf(report.edition);
  return toldIn === null
    ? []
    : passagesOf(report)
        .flatMap((passage) =>
          inItsParagraphs(passage, (text) => toldIn(text, passage.chapter?.template.id)),
        )
        .filter((statement) => isOfYear(statement, report.year));
});

/** Whether the last year that the sentence names before the statement, if any, is the report's. */
function isOfYear({ sentence, from }: Statement, year: number | null): boolean {
  if (year === null) return true;
  const named = yearsNamed(sentence.text);
  const last = named[firstIndexWhere(named.length, (i) => named[i]!.to > from) - 1];
  return last === undefined || last.year === year;
}

const yearsNamed = oncePerText(
  (sentence): readonly { readonly year: number; readonly to: number }[] =>
    matchesIn(sentence, /(?<!\d)(20\d{2})年/g).map(({ 0: { length }, 1: year, index }) => ({
      year: Number(year),
      to: index + length,
    })),
);

/** Reads what a paragraph of a chapter states, by its words alone; null where the template has no claims. */
const readerOf = oncePer(
  (template: Template): ((paragraph: string, chapter?: string) => readonly Statement[]) | null => {
    if (!template.claims) return null;
    const compiled = compile(template, template.claims);
    return oncePerText((text, chapter) =>
      statementsIn(wordsAlone(text), chapter === '' ? undefined : chapter, compiled),
    );
  },
);

interface Compiled {
  readonly lexicon: Lexicon;
  readonly denials: readonly Denial[];
  readonly exceptions: ReadonlyMap<string, RegExp>;
  readonly template: Template;
  readonly topics: readonly Topic[];
}

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
    template,
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
  paragraph: Passage,
  chapter: string | undefined,
  compiled: Compiled,
): readonly Statement[] {
  const { lexicon, template, topics, exceptions } = compiled;
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
  const isInContext = contextsOf(paragraph);
  return sentencesOf(paragraph).flatMap((sentence) => {
    const before = subject;
    const quantities = quantitiesIn(sentence);
    const tokens = lexicon.tokens(sentence.text);
    const read = readSentence(
      {
        text: sentence.text,
        quantities,
        tokens,
        lexicon,
        saidFrom: (topic) => {
          const at = lexicon.needs(topic)?.exec(sentence.text)?.index;
          return at ?? sentence.text.length;
        },
        isChapterOf: (topic) => topic.chapter !== undefined && topic.chapter === chapter,
      },
      subject,
    );
    const speaksOfTopic = tokens.some(({ role }) => role.kind === 'topic');
    if (heading === opening && isHeading(sentence.text)) heading = read.subject;
    subject =
      speaksOfTopic || quantities.length > 0 ? { ...read.subject, elsewhere: false } : heading;
    return [
      ...read.readings.flatMap((reading) => told(reading, sentence) ?? []),
      ...denialsIn(sentence, (at) => topicAt(tokens, at) ?? before.topic),
    ];
  });

  function told(reading: Reading, sentence: Sentence): Statement | null {
    const claim = meant(reading);
    const { quantity, from, to } = reading;
    const clause = clauseAt(sentence.text, from, to, '，,；（）()');
    const units = countsMoney(template, claim) ? moneyUnits : countUnits;
    if (!units.test(quantity.unit)) return null;
    if (reading.claims.some(({ id }) => exceptions.get(id)?.test(clause))) return null;
    return { claim, sentence, quantity, from, to, narrower: narrowerScope.test(clause) };
  }

  function denialsIn(
    sentence: Sentence,
    topicBefore: (at: number) => Subject['topic'],
  ): readonly Statement[] {
    if (!fitsIn(sentence.text, denying)) return [];
    return compiled.denials.flatMap(({ claim, wordings, context }): readonly Statement[] => {
      const fits = !context || chapter === claim.chapter || isInContext(sentence, context);
      if (!fits) return [];
      for (const wording of wordings) {
        for (const match of matchesIn(sentence.text, wording)) {
          const from = match.index;
          const to = from + match[0].length;
          const clause = clauseAt(sentence.text, from, to);
          if (exceptions.get(claim.id)?.test(clause)) continue;
          // 均已办结 names no topic itself.
          if (
            !claim.words &&
            !claim.bare &&
            claim.topic !== undefined &&
            !isTopic(topicBefore(to), claim.topic)
          )
            continue;
          const narrower = narrowerScope.test(clause);
          return [{ claim, sentence, quantity: null, from, to, narrower }];
        }
      }
      return [];
    });
  }
}

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
    paths.flatMap((path) => columns.map((column) => path.replace(/[^/]+$/, column)));
  return {
    ...claim,
    id: `${claim.id}/${columns.join('+')}`,
    counts: inColumns(claim.counts),
    ...(claim.orCounts && { orCounts: claim.orCounts.map(inColumns) }),
  };
}

function countsMoney({ tables }: Template, { counts }: Claim): boolean {
  const [tableId, rowId, columnId] = (counts[0] ?? '').split('/');
  return tables
    .filter(({ id }) => id === tableId)
    .flatMap(({ blocks }) => blocks)
    .filter(({ rows }) => rows.some(({ id }) => id === rowId))
    .some(({ columns }) => columns.some(({ id, type }) => id === columnId && type === 'amount'));
}

/** So far from a statement other words say nothing about it. */
const farthest = 200;

/** The words between the marks around `[from, to)`. */
function clauseAt(text: string, from: number, to: number, marks = '，,；'): string {
  let start = from;
  const first = Math.max(0, from - farthest);
  while (start > first && !marks.includes(text[start - 1]!)) start--;
  let end = to;
  const last = Math.min(text.length, to + farthest);
  while (end < last && !marks.includes(text[end]!) && text[end] !== '。') end++;
  return text.slice(start, end);
}

/** As many characters of the sentence before may belong to what sets a context. */
const longestContext = 40;

/**
 * Tells of each sentence, asked for in the paragraph's order, whether an expression fits the words of the
 * paragraph up to its end. What fitted once fits all later sentences.
 */
function contextsOf({ text }: Passage): (sentence: Sentence, context: RegExp) => boolean {
  const fitting = new Map<string, number>();
  return (sentence, context) => {
    const end = sentence.from + sentence.text.length;
    const until = fitting.get(context.source) ?? 0;
    if (until === Infinity) return true;
    const fits = context.test(text.slice(Math.max(0, until - longestContext), end));
    fitting.set(context.source, fits ? Infinity : end);
    return fits;
  };
}
