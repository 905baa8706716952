import type { BoundRow, BoundTable, CellPiece, Report, UnknownRow } from '../../report/model';
import type { RowTemplate } from '../../template/model';
import { cover, spanOf, type Span } from '../../text/span';
import { labelPlacesIn } from '../../report/query/labelPlaces';
import { nestRuns, type Heading, type Placed } from './groupRows';
import type { Section } from './section';

/** A table with its blocks, groups and rows as they follow each other in the draft. */
export function tableSection(report: Report, table: BoundTable): Section {
  const { template, span } = table;
  return {
    kind: 'table',
    name: template.name,
    detail: '',
    span,
    nameSpan: spanOf(span.start, span.start),
    children: nestRuns(placedRows(table), (heading, after, until) =>
      nameSpanOf(report, table, heading, spanOf(after ?? span.start, until)),
    ),
  };
}

function placedRows(table: BoundTable): readonly Placed[] {
  const known = [...table.rows.values()].map((row) => ({
    path: pathOf(table, row),
    section: rowSection(table, row),
  }));
  const unknown = table.unknownRows.map((row) => ({ path: null, section: unknownSection(row) }));
  const ordered = [...known, ...unknown].sort(
    (a, b) => a.section.span.start - b.section.span.start,
  );
  // A row the form does not have belongs to what both its neighbours belong to.
  let after: ReturnType<typeof nextPath> = { at: -1, path: [] };
  const placed: Placed[] = [];
  let before: readonly Heading[] = [];
  ordered.forEach(({ path, section }, i) => {
    if (path) {
      before = path;
      placed.push({ path, section });
      return;
    }
    if (after.at <= i) after = nextPath(ordered, i);
    placed.push({ path: shared(before, after.path), section });
  });
  return placed;
}

/** The first row from there on that the form has, and what it stands under. */
function nextPath(
  rows: readonly { readonly path: readonly Heading[] | null }[],
  from: number,
): { readonly at: number; readonly path: readonly Heading[] } {
  let at = from;
  while (at < rows.length && !rows[at]!.path) at++;
  return { at: at < rows.length ? at : Infinity, path: rows[at]?.path ?? [] };
}

function shared(a: readonly Heading[], b: readonly Heading[]): readonly Heading[] {
  const parting = a.findIndex(({ id }, i) => b[i]?.id !== id);
  return parting < 0 ? a : a.slice(0, parting);
}

/** The block, where the table has several, and the groups that the row stands under. */
function pathOf({ template }: BoundTable, { block, template: row }: BoundRow): readonly Heading[] {
  const groups: Heading[] = [];
  for (let at = parentOf(block.rows, row); at; at = parentOf(block.rows, at)) {
    groups.unshift({ kind: 'group', id: at.id, label: at.label });
  }
  const label = block.caption ?? block.corner ?? block.id;
  return template.blocks.length > 1
    ? [{ kind: 'block', id: `block ${block.id}`, label }, ...groups]
    : groups;
}

const parentOf = (
  rows: readonly RowTemplate[],
  { parent }: RowTemplate,
): RowTemplate | undefined =>
  parent === undefined ? undefined : rows.find(({ id }) => id === parent);

function rowSection(table: BoundTable, row: BoundRow): Section {
  const { template, label, span } = row;
  const within = label && span.start <= label.span.start && label.span.end <= span.end;
  return {
    kind: 'row',
    name: [...(template.path ?? []), template.label].join(' '),
    detail: totalOf(table, row) ?? valuesOf(row.cells.length > 0 ? row.cells : row.pieces),
    span,
    nameSpan: within ? label.span : spanOf(span.start, span.start),
    children: [],
  };
}

const unknownSection = ({ label, pieces, span }: UnknownRow): Section => ({
  kind: 'unknown-row',
  name: label.text,
  detail: valuesOf(pieces),
  span: cover(span, label.span),
  nameSpan: label.span,
  children: [],
});

/** What the row amounts to; undefined in a table without a column of totals. */
function totalOf({ template }: BoundTable, { cells }: BoundRow): string | undefined {
  const totals = template.formulas.filter(
    ({ over, right }) => over === 'columns' && right.length === 1,
  );
  return cells.find(({ column }) => totals.some(({ right }) => right[0] === column.id))?.text;
}

const valuesOf = (pieces: readonly Pick<CellPiece, 'text'>[]): string =>
  pieces.map(({ text }) => (text === '' ? '—' : text)).join(' / ');

function nameSpanOf(
  report: Report,
  table: BoundTable,
  { kind, label, id }: Heading,
  within: Span,
): Span {
  const [place] = labelPlacesIn(report.text, within)(label);
  if (place) return place;
  const titles =
    kind === 'block' ? table.headings.filter(({ block }) => `block ${block.id}` === id) : [];
  const title = titles.find(({ span }) => within.start <= span.start && span.end <= within.end);
  return title?.span ?? spanOf(within.end, within.end);
}
