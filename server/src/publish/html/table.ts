import type { FormCell, FormTable } from '../form/model';
import { widest } from '../widest';
import { element, words, type Attributes, type Html } from './element';

/** What else a cell has, besides its words and its place. */
export type Decoration = (cell: FormCell) => {
  readonly attributes?: Attributes;
  readonly content?: readonly Html[];
};

export interface TableOptions {
  /** Begins the ids within the page. */
  readonly id: string;
  /** The id of the heading that names the table; null for a table that names itself. */
  readonly labelledBy: string | null;
  readonly attributes?: Attributes;
  readonly decorate?: Decoration;
  /** Whether the columns' widths are attributes for a script: a strict page takes no styles from elements. */
  readonly widthsAsData?: boolean;
}

const plain: Decoration = () => ({});

/**
 * The table in its official form. Every figure names the titles and labels that it stands under, since in
 * these tables a title holds for a part of its column only.
 */
export function tableHtml(
  table: FormTable,
  { id, labelledBy, attributes = {}, decorate = plain, widthsAsData = false }: TableOptions,
): Html {
  const idOf = (key: string): string => `${id}-${key}`;
  const rowOf = (cells: readonly FormCell[]): Html =>
    element(
      'tr',
      {},
      cells.map((cell) => cellHtml(cell, idOf, decorate)),
    );
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => {
    const share = `${((width / whole) * 100).toFixed(2)}%`;
    return element('col', widthsAsData ? { 'data-width': share } : { style: `width:${share}` });
  });
  const head = table.rows.slice(0, table.headRows);
  return element(
    'table',
    {
      class: `form form-${table.id}`,
      id,
      ...(labelledBy === null
        ? { 'aria-label': table.name['zh-cn'] }
        : { 'aria-labelledby': labelledBy }),
      ...attributes,
    },
    [
      element('colgroup', {}, columns),
      ...(head.length > 0 ? [element('thead', {}, head.map(rowOf))] : []),
      element('tbody', {}, table.rows.slice(table.headRows).map(rowOf)),
    ],
  );
}

function cellHtml(cell: FormCell, idOf: (key: string) => string, decorate: Decoration): Html {
  const { attributes = {}, content = [words(cell.text)] } = decorate(cell);
  const spans = {
    colspan: cell.columns > 1 ? cell.columns : null,
    rowspan: cell.rows > 1 ? cell.rows : null,
  };
  if (cell.role === 'value') {
    const headers = cell.headers.map(idOf).join(' ');
    return element('td', { headers, ...spans, ...attributes }, content);
  }
  return element(
    cell.text === '' ? 'td' : 'th',
    {
      class: cell.role,
      ...(cell.text !== '' && { id: idOf(cell.key), scope: scopeOf(cell) }),
      ...spans,
      ...attributes,
    },
    content,
  );
}

const scopeOf = ({ role, columns, rows }: FormCell): string =>
  role === 'label' ? (rows > 1 ? 'rowgroup' : 'row') : columns > 1 ? 'colgroup' : 'col';

/** A table that is none of the form's. */
export function gridHtml(rows: readonly (readonly string[])[]): Html {
  const width = Math.max(1, widest(rows));
  return element('table', { class: 'grid' }, [
    element(
      'tbody',
      {},
      rows.map((row) =>
        element(
          'tr',
          {},
          row.map((text, i) => {
            const isLast = i === row.length - 1 && width > row.length;
            return element('td', { colspan: isLast ? width - i : null }, [words(text)]);
          }),
        ),
      ),
    ),
  ]);
}
