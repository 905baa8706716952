import type { BoundTable } from '../../report/model';
import { cellPath } from '../../template/cellPath';
import { element, words, type Attributes, type Html } from '../html/element';
import type { Decoration } from '../html/table';
import type { FormCell } from '../form/model';
import { numbersOf, worstOf, type Marks } from './marks';
import { sumsOf, type CellSums } from './sums';

/** How the cells of a table stand in the view: each figure with its address, its state and its findings. */
export function cellDecoration(
  table: BoundTable,
  marks: Marks,
  nameOf: (cell: FormCell) => string,
): Decoration {
  const sums = sumsOf(table);
  return (cell) => {
    if (cell.role !== 'value') return {};
    const { figure } = cell;
    if (!figure) {
      const attributes = { class: 'value absent', 'aria-label': nameOf(cell), role: 'gridcell' };
      return { attributes };
    }
    const { span, value } = figure.cell;
    const found = marks.at(span);
    const own = sums.get(figure.cell);
    const worst = worstOf(found);
    const states = [
      'value',
      ...(value.kind === 'blank' ? ['blank'] : []),
      ...(worst ? ['found', worst] : []),
      ...(own?.holds === true && !worst ? ['holds'] : []),
    ];
    return {
      attributes: {
        class: states.join(' '),
        role: 'gridcell',
        tabindex: -1,
        'data-cell': cellPath(table.template.id, figure.row, figure.column),
        'data-start': span.start,
        'data-end': span.end,
        'data-findings': numbersOf(found),
        'data-sums': own ? own.written.join('\n') : null,
        'aria-label': nameOf(cell),
        'aria-invalid': worst === 'error' ? 'true' : null,
      },
      content: contentOf(cell, own),
    };
  };
}

const contentOf = ({ text }: FormCell, sums: CellSums | undefined): readonly Html[] => [
  element('span', { class: 'figure' }, [words(text)]),
  ...(sums?.holds === true ? [element('span', { class: 'tick', 'aria-hidden': 'true' })] : []),
];

/** A table whose cells are walked through with the arrow keys. */
export const gridAttributes: Attributes = { role: 'grid' };
