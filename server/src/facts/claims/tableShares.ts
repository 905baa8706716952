import Big from 'big.js';
import type { Report } from '../../report/model';
import { claimsNamed, type Claim } from '../../template/claims';
import { countedBy } from './cellSum';
import type { WrongRatio } from './growth';
import { placedClaims } from './placed';

/** What a share is of, as the tables count both. */
interface Ratio {
  readonly claim: Claim;
  readonly part: Big;
  readonly whole: Big;
}

/** Shares of those who apply, and of results, that the tables do not bear out. */
export function wrongShares(report: Report): readonly WrongRatio[] {
  return placedClaims(report).flatMap(({ claims: { ratios }, sentenceOf }) =>
    ratios.flatMap(({ sentence, shares }) =>
      shares.flatMap(({ 0: found, index, groups }) => {
        const { who, result, number } = groups!;
        const possible = who === undefined ? ofResult(report, result!) : ofApplicants(report, who);
        const [first] = possible;
        if (!first || possible.some((ratio) => isAs(ratio, number!))) return [];
        const amount = percentOf(first)
          .round(Math.max(1, decimalsOf(number!)))
          .toString();
        const numberTo = index + found.length - 1;
        return [
          {
            sentence: sentenceOf(sentence),
            claim: first.claim,
            from: index,
            to: index + found.length,
            numberFrom: numberTo - number!.length,
            numberTo,
            expected: `${amount}%`,
            number: amount,
            computation: `${first.part.toString()}÷${first.whole.toString()}`,
          },
        ];
      }),
    ),
  );
}

const percentOf = ({ part, whole }: Ratio): Big => part.times(100).div(whole);

const decimalsOf = (number: string): number => number.split('.')[1]?.length ?? 0;

/** Whether the ratio is the percentage that the text gives, as exactly as it gives it. */
const isAs = (ratio: Ratio, percentage: string): boolean =>
  percentOf(ratio)
    .minus(percentage)
    .abs()
    .lte(new Big(10).pow(-decimalsOf(percentage)));

/** What the share of a kind of applicant may be, the likeliest first; none for a word that no form has. */
function ofApplicants(report: Report, who: string): readonly Ratio[] {
  const { claims } = report.edition;
  const columns = claims?.applicants.find(({ words }) =>
    words.some((word) => word === who || (who.startsWith('法人') && word.startsWith('法人'))),
  )?.columns;
  if (!columns) return [];
  return claimsNamed(claims, claims.shares?.ofApplicants).flatMap((claim) =>
    ratio(
      report,
      claim,
      claim.counts.flatMap((path) => columns.map((column) => path.replace(/[^/]+$/, column))),
      claim,
    ),
  );
}

/** What the share of a result, or of several together, may be, the likeliest first. */
function ofResult(report: Report, result: string): readonly Ratio[] {
  const { claims } = report.edition;
  const parts = result
    .split(/或者?|以?及|[和与、]/)
    .map((each) => claims?.list.find(({ words }) => words?.some((word) => word.endsWith(each))));
  const [first] = parts;
  if (!first || parts.includes(undefined)) return [];
  const counts = parts.flatMap((claim) => claim?.counts ?? []);
  return claimsNamed(claims, claims?.shares?.ofResults).flatMap((whole) =>
    ratio(report, first, counts, whole),
  );
}

/** None where one of the two cannot be counted, or nothing is what it is of. */
function ratio(
  report: Report,
  claim: Claim,
  counts: readonly string[],
  of: Claim,
): readonly Ratio[] {
  const part = countedBy(report, counts);
  const whole = countedBy(report, of.counts);
  if (!whole || !part || whole.value.eq(0)) return [];
  return [{ claim, part: part.value, whole: whole.value }];
}
