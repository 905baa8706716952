import { contradictionsOf } from '../../facts/claims/contradictions';
import type { Statement } from '../../facts/claims/statement';
import { spanInSentence } from '../../report/prose/passages';
import type { Quantity } from '../../report/prose/quantities';
import type { Fix, Rule } from '../model';
import { tableName } from '../../facts/names';
import { countedAs } from '../../facts/claims/compare';
import { computationOf, relatedCells } from '../claims/wording';

const keys = {
  own: 'narrative-count',
  part: 'narrative-count.narrower',
  wider: 'narrative-count.wider',
} as const;

/**
 * A number of the text that a table counts otherwise. Never an error: text and table can count different
 * things, such as the office alone and the whole district; where the text says so it is only a hint.
 */
export const narrativeCount: Rule = {
  code: 'narrative-count',
  severity: 'warning',
  *check(report) {
    for (const { statement, counted, span, isShared, scope } of contradictionsOf(report)) {
      const { claim, sentence, quantity, to } = statement;
      const expected = countedAs(quantity, counted).toFixed();
      yield {
        span,
        ...(scope !== 'own' && { severity: 'hint' as const }),
        message: {
          key: keys[scope],
          args: {
            found: sentence.text.slice(quantity.from, isShared ? to : quantity.to),
            name: claim.name,
            table: tableName(counted.places[0]!.table),
            expected: counted.value.toFixed(),
            computation: computationOf(counted),
          },
        },
        related: relatedCells(counted),
        // The table's own sums may leave its number open; and a number that is right of something else stays.
        fixes:
          isShared || counted.alternatives.length > 0 ? [] : [fixOf(statement, quantity, expected)],
      };
    }
  },
};

const fixOf = (
  { sentence }: Statement,
  { numberFrom, numberTo }: Quantity,
  expected: string,
): Fix => ({
  title: { key: 'fix.narrative-count', args: { expected } },
  edits: [{ span: spanInSentence(sentence, numberFrom, numberTo), newText: expected }],
  preferred: false,
  safe: false,
});
