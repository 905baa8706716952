import type { Report } from '../../report/model';
import type { Position, Range } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Analysis } from '../analysis';
import { cellAt } from '../../report/query/cells';
import { addendsOf, countingAt, countingsOf, totalsOf } from './links';

/** Where something comes from. */
export interface Definition {
  /** What was asked about. */
  readonly origin: Range;
  readonly targets: readonly Range[];
}

/**
 * From a number of the running text to the table's cells that count the same; from a total to its
 * addends; from any other cell to itself, as editors then offer what refers to it. Null elsewhere.
 */
export function definitionAt({ checked, report }: Analysis, position: Position): Definition | null {
  if (!checked) return null;
  const offset = report.lines.offsetAt(position);
  const place = cellAt(report, offset);
  if (place) {
    const addends = addendsOf(place).map(({ span }) => span);
    return definition(report, place.cell.span, addends.length > 0 ? addends : [place.cell.span]);
  }
  const counting = countingAt(report, offset);
  return counting
    ? definition(
        report,
        counting.span,
        counting.cells.map(({ span }) => span),
      )
    : null;
}

/**
 * What refers to the cell at a place: the totals it counts for and the numbers of the running text
 * that count it. From a number of the running text: all numbers that its cells are counted in. With
 * `declarations` the cells themselves come first.
 */
export function referencesAt(
  { checked, report }: Analysis,
  position: Position,
  declarations: boolean,
): readonly Range[] | null {
  if (!checked) return null;
  const offset = report.lines.offsetAt(position);
  const place = cellAt(report, offset);
  const cells = place ? [place.cell] : countingAt(report, offset)?.cells;
  if (!cells) return null;
  const numbers = countingsOf(report).filter((counting) =>
    counting.cells.some((cell) => cells.includes(cell)),
  );
  const spans = [...(declarations ? cells : []), ...(place ? totalsOf(place) : []), ...numbers].map(
    ({ span }) => span,
  );
  return ranges(report, spans);
}

const definition = (report: Report, origin: Span, targets: readonly Span[]): Definition => ({
  origin: report.lines.rangeOf(origin),
  targets: ranges(report, targets),
});

/** In the order given, each once. */
const ranges = ({ lines }: Report, spans: readonly Span[]): readonly Range[] =>
  [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()].map((span) =>
    lines.rangeOf(span),
  );
