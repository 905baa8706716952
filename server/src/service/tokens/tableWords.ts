import { layoutNamed, layoutOf, splitCells } from '../../report/layout/kinds';
import type { BoundTable, Report } from '../../report/model';
import { isDelimiterRow } from '../../report/layout/markedCells';
import { labelPlacesIn } from '../../report/query/labelPlaces';
import { isSpace, overlaps, spanOf, textAt, trimSpan, type Span } from '../../text/span';

const letter = /\p{L}/u;

/**
 * Where the words of a table stand that name its rows and columns: where its cells are marked off from each
 * other cell by cell, for a name may go on in the lines below beside the figures; else the names as they were read.
 */
export function tableWords(report: Report, table: BoundTable): readonly Span[] {
  const { rows, unknownRows, headings } = table;
  const labels = [...rows.values(), ...unknownRows].flatMap(({ label }) =>
    label ? [label.span] : [],
  );
  const { marksCells, rowALine } = layoutNamed(table.layout);
  return marksCells && rowALine
    ? wordCells(report, table)
    : [
        ...labels,
        ...headings.map(({ span }) => bracketed(report, span)),
        ...corners(report, table),
      ];
}

/** Reading leaves out a bracket that a name ends with. */
const bracketed = ({ text }: Report, { start, end }: Span): Span =>
  spanOf(
    start,
    end + (/^[）)]/.test(text.charAt(end)) && /[（(]/.test(text.slice(start, end)) ? 1 : 0),
  );

/** The cells with words that are no values, in the lines of the table and those right above and below. */
function wordCells({ text, lines }: Report, table: BoundTable): readonly Span[] {
  const isRow = (index: number): boolean =>
    index >= 0 && index < lines.count && layoutOf(textAt(text, lines.line(index))) === table.layout;
  let first = lines.lineAt(table.span.start);
  while (isRow(first - 1)) first--;
  let last = lines.lineAt(table.span.end);
  while (isRow(last + 1)) last++;
  const values = valuesOf(table);
  let passed = 0;
  const found: Span[] = [];
  for (let index = first; index <= last; index++) {
    const line = lines.line(index);
    const raw = textAt(text, line);
    // A name alone in its line has no mark beside it.
    const layout = layoutOf(raw);
    if (layout === 'markup' || isDelimiterRow(raw)) continue;
    for (const cell of layout === 'free' ? [] : splitCells(text, line, layout)) {
      const span = trimSpan(text, cell);
      while (passed < values.length && values[passed]!.end < span.start) passed++;
      const isValue = values.slice(passed, passed + 2).some((value) => overlaps(value, span));
      if (!isValue && letter.test(textAt(text, span))) found.push(span);
    }
  }
  return found;
}

/** Whatever was read as a value, bound or not, in the draft's order. */
const valuesOf = ({ rows, unknownRows, surplusColumn }: BoundTable): readonly Span[] =>
  [
    ...[...rows.values()].flatMap(({ cells, pieces }) => [...cells, ...pieces]),
    ...unknownRows.flatMap(({ pieces }) => pieces),
    ...(surplusColumn?.cells ?? []),
  ]
    .map(({ span }) => span)
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);

/** The words above the names of the rows, such as 信息内容, where they stand alone. */
function corners({ text }: Report, { template, span }: BoundTable): readonly Span[] {
  const words = new Set(template.blocks.flatMap(({ corner }) => corner ?? []));
  const placesOf = labelPlacesIn(text, span);
  const isBlank = (at: number): boolean =>
    at < 0 || at >= text.length || isSpace(text.charCodeAt(at));
  return [...words].flatMap((corner) =>
    placesOf(corner).filter(({ start, end }) => isBlank(start - 1) && isBlank(end)),
  );
}
