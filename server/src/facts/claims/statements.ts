import type { Report } from '../../report/model';
import { oncePer } from '../../text/oncePer';
import { isOfYear, placedClaims } from './placed';
import type { Statement } from './statement';

/**
 * Every statement of the running text that one of the template's claims covers, in order. What a sentence
 * tells under another year's number is not of this report's tables.
 */
export const statementsOf = oncePer((report: Report): readonly Statement[] =>
  placedClaims(report).flatMap(({ claims, sentenceOf }) =>
    claims.statements.flatMap((statement) =>
      isOfYear(statement, report.year)
        ? [{ ...statement, sentence: sentenceOf(statement.sentence) }]
        : [],
    ),
  ),
);
