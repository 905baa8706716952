import { fold } from '../../text/mapped';
import { parseCellValue } from '../../text/cellValue';
import { textAt } from '../../text/span';
import { coreOf, type RowTerm, type Vocabulary } from '../../template/vocabulary';
import { blankItem, valueItem } from './mergedCells';
import type { MarkedCell, StreamItem } from './stream';

/**
 * A line of marked-off cells in a table some of whose columns hold words: what stands after the row's label
 * is its cells, whatever they say. Null where the line names no row, or is one of titles.
 */
export function readEntries(
  text: string,
  index: number,
  cells: readonly MarkedCell[],
  vocabulary: Vocabulary,
): readonly StreamItem[] | null {
  const labelAt = cells.findIndex(({ span }) => rowTermOf(textAt(text, span), vocabulary) !== null);
  const term = labelAt < 0 ? null : rowTermOf(textAt(text, cells[labelAt]!.span), vocabulary);
  const width = term?.block.columns.length ?? 0;
  if (
    !term ||
    cells.length - labelAt - 1 < width ||
    isHeaderLine(text, cells.slice(labelAt + 1), vocabulary)
  )
    return null;
  const items = cells.map((cell, at): StreamItem => {
    const value = parseCellValue(cell.raw);
    if (value.kind === 'blank') return blankItem(cell, index);
    return at <= labelAt
      ? { kind: 'words', span: cell.trimmed, line: index, inHeader: false }
      : valueItem(cell, index, value);
  });
  // Blanks before the label are merged cells of a group.
  return [
    ...items.filter(({ kind }, at) => kind !== 'blank' || at > labelAt),
    { kind: 'row-end', line: index },
  ];
}

/** The data row that the whole cell names. */
function rowTermOf(cell: string, vocabulary: Vocabulary): RowTerm | null {
  const whole = fold(cell);
  const core = coreOf(cell);
  if (core === '') return null;
  const named = vocabulary.terms.find(
    (term): term is RowTerm =>
      term.kind === 'row' &&
      term.row.kind === 'data' &&
      (term.core === core || term.core === whole),
  );
  return named ?? null;
}

/** Whether the cells are columns' titles: a label may be a title's word too. */
const isHeaderLine = (
  text: string,
  cells: readonly MarkedCell[],
  vocabulary: Vocabulary,
): boolean =>
  cells.filter(({ span }) => vocabulary.isHeading(fold(textAt(text, span)))).length * 2 >
  cells.length;
