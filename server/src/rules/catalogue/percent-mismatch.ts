import Big from 'big.js';
import { spanInSentence } from '../../report/prose/passages';
import { wrongChanges, type WrongRatio } from '../../facts/claims/growth';
import { wrongShares } from '../../facts/claims/tableShares';
import { countedBy } from '../../facts/claims/cellSum';
import { placedClaims, type PlacedClaims } from '../../facts/claims/placed';
import { isShare, type WrongShare } from '../../facts/claims/shares';
import { contradictionsOf } from '../../facts/claims/contradictions';
import { tableName } from '../../facts/names';
import type { Report } from '../../report/model';
import type { Rule, RuleFinding } from '../model';

/** `N件，占x%`: the share is that of the number in the total that the paragraph names; 0.1 points are allowed. */
export const percentMismatch: Rule = {
  code: 'percent-mismatch',
  severity: 'info',
  *check(report, { previous }) {
    for (const found of wrongChanges(report, previous)) yield ofTables(report, found, 'growth');
    for (const found of wrongShares(report)) yield ofTables(report, found, 'share');
    const byTables = countedOtherwise(report);
    for (const place of placedClaims(report)) {
      yield* tooMuch(place);
      for (const found of place.claims.wrongShares)
        if (!isRightByTables(place, found, byTables)) yield ofParagraph(place, found);
    }
  },
};

/** Rates of more than all there is. */
function* tooMuch({ claims, sentenceOf }: PlacedClaims): Generator<RuleFinding> {
  for (const { sentence, tooMuch: rates } of claims.ratios)
    for (const { 0: found, index } of rates)
      yield {
        span: spanInSentence(sentenceOf(sentence), index, index + found.length),
        message: { key: 'percent-mismatch.too-much', args: { found } },
      };
}

/** What the tables count instead of the text's numbers, by where these stand. */
const countedOtherwise = (report: Report): ReadonlyMap<number, Big> =>
  new Map(contradictionsOf(report).map(({ span, counted }) => [span.start, counted.value]));

/** 收到12件，予以公开9件，占50%, where the table has 6: the number is wrong, which is told of it, and the share right. */
function isRightByTables(
  { figureAt }: PlacedClaims,
  { part, percent, whole }: WrongShare,
  byTables: ReadonlyMap<number, Big>,
): boolean {
  const [ofPart, ofWhole] = [part, whole].map(
    (figure) => byTables.get(figureAt(figure).span.start)?.toNumber() ?? figure.quantity.value,
  );
  return isShare(ofPart!, ofWhole!, percent.quantity.value);
}

/** A share that is not that of the number before it in the total that the paragraph names. */
function ofParagraph(
  { figureAt }: PlacedClaims,
  { part, percent, whole, expected }: WrongShare,
): RuleFinding {
  const { span, text } = figureAt(percent);
  return {
    span,
    message: {
      key: 'percent-mismatch',
      args: {
        found: text,
        part: part.quantity.value,
        whole: whole.quantity.value,
        expected: `${new Big(expected).round(2).toString()}%`,
      },
    },
    related: [part, whole].map(figureAt).map((figure) => ({
      span: figure.span,
      message: { key: 'narrative-sum.part', args: { found: figure.text } },
    })),
  };
}

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
