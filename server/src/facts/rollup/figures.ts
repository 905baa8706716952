import type { BoundTable, Cell, Report } from '../../report/model';
import type { Template } from '../../template/model';
import { fingerprint } from '../../text/fingerprint';
import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import { countOf, equationsOf, type Place } from '../sums/equation';
import { correctionOf, faultsOf } from '../sums/faults';
import { excessOver } from '../../template/evaluate';
import { documentSpan } from '../../report/query/places';
import { cellsOf, pathOf, readTables } from '../../report/query/cells';
import { addableIn } from './number';

/** A cell of a unit's report. */
export interface Figure {
  /** As written. */
  readonly text: string;
  readonly span: Span;
  /** What it adds to a sum, amounts in 万元; null where that cannot be told. */
  readonly decimal: string | null;
  /** The report's own sums prove it wrong, and `decimal` is what they make it. */
  readonly corrected?: true;
  /** Two reports of the body differ in it, which is said of the reports. */
  readonly disputed?: true;
}

/** What is kept of a unit's report: its figures and where they stand. */
export interface ReportFigures {
  readonly agency: string | null;
  readonly year: number | null;
  /** The edition whose tables it uses. */
  readonly edition: Template;
  /** The title, or what stands in its place. */
  readonly title: Span;
  readonly lines: LineIndex;
  /** The same for the same text. */
  readonly fingerprint: string;
  /** By `table/row/column`. */
  readonly cells: ReadonlyMap<string, Figure>;
}

/**
 * The figures of a report. A cell that the report's own sums prove wrong adds what they make it; one
 * that may be wrong, as a sum with it is untrue, adds nothing that can be told.
 */
export function figuresOf(report: Report): ReportFigures {
  const doubtful = doubtfulCells(report);
  const cells = new Map<string, Figure>();
  for (const table of tablesOfItsEdition(report)) {
    for (const { row, cell } of cellsOf(table)) {
      cells.set(pathOf(table, row, cell), {
        text: cell.text,
        span: cell.span,
        decimal: doubtful.has(cell) ? null : trueNumber(report, cell),
        ...(correctionOf(report, cell) !== null && { corrected: true as const }),
      });
    }
  }
  return {
    agency: report.title?.agency ?? null,
    year: report.year,
    edition: report.edition,
    title: documentSpan(report),
    lines: report.lines,
    fingerprint: fingerprint(report.source),
    cells,
  };
}

/** The readable tables that are of the report's edition: only their cells mean the same everywhere. */
export const tablesOfItsEdition = (report: Report): readonly BoundTable[] =>
  readTables(report).filter(({ edition }) => edition === report.edition);

/** The number that the cell should hold by the report's own sums, as it can be added. */
export function trueNumber(report: Report, cell: Cell): string | null {
  const correction = correctionOf(report, cell);
  return correction === null ? addableIn(cell) : String(correction);
}

/** The cells of sums that are untrue without a certain cause, and words for none where the sums have something. */
const doubtfulCells = (report: Report): ReadonlySet<Cell> =>
  new Set([
    ...faultsOf(report)
      .filter(({ solutions }) => solutions.length !== 1)
      .flatMap(({ broken }) => broken.flatMap(({ left, right }) => [...left, ...right]))
      .map(({ cell }) => cell),
    ...[...report.tables.values()].flatMap(wordsAgainstSums),
  ]);

/** `无` in a total of seven: sums over words are not judged, so that nobody else says so. */
function wordsAgainstSums(table: BoundTable): readonly Cell[] {
  const hasWords = [...table.rows.values()].some(({ cells }) => cells.some(meansNone));
  if (!hasWords) return [];
  const countAs = (place: Place): number | null => (meansNone(place.cell) ? 0 : countOf(place));
  return equationsOf(table)
    .filter((equation) => (excessOver(equation, countAs) ?? 0) !== 0)
    .flatMap(({ left, right }) => [...left, ...right].map(({ cell }) => cell).filter(meansNone));
}

const meansNone = ({ value }: Cell): boolean => value.kind === 'words' && value.meansNumber === 0;
