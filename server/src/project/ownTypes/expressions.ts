import type { Claims } from '../../template/claims';
import type { ReportType } from '../../template/type';
import { expressionProblem } from '../../text/expression';
import type { ReportAt } from './schema';

/** What may stand in the place of `{year}`, as long as it can be. */
const yearInTitle = '(?:20\\d\\d年?至?(?:20\\d\\d)?学?年?度?)?';

/** Says which of a type's expressions are not taken, and why. */
export function expressionsOfType({ title, recognition }: ReportType, report: ReportAt): void {
  const { patterns, runsOn } = title;
  patterns.forEach((each, at) =>
    checkExpression(each.replaceAll('{year}', yearInTitle), ['title', 'patterns', at], report),
  );
  if (runsOn !== undefined) checkExpression(runsOn, ['title', 'runsOn'], report);
  (recognition.against?.patterns ?? []).forEach((each, at) =>
    checkExpression(each, ['recognition', 'against', 'patterns', at], report),
  );
}

/** The same of what running text is read by. */
export function expressionsOfClaims({ phrases, topics, list }: Claims, report: ReportAt): void {
  const expand = (source: string): string =>
    source.replace(/\{(\w+)\}/g, (mark, name: string) => phrases[name] ?? mark);
  topics.forEach(({ needs }, at) => {
    if (needs !== undefined) checkExpression(needs, ['topics', at, 'needs'], report);
  });
  list.forEach(({ denials = [], context, except }, at) => {
    denials.forEach((each, index) =>
      checkExpression(expand(each), ['list', at, 'denials', index], report),
    );
    for (const [name, each] of Object.entries({ context, except }))
      if (each !== undefined) checkExpression(expand(each), ['list', at, name], report);
  });
}

function checkExpression(
  source: string,
  path: readonly (string | number)[],
  report: ReportAt,
): void {
  const problem = expressionProblem(source);
  if (problem)
    report(path, 'expression', { why: [{ key: `template.expression.${problem}`, args: {} }] });
}
