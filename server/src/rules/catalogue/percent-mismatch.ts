import Big from 'big.js';
import { passagesOf, sentencesOf, spanInSentence, type Passage } from '../../report/prose/passages';
import type { Figure } from '../../facts/claims/breakdown';
import { quantitiesIn } from '../../report/prose/quantities';
import { wrongChanges, wrongShares, type WrongRatio } from '../../facts/claims/growth';
import { countedBy } from '../../facts/claims/cellSum';
import { tableName } from '../../facts/names';
import type { Report } from '../../report/model';
import type { Rule, RuleFinding } from '../model';

const tolerance = 0.1;
/** No paragraph gives the shares of more parts. */
const mostShares = 40;

/** `N件，占x%`: the share is that of the number in the total that the paragraph names; 0.1 points are allowed. */
export const percentMismatch: Rule = {
  code: 'percent-mismatch',
  severity: 'info',
  *check(report, { previous }) {
    for (const found of wrongChanges(report, previous)) yield ofTables(report, found, 'growth');
    for (const found of wrongShares(report)) yield ofTables(report, found, 'share');
    for (const passage of passagesOf(report)) {
      for (const { shares, figures } of paragraphs(passage)) {
        const base = baseOf(shares, figures);
        if (base === null) continue;
        for (const { part, percent } of shares) {
          const share = shareOf(part, base);
          if (Math.abs(share - percent.quantity.value) <= tolerance) continue;
          yield {
            span: spanInSentence(percent.sentence, percent.quantity.from, percent.quantity.to),
            message: {
              key: 'percent-mismatch',
              args: {
                found: percent.sentence.text.slice(percent.quantity.from, percent.quantity.to),
                part: part.quantity.value,
                whole: base.quantity.value,
                expected: `${new Big(share).round(2).toString()}%`,
              },
            },
            related: [part, base].map((figure) => ({
              span: spanInSentence(figure.sentence, figure.quantity.from, figure.quantity.to),
              message: {
                key: 'narrative-sum.part',
                args: {
                  found: figure.sentence.text.slice(figure.quantity.from, figure.quantity.to),
                },
              },
            })),
          };
        }
      }
    }
  },
};

/** A change or share that the tables, or the numbers beside it, do not bear out. */
function ofTables(report: Report, found: WrongRatio, kind: 'growth' | 'share'): RuleFinding {
  const { sentence, from, to, numberFrom, numberTo, expected, number, computation } = found;
  const table = found.claim && countedBy(report, found.claim.counts)?.places[0]?.table;
  return {
    span: spanInSentence(sentence, from, to),
    message: {
      key: found.claim ? `percent-mismatch.${kind}` : 'percent-mismatch.stated',
      args: {
        found: sentence.text.slice(from, to),
        table: table ? tableName(table) : '',
        expected,
        computation,
      },
    },
    fixes:
      number === null
        ? []
        : [
            {
              title: { key: 'fix.replace-with', args: { expected: number } },
              edits: [{ span: spanInSentence(sentence, numberFrom, numberTo), newText: number }],
              preferred: false,
              safe: false,
            },
          ],
  };
}

interface Share {
  readonly part: Figure;
  readonly percent: Figure;
}

/** The numbers of each paragraph, and its percentages that follow a number and 占. */
function paragraphs(
  passage: Passage,
): readonly { readonly shares: readonly Share[]; readonly figures: readonly Figure[] }[] {
  const groups: { shares: Share[]; figures: Figure[] }[] = [];
  if (!passage.text.includes('占')) return groups;
  let after = 0;
  for (const sentence of sentencesOf(passage)) {
    const isNew = passage.text.slice(after, sentence.from).includes('\n');
    after = sentence.from + sentence.text.length;
    if (isNew || groups.length === 0) groups.push({ shares: [], figures: [] });
    const group = groups[groups.length - 1]!;
    const quantities = quantitiesIn(sentence);
    quantities.forEach((quantity, i) => {
      if (quantity.unit !== '%') {
        group.figures.push({ sentence, quantity });
        return;
      }
      const previous = quantities[i - 1];
      const between = previous ? sentence.text.slice(previous.to, quantity.from) : '';
      if (
        previous &&
        previous.unit !== '%' &&
        /^[，,（(]?(?:约)?占(?:比)?(?:总数|总量|全部|申请总数)?(?:的|为|约|达到?)?$/.test(between)
      ) {
        group.shares.push({
          part: { sentence, quantity: previous },
          percent: { sentence, quantity },
        });
      }
    });
  }
  return groups;
}

/**
 * The total that the shares are of: the number for which most of them are right, if two or more are, or
 * the only other number of the same unit that is as large, if half of them are right or there is but one.
 */
function baseOf(shares: readonly Share[], figures: readonly Figure[]): Figure | null {
  if (shares.length === 0 || shares.length > mostShares) return null;
  const candidates = figures.filter(
    ({ quantity }) =>
      !quantity.approximate &&
      shares.every(
        ({ part }) => part.quantity.unit === quantity.unit && part.quantity.value <= quantity.value,
      ),
  );
  const hits = (figure: Figure): number =>
    shares.filter(
      ({ part, percent }) => Math.abs(shareOf(part, figure) - percent.quantity.value) <= tolerance,
    ).length;
  const [best] = candidates
    .map((figure) => ({ figure, right: hits(figure) }))
    .sort((a, b) => b.right - a.right);
  if (best && best.right >= Math.max(2, shares.length / 2)) return best.figure;
  const others = candidates.filter(
    ({ sentence, quantity }) =>
      !shares.some(({ part }) => part.sentence === sentence && part.quantity === quantity),
  );
  const [only] = others;
  if (!only || others.some(({ quantity }) => quantity.value !== only.quantity.value)) return null;
  return shares.length === 1 || hits(only) * 2 >= shares.length ? only : null;
}

const shareOf = (part: Figure, whole: Figure): number =>
  whole.quantity.value === 0 ? 0 : (100 * part.quantity.value) / whole.quantity.value;
