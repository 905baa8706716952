import Big from 'big.js';
import type { PlacedSentence } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import type { Claim } from '../../template/claims';
import type { Place } from '../words/search';
import { countedBy } from './cellSum';
import { isOfYear, placedClaims } from './placed';
import type { StatementInSentence } from './readStatements';

/** A change or a share that the text gives and the tables have otherwise. */
export interface WrongRatio extends Place {
  readonly sentence: PlacedSentence;
  /** What the tables count; null where the text gives both numbers. */
  readonly claim: Claim | null;
  /** Where the number itself stands. */
  readonly numberFrom: number;
  readonly numberTo: number;
  /** What the tables make of it: `增长26.3%`. */
  readonly expected: string;
  /** The number alone, where nothing but it is wrong. */
  readonly number: string | null;
  readonly computation: string;
}

const more = /增长|上升|增加|提高|多/;
const maxSubjectLength = 40;

/** Changes since last year that this year's table and last year's, or the number that stands there, do not bear out. */
export function wrongChanges(report: Report, previous: Report | null): readonly WrongRatio[] {
  return placedClaims(report).flatMap(({ claims: { ratios, statements }, sentenceOf }) =>
    ratios.flatMap(({ sentence, text, changes }) =>
      changes.flatMap(({ 0: found, index, groups }) => {
        const { year, was, unitWas, way, number, unit } = groups!;
        if (year !== undefined && Number(year) !== (report.year ?? 0) - 1) return [];
        const told = statements.filter(
          (each) => each.sentence === sentence && each.quantity && isOfYear(each, report.year),
        );
        const claim = claimBefore(report, told, text, index);
        const counted = claim && countedBy(report, claim.counts);
        if (counted && counted.alternatives.length > 0) return [];
        const now = counted?.value ?? statedBefore(text, index, unitWas);
        if (now === null) return [];
        const then =
          was !== undefined
            ? new Big(was)
            : ((previous && claim && countedBy(previous, claim.counts)?.value) ?? null);
        if (then === null || (unit === '%' && then.eq(0))) return [];
        const difference = now.minus(then);
        const digits = number!.split('.')[1]?.length ?? 0;
        const exact = unit === '%' ? difference.times(100).div(then) : difference;
        const given = new Big(number!).times(more.test(way!) ? 1 : -1);
        const allowed = unit === '%' ? new Big(10).pow(-digits) : new Big(0);
        if (given.minus(exact).abs().lte(allowed)) return [];
        const amount = exact
          .abs()
          .round(unit === '%' ? Math.max(1, digits) : 0)
          .toString();
        const isWay = exact.gte(0) === more.test(way!);
        const numberTo = index + found.length - unit!.length;
        return [
          {
            sentence: sentenceOf(sentence),
            claim,
            from: index,
            to: index + found.length,
            numberFrom: numberTo - number!.length,
            numberTo,
            expected: `${exact.gte(0) ? '增长' : '下降'}${amount}${unit!}`,
            number: isWay ? amount : null,
            computation:
              unit === '%'
                ? `(${now.toString()}−${then.toString()})÷${then.toString()}`
                : `${now.toString()}−${then.toString()}`,
          },
        ];
      }),
    ),
  );
}

/** `418条，较上年380条增长…`: the number of the same unit right before. */
function statedBefore(text: string, at: number, unit: string | undefined): Big | null {
  if (unit === undefined) return null;
  const before = /(?<![\d.])(?<number>\d{1,7})(?<unit>[件条篇次份个期场起宗例])[,(]?$/.exec(
    text.slice(Math.max(0, at - 10), at),
  );
  return before?.groups?.unit === unit ? new Big(before.groups.number!) : null;
}

/** What grew: the number right before, or the words that the template has for it. */
function claimBefore(
  report: Report,
  told: readonly StatementInSentence[],
  text: string,
  at: number,
): Claim | null {
  // The last number right before ends where the change begins, or a mark before.
  const last = told.findLast((each) => each.to <= at && each.to >= at - 1);
  if (last && !last.narrower && /^[,(]?$/.test(text.slice(last.to, at))) return last.claim;
  const before = text.slice(Math.max(0, at - maxSubjectLength), at);
  const subject = /[^,;。:]*$/.exec(before.replace(/,$/, ''))![0];
  return (
    report.edition.claims?.list.find(({ grown }) =>
      grown?.some((words) => subject.endsWith(words) && !otherSubject.test(subject)),
    ) ?? null
  );
}

const otherSubject =
  /自然人|企业|法人|网络|信函|当面|现场|网上|季度|月|平台|区|县|镇|乡|涉及|有关|关于/;
