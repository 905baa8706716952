import type { Statement } from '../../facts/claims/statement';
import { statementsOf } from '../../facts/claims/statements';
import { spanInSentence } from '../../report/prose/passages';
import type { Quantity } from '../../report/prose/quantities';
import type { Fix, Rule } from '../model';
import { tableName } from '../../facts/names';
import { contradicted, countedAs } from '../../facts/claims/compare';
import { computationOf, relatedCells } from '../claims/wording';
import { countedBy } from '../../facts/claims/cellSum';

/**
 * A number of the text that a table counts otherwise. Never an error: text and table can count different
 * things, such as the office alone and the whole district; where the text says so it is only a hint.
 */
export const narrativeCount: Rule = {
  code: 'narrative-count',
  severity: 'warning',
  *check(report) {
    const reported = new Set<number>();
    const statements = statementsOf(report);
    const wrong = contradicted(report, statements);
    const isWrong = new Set<Statement>(wrong);
    const right = new Set(
      statements
        .filter((each) => each.quantity?.approximate === false && !isWrong.has(each))
        .map(({ claim }) => claim.id),
    );
    for (const statement of wrong) {
      const { claim, sentence, quantity, narrower } = statement;
      // 全市共收到86件，其中本局19件: which of them the table counts is told.
      if (narrower && right.has(claim.id)) continue;
      const counted = countedBy(report, claim.counts);
      const span = spanInSentence(sentence, quantity.from, quantity.to);
      if (!counted || reported.has(span.start)) continue;
      reported.add(span.start);
      const expected = countedAs(quantity, counted).toFixed();
      yield {
        span,
        ...(narrower && { severity: 'hint' as const }),
        message: {
          key: narrower ? 'narrative-count.narrower' : 'narrative-count',
          args: {
            found: sentence.text.slice(quantity.from, quantity.to),
            name: claim.name,
            table: tableName(counted.places[0]!.table),
            expected: counted.value.toFixed(),
            computation: computationOf(counted),
          },
        },
        related: relatedCells(counted),
        // The table's own sums may leave its number open.
        fixes: counted.alternatives.length > 0 ? [] : [fixOf(statement, quantity, expected)],
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
