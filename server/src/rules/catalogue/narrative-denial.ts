import Big from 'big.js';
import type { Statement } from '../../facts/claims/statement';
import { statementsOf } from '../../facts/claims/statements';
import { spanInSentence, type PlacedSentence } from '../../report/prose/passages';
import type { BoundTable } from '../../report/model';
import type { Rule, RuleFinding } from '../model';
import { namesTogether, tableName } from '../../facts/names';
import { mayBe } from '../../facts/claims/compare';
import { confirmed } from '../../facts/claims/contradictions';
import { relatedCells } from '../claims/wording';
import { countedBy, type Counted } from '../../facts/claims/cellSum';

const none = new Big(0);

/** The text says that there were none, and the table counts some; one finding a sentence. */
export const narrativeDenial: Rule = {
  code: 'narrative-denial',
  severity: 'warning',
  *check(report) {
    const bySentence = new Map<PlacedSentence, Statement[]>();
    const told = new Set(confirmed(report).map(({ claim }) => claim.id));
    for (const statement of statementsOf(report)) {
      // 办结率100%，1件结转下年度: the rate is of those that were due.
      if (statement.quantity || told.has(statement.claim.unlessTold ?? '')) continue;
      const list = bySentence.get(statement.sentence) ?? [];
      list.push(statement);
      bySentence.set(statement.sentence, list);
    }
    for (const statements of bySentence.values()) {
      const contradicted = statements.flatMap((statement) => {
        const counted = countedBy(report, statement.claim.counts);
        return counted && !mayBe(counted, none) ? [{ statement, counted }] : [];
      });
      if (contradicted.length > 0) yield findingOf(contradicted);
    }
  },
};

interface Contradicted {
  readonly statement: Statement;
  readonly counted: Counted;
}

/** 均已办结，没有未办结的: the same is denied in two wordings. */
const distinct = (contradicted: readonly Contradicted[]): readonly Contradicted[] =>
  contradicted.filter(
    ({ statement: { claim } }, at) =>
      contradicted.findIndex(
        ({ statement }) => statement.claim.counts.join() === claim.counts.join(),
      ) === at,
  );

/** Each of the tables once: 未收到申请，也没有行政复议 is told of two. */
const tablesOf = (contradicted: readonly Contradicted[]): readonly BoundTable[] => [
  ...new Set(contradicted.map(({ counted }) => counted.places[0]!.table)),
];

function findingOf(contradicted: readonly Contradicted[]): RuleFinding {
  const { sentence } = contradicted[0]!.statement;
  const from = Math.min(...contradicted.map(({ statement }) => statement.from));
  const to = Math.max(...contradicted.map(({ statement }) => statement.to));
  return {
    span: spanInSentence(sentence, from, to),
    message: {
      key: 'narrative-denial',
      args: {
        found: sentence.text.slice(from, to),
        table: namesTogether(tablesOf(contradicted).map(tableName)),
        counts: distinct(contradicted).map(({ statement, counted }) => ({
          key: 'narrative-denial.count',
          args: { name: statement.claim.name, number: counted.value.toString() },
        })),
      },
    },
    related: distinct(contradicted).flatMap(({ counted }) =>
      relatedCells({
        ...counted,
        places: counted.places.filter(
          ({ cell }) => cell.value.kind === 'number' && cell.value.value > 0,
        ),
      }),
    ),
  };
}
