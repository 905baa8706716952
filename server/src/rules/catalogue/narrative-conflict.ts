import { statementsOf, type Statement } from '../../facts/claims/statements';
import {
  inItsParagraphs,
  passagesOf,
  sentencesOf,
  spanInSentence,
  wordsAlone,
  type Sentence,
} from '../../report/prose/passages';
import { quantitiesIn, type Quantity } from '../../report/prose/quantities';
import type { Report } from '../../report/model';
import { countedBy } from '../../facts/claims/cellSum';
import { talliesOf, type Tally } from '../../facts/claims/tallies';
import { oncePerText } from '../../text/oncePerText';
import type { Rule, RuleFinding } from '../model';

/**
 * The same thing counted differently in two places of the text. What a table counts is left to
 * `narrative-count`; the rest is compared only where the words before the number are the same.
 */
export const narrativeConflict: Rule = {
  code: 'narrative-conflict',
  severity: 'warning',
  *check(report) {
    yield* conflicts(claimed(report));
    const told = [...conflicts(worded(report))];
    yield* told;
    const known = new Set(told.map(({ span }) => span.start));
    for (const finding of ofTallies(report)) if (!known.has(finding.span.start)) yield finding;
  },
};

/** What is told twice as the whole year's, or as a part that is more than the whole, and otherwise each time. */
function* ofTallies(report: Report): Iterable<RuleFinding> {
  const known = new Map<Sentence, Set<Quantity>>();
  for (const { sentence, quantity } of statementsOf(report)) {
    if (!quantity) continue;
    const told = known.get(sentence);
    if (told) told.add(quantity);
    else known.set(sentence, new Set([quantity]));
  }
  const groups = new Map<string, Tally[]>();
  for (const tally of talliesOf(report)) {
    if (known.get(tally.sentence)?.has(tally.quantity)) continue;
    const group = groups.get(tally.key);
    if (group) group.push(tally);
    else groups.set(tally.key, [tally]);
  }
  for (const group of groups.values()) {
    const all = group.filter(({ whole }) => whole);
    const [first, ...more] = all;
    const parts = group.filter(({ whole }) => !whole);
    if (!first) continue;
    const sum = parts.reduce((total, { quantity }) => total + quantity.value, 0);
    const { value } = first.quantity;
    const larger = parts.find(({ quantity }) => quantity.value > value);
    const [only, ...others] = parts;
    const otherwise =
      more.find(({ quantity }) => quantity.value !== value) ??
      larger ??
      (only && others.length === 0 && only.quantity.value !== value ? only : undefined);
    if (!otherwise || (parts.length > 1 && sum === value)) continue;
    const [before, after] =
      group.indexOf(first) < group.indexOf(otherwise) ? [first, otherwise] : [otherwise, first];
    yield {
      ...conflictOf(after, before),
      // One number alone that is less may be a part of the whole.
      ...(otherwise === only && only !== larger && { severity: 'info' as const }),
    };
  }
}

interface Mention {
  readonly subject: string;
  /** The words before the number, where others can mean another sum: only the same words conflict. */
  readonly words?: string;
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

function* conflicts(mentions: readonly Mention[]): Iterable<RuleFinding> {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const { subject, words = '', quantity } = mention;
    const key = `${subject} ${words}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, mention);
      continue;
    }
    if (before.quantity.value !== quantity.value) yield conflictOf(mention, before);
  }
}

function conflictOf({ subject, sentence, quantity }: Mention, before: Mention): RuleFinding {
  return {
    span: spanInSentence(sentence, quantity.from, quantity.to),
    message: {
      key: 'narrative-conflict',
      args: {
        subject,
        found: sentence.text.slice(quantity.from, quantity.to),
        other: before.sentence.text.slice(before.quantity.from, before.quantity.to),
      },
    },
    related: [
      {
        span: spanInSentence(before.sentence, before.quantity.from, before.quantity.to),
        message: {
          key: 'narrative-conflict.other',
          args: { other: before.sentence.text.slice(before.quantity.from, before.quantity.to) },
        },
      },
    ],
  };
}

/** Statements of claims that no table can settle. */
const claimed = (report: Report): readonly Mention[] =>
  statementsOf(report).flatMap((statement: Statement) =>
    statement.quantity &&
    !statement.narrower &&
    !statement.quantity.approximate &&
    !countedBy(report, statement.claim.counts)
      ? [
          {
            subject: statement.claim.name['zh-cn'],
            ...(statement.claim.orCounts && {
              words: statement.sentence.text.slice(statement.from, statement.quantity.from).trim(),
            }),
            sentence: statement.sentence,
            quantity: statement.quantity,
          },
        ]
      : [],
  );

const disclosed = /(?<!信息)公开(?:各类)?(?:政府|政务)信息(?:共|共计|总计)?$/;
const disclosedThere = /公开(?:各类)?(?:政府|政务)?信息(?:共|共计|总计)?$/;
/** A column of a site, by its own name. */
const column = /([\p{Script=Han}]{2,4})(?:公开)?(?:栏目|专栏|子站)/u;
/** Of a longer one only so many characters before the number are looked at. */
const longestClause = 200;
const otherScope =
  /网站|平台|微信|微博|公众号|新媒体|公报|窗口|累计|以来|上年|去年|季度|[上下\d]月|其中/;

/** 网站栏目包括…，共公开165条: the sentence speaks of one channel. */
const ofChannel =
  /(?:^|[。；])(?:(?:门户|政府|官方)?网站|微信|微博|公众号|政务新媒体|新媒体|平台|公报)(?:的)?(?:栏目|专栏|内容|账号)?(?:包括|包含|设有|设置|开设|主要|涵盖)[^。；]{0,80}，$/;

/** `主动公开政府信息N条`, for the body as a whole or for one and the same column of a site. */
function worded(report: Report): readonly Mention[] {
  return passagesOf(report).flatMap((passage) => inItsParagraphs(passage, wordedIn));
}

const wordedIn = oncePerText((text): readonly Mention[] =>
  sentencesOf(wordsAlone(text)).flatMap((sentence) =>
    quantitiesIn(sentence).flatMap((quantity) => {
      const subject = disclosedBefore(
        sentence.text.slice(Math.max(0, quantity.from - longestClause), quantity.from),
      );
      if (quantity.approximate || subject === '') return [];
      return [{ subject: `${subject}（${quantity.unit}）`, sentence, quantity }];
    }),
  ),
);

/** What the words before a number say that it counts, if it is information disclosed; else empty. */
function disclosedBefore(before: string): string {
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
  const named = column.exec(clause)?.[1];
  const elsewhere =
    named === undefined && (otherScope.test(clause) || ofChannel.test(before.replace(clause, '')));
  const told = named === undefined ? disclosed : disclosedThere;
  if (!told.test(clause) || elsewhere) return '';
  return named === undefined ? '公开政府信息' : `${named}栏目公开信息`;
}
