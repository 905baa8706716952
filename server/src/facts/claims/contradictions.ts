import type { Report } from '../../report/model';
import { spanInSentence } from '../../report/prose/passages';
import { oncePer } from '../../text/oncePer';
import { claimsNamed } from '../../template/claims';
import type { Span } from '../../text/span';
import { reportingBody } from '../bodies/reporting';
import { countedBy, type Counted } from './cellSum';
import { agrees, contradicted, type Told } from './compare';
import { placedClaims } from './placed';
import type { Statement } from './statement';
import { statementsOf } from './statements';

/** A number of the text that the tables count otherwise. */
export interface Contradiction {
  readonly statement: Told;
  readonly counted: Counted;
  /** The number, with the words after it that make it wrong where the number by itself is right. */
  readonly span: Span;
  /** Whether the number is right of something else that the same words tell: 复议1件，结果纠正. */
  readonly isShared: boolean;
  /** What the text seems to speak of, where that is not just what the table counts. */
  readonly scope: 'own' | 'part' | 'wider';
}

/** What the text tells otherwise than the tables, one a number, in the order of the statements. */
export const contradictionsOf = oncePer((report: Report): readonly Contradiction[] => {
  const statements = statementsOf(report);
  const wrong = contradicted(report, statements);
  const isWrong = new Set<Statement>(wrong);
  const right = statements.filter(
    (each) => each.quantity?.approximate === false && !isWrong.has(each),
  );
  const rightClaims = new Set(right.map(({ claim }) => claim.id));
  const rightStarts = startsOf(right);
  const ofOthers = startsOfOthers(report);
  const isGovernment = reportingBody(report)?.kind !== 'department';
  const widely = new Set(wrong.flatMap(({ wider, claim }) => (wider ? [claim.id] : [])));
  const told = new Set<number>();
  return wrong.flatMap((statement): readonly Contradiction[] => {
    const { claim, sentence, quantity, narrower, wider, to } = statement;
    // A government's report is of all of the place.
    const scope = !narrower ? 'own' : !wider ? 'part' : isGovernment ? 'own' : 'wider';
    // 全市共收到86件，其中本局19件: which of them the table counts is told.
    if (scope !== 'own' && rightClaims.has(claim.id)) return [];
    if (scope === 'part' && isGovernment && widely.has(claim.id)) return [];
    const counted = countedBy(report, claim.counts);
    const { start } = spanInSentence(sentence, quantity.from, quantity.to);
    if (!counted || told.has(start)) return [];
    if (claim.adds && ofOthers.has(start)) return [];
    told.add(start);
    const isShared = rightStarts.has(start) && to > quantity.to;
    const span = spanInSentence(sentence, quantity.from, isShared ? to : quantity.to);
    return [{ statement, counted, span, isShared, scope }];
  });
});

/** What the text tells as the tables count it, in the order of the statements. */
export const confirmed = oncePer((report: Report): readonly Statement[] =>
  statementsOf(report).filter((each) => agrees(report, each) === true),
);

/** Where the numbers stand that the tables bear out. */
export const confirmedStarts = oncePer((report: Report): ReadonlySet<number> =>
  startsOf(confirmed(report)),
);

const startsOf = (statements: readonly Statement[]): ReadonlySet<number> =>
  new Set(statements.flatMap((each) => startOf(each) ?? []));

const startOf = ({ sentence, quantity }: Statement): number | null =>
  quantity && spanInSentence(sentence, quantity.from, quantity.to).start;

/**
 * Where the parts stand of what was received this year, with some carried over: 收到17件，其中公开11件，…,
 * and one of last year's as well. The table counts the results of all that were handled.
 */
function startsOfOthers(report: Report): ReadonlySet<number> {
  const { claims } = report.edition;
  const [handled] = claimsNamed(claims, claims?.shares?.ofResults);
  const all = handled && countedBy(report, handled.counts);
  if (!all) return new Set();
  const wholes = startsOf(
    confirmed(report).filter(({ claim }) => claim.topic === handled.topic && !claim.adds),
  );
  return new Set(
    placedClaims(report).flatMap(({ claims, figureAt }) =>
      claims.breakdowns.flatMap(({ whole, parts }) => {
        const sum = parts.reduce((total, { quantity }) => total + quantity.value, 0);
        const isOfOthers =
          sum === whole.quantity.value &&
          !all.value.eq(sum) &&
          wholes.has(figureAt(whole).span.start);
        return isOfOthers ? parts.map((part) => figureAt(part).span.start) : [];
      }),
    ),
  );
}
