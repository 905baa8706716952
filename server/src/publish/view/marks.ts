import { severities, type Finding, type Severity } from '../../rules/model';
import { overlaps, type Span } from '../../text/span';

/** A finding with its number in the page. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** Findings by their places. */
export interface Marks {
  /** Those that touch the span, in the draft's order. */
  at(span: Span): readonly NumberedFinding[];
  /** Those that begin in the span, however long, and touch none of the others, in the draft's order. */
  besides(span: Span, others: readonly Span[]): readonly NumberedFinding[];
}

/** Findings of many lines mark no words: they would mark them all. */
const maxMarkedLength = 400;

export function marksOf(findings: readonly Finding[]): Marks {
  const inOrder = findings
    .map((finding, number) => ({ finding, number }))
    .sort((a, b) => a.finding.span.start - b.finding.span.start);
  const all = inOrder.filter(({ finding: { span } }) => span.end - span.start <= maxMarkedLength);
  return {
    at: (span) => {
      // No finding that begins further back reaches the span.
      let low = 0;
      let high = all.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (all[middle]!.finding.span.start < span.start - maxMarkedLength) low = middle + 1;
        else high = middle;
      }
      const found: NumberedFinding[] = [];
      for (let i = low; i < all.length && all[i]!.finding.span.start <= span.end; i++) {
        if (overlaps(all[i]!.finding.span, span)) found.push(all[i]!);
      }
      return found;
    },
    besides: (span, others) =>
      inOrder.filter(
        ({ finding }) =>
          finding.span.start >= span.start &&
          finding.span.start < span.end &&
          !others.some((other) => overlaps(finding.span, other)),
      ),
  };
}

/** The heaviest of the findings' weights; null without any. */
export const worstOf = (findings: readonly NumberedFinding[]): Severity | null =>
  severities.find((severity) => findings.some(({ finding }) => finding.severity === severity)) ??
  null;

/** Their numbers as an attribute names them; null without any. */
export const numbersOf = (findings: readonly NumberedFinding[]): string | null =>
  findings.length === 0 ? null : findings.map(({ number }) => number).join(' ');
