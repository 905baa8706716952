import { placedClaims } from '../../facts/claims/placed';
import type { Statement } from '../../facts/claims/statement';
import { statementsOf } from '../../facts/claims/statements';
import { spanInSentence, type PlacedSentence } from '../../report/prose/passages';
import type { Quantity } from '../../report/prose/quantities';
import type { Report } from '../../report/model';
import { countedBy } from '../../facts/claims/cellSum';
import type { Tally } from '../../facts/claims/readTallies';
import { talliesOf } from '../../facts/claims/tallies';
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
  const known = new Map<PlacedSentence, Set<Quantity>>();
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
  readonly sentence: PlacedSentence;
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

/** Numbers of information disclosed, which no table has. */
const worded = (report: Report): readonly Mention[] =>
  placedClaims(report).flatMap(({ claims, sentenceOf }) =>
    claims.disclosures.map((each) => ({ ...each, sentence: sentenceOf(each.sentence) })),
  );
