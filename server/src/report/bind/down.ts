import { cover, squeezedText, type Span } from '../../text/span';
import type { BlockTemplate, RowTemplate, TableTemplate } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import type { RegionStream } from '../layout/readTableLines';
import type { BoundHeading, BoundRow, CellPiece, UnknownRow } from '../model';
import type { Alignment } from './columns/align';
import { layCells } from './pieces';
import type { NamedRow } from './labels/types';
import { layOutRows } from './columns/layOutRows';
import { readRows, type FoundHeading, type RowDraft, type RowDrafts } from './rows';
import { withoutSubtotals } from './columns/surplusColumn';
import type { Binding } from './pieces';

const isNumber = (piece: CellPiece): boolean => piece.value.kind === 'number';
const hasValue = (row: { readonly pieces: readonly CellPiece[] }): boolean =>
  row.pieces.some(({ value }) => value.kind !== 'blank');

/** Binds a table whose rows stand one below the other. */
export function bindDown(text: string, stream: RegionStream, vocabulary: Vocabulary): Binding {
  const drafts = readRows(text, stream.items, vocabulary);
  const chosen = chooseRows(drafts.rows.map(withoutMerged), vocabulary.table);
  const laid = withoutSubtotals(
    chosen.rows.map(({ draft: { pieces }, named, block }) => ({
      row: named.term.row,
      block,
      pieces,
    })),
  );
  const alignments = layOutRows(text, laid.rows, stream.layout, vocabulary.table);
  const rows = new Map<string, BoundRow>();
  chosen.rows.forEach(({ draft, named, block }, i) => {
    rows.set(named.term.row.id, boundRow(draft, named, block, alignments[i]!));
  });
  const unknownRows = chosen.unknown.map(unknownRow);
  return {
    rows,
    unknownRows,
    headings: boundHeadings(text, drafts.headings),
    spans: [
      ...[...rows.values()].map(({ span }) => span),
      ...unknownRows.map(({ span }) => span),
      ...drafts.headings.map(({ span }) => span),
    ],
    surplusColumn: laid.surplus,
    orderLost: isOrderLost(drafts, rows),
  };
}

/**
 * A row whose values alone are more than its columns: the blanks beside them are merged cells, and none of
 * the form's.
 */
function withoutMerged(draft: RowDraft): RowDraft {
  const width = (draft.named ?? draft.group)?.term.block.columns.length ?? 0;
  const isValue = ({ value }: CellPiece): boolean => value.kind !== 'blank';
  const first = draft.pieces.findIndex(isValue);
  const end = draft.pieces.findLastIndex(isValue) + 1;
  const among = draft.pieces.slice(first, end);
  return width > 0 && among.filter(isNumber).length > width ? { ...draft, pieces: among } : draft;
}

interface ChosenRow {
  readonly draft: RowDraft;
  readonly named: NamedRow;
  readonly block: BlockTemplate;
}

/** One draft row for each of the template's rows; the rest are unknown rows. */
function chooseRows(
  drafts: readonly RowDraft[],
  table: TableTemplate,
): { readonly rows: readonly ChosenRow[]; readonly unknown: readonly RowDraft[] } {
  const rows = new Map<RowTemplate, ChosenRow>();
  const unknown: RowDraft[] = [];
  for (const draft of drafts) {
    const named = draft.named ?? standIn(draft);
    if (!named) {
      if (draft.pieces.some(isNumber)) unknown.push(draft);
      continue;
    }
    const { row, block } = named.term;
    const before = rows.get(row);
    if (!before) rows.set(row, { draft, named, block });
    else if (!hasValue(before.draft) && (hasValue(draft) || before.draft.pieces.length === 0)) {
      rows.set(row, { draft: { ...draft, label: draft.label }, named, block });
    } else if (hasValue(draft)) unknown.push({ ...draft, named: null, group: null });
  }
  // A group's own values count as a row only where none of the rows it heads is there.
  const standing = [...rows.values()].filter(({ named: { term } }) => {
    if (term.row.kind !== 'group') return true;
    const headed = table.blocks
      .flatMap((block) => block.rows)
      .filter((row) => row.parent === term.row.id);
    return !headed.some((row) => rows.has(row));
  });
  for (const chosen of rows.values()) {
    if (!standing.includes(chosen) && hasValue(chosen.draft)) unknown.push(chosen.draft);
  }
  return { rows: standing, unknown };
}

/** A group row with values that an older edition had as a data row. */
const standIn = (draft: RowDraft): NamedRow | null =>
  draft.group?.term.row.standsForRows === true &&
  draft.pieces.length > 0 &&
  draft.label === draft.group.label
    ? draft.group
    : null;

function boundRow(
  draft: RowDraft,
  named: NamedRow,
  block: BlockTemplate,
  alignment: Alignment,
): BoundRow {
  const cells = layCells(block, alignment.pieces);
  return {
    template: named.term.row,
    block,
    label: draft.label,
    cells,
    shape: alignment.shape,
    pieces: draft.pieces,
    span: spanOfRow(draft, cells.length > 0 ? cells : draft.pieces),
  };
}

function unknownRow(draft: RowDraft): UnknownRow {
  const label = draft.label!;
  return {
    label,
    pieces: draft.pieces,
    span: spanOfRow(draft, draft.pieces),
    group: draft.group?.term.row ?? null,
  };
}

const spanOfRow = (draft: RowDraft, parts: readonly { readonly span: Span }[]): Span =>
  parts.reduce((span, part) => cover(span, part.span), draft.label!.span);

function boundHeadings(text: string, found: readonly FoundHeading[]): readonly BoundHeading[] {
  return found.flatMap(({ term, block, span, likeness }) => {
    if (term.kind !== 'column') return [];
    const own = block?.columns.find((column) => column.label === term.column.label);
    return [
      {
        column: own ?? term.column,
        block: own && block ? block : term.block,
        text: squeezedText(text, span),
        span,
        likeness,
      },
    ];
  });
}

/**
 * Whether the values no longer stand with their labels: runs of them far longer than a row, or of two
 * rows under one label, or before any label, while other labels have too few or none.
 */
function isOrderLost(drafts: RowDrafts, rows: ReadonlyMap<string, BoundRow>): boolean {
  const bare = [...rows.values()].filter((row) => row.shape === 'bare').length;
  const orphans = drafts.orphans.filter(isNumber).length;
  const crowded = (times: number): boolean =>
    [...rows.values()].some(
      ({ pieces, block }) =>
        pieces.length > 6 && pieces.filter(isNumber).length >= times * block.columns.length,
    );
  return (
    crowded(3) ||
    (crowded(2) && [...rows.values()].some(({ shape }) => shape === 'bare' || shape === 'short')) ||
    (orphans > 0 && bare > 0) ||
    (bare >= 4 && bare > rows.size / 2 && orphans + bare > 6)
  );
}
