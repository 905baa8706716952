import { cover, squeezedText, type Span } from '../../text/span';
import { oncePer } from '../../text/oncePer';
import type {
  BlockTemplate,
  ColumnTemplate,
  RowTemplate,
  TableTemplate,
} from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import type { RegionStream } from '../layout/readTableLines';
import type { BoundRow, CellPiece, SurplusColumn, UnknownRow } from '../model';
import type { Alignment } from './columns/align';
import { rowsByOrder } from './byOrder';
import { coverOf, isFilled, isNumber, layCells, type Binding, type TitleFound } from './pieces';
import type { NamedRow } from './labels/types';
import { asOnlyRow } from './onlyRow';
import { layOutRows } from './columns/layOutRows';
import { withoutLabelBlanks } from './columns/leadingBlanks';
import { readRows, type FoundHeading, type RowDraft, type RowDrafts } from './rows';
import { withoutRunningNumbers, withoutSequence } from './columns/runningNumbers';
import { withoutSubtotals } from './columns/surplusColumn';
import { sumsAreTrue } from './sums';
import { rowsBesideLabels } from './valueRows';

const hasValue = (row: { readonly pieces: readonly CellPiece[] }): boolean =>
  row.pieces.some(isFilled);

/** Binds a table whose rows stand one below the other. */
export function bindDown(text: string, stream: RegionStream, vocabulary: Vocabulary): Binding {
  const drafts = withoutSequence(readRows(text, stream.items, vocabulary));
  const byLabels = bindRows(text, stream, vocabulary.table, asOnlyRow(drafts.rows, vocabulary));
  const disturbed = isDisturbed(drafts, byLabels);
  const ordered = disturbed ? bindByOrder(text, stream, vocabulary) : null;
  const { rows: found, unknownRows, surplus } = ordered ?? byLabels;
  const certain =
    disturbed && ordered === null
      ? rowsBesideLabels(text, stream, vocabulary)
      : new Set(found.keys());
  const orderLost =
    ordered === null &&
    hasNumbers(drafts) &&
    (isOrderLost(drafts, found) || mayBeShifted(drafts, found, certain));
  const rows = orderLost ? new Map([...found].filter(([id]) => certain.has(id))) : found;
  return {
    rows,
    unknownRows,
    headings: boundHeadings(text, drafts.headings),
    span: coverOf([...rows.values(), ...unknownRows, ...drafts.headings]),
    surplusColumn: surplus,
    orderLost,
  };
}

interface RowBinding {
  readonly rows: ReadonlyMap<string, BoundRow>;
  readonly unknownRows: readonly UnknownRow[];
  readonly surplus: SurplusColumn | null;
}

function bindRows(
  text: string,
  stream: RegionStream,
  table: TableTemplate,
  drafts: readonly RowDraft[],
  byOrder: ReadonlySet<RowTemplate> = new Set(),
): RowBinding {
  const chosen = chooseRows(drafts.map(withoutMerged), table);
  const cut = withoutRunningNumbers(
    withoutLabelBlanks(
      chosen.rows.map(({ draft: { pieces }, named, block }) => ({
        row: named.term.row,
        block,
        pieces,
      })),
    ),
  );
  const laid = withoutSubtotals(cut);
  const alignments = layOutRows(text, laid.rows, stream, table);
  const rows = new Map<string, BoundRow>();
  chosen.rows.forEach(({ draft, named, block }, i) => {
    const { row } = named.term;
    const boundBy = byOrder.has(row) ? 'order' : 'label';
    const { pieces } = cut[i]!;
    rows.set(row.id, boundRow({ ...draft, pieces }, row, block, alignments[i]!, boundBy));
  });
  return { rows, unknownRows: chosen.unknown.map(unknownRow), surplus: laid.surplus };
}

/** Whether some values stand with no label, or some label with no row of values. */
const isDisturbed = (drafts: RowDrafts, { rows, unknownRows }: RowBinding): boolean =>
  drafts.orphans.some(isNumber) ||
  [...rows.values()].some(({ shape }) => shape !== 'full') ||
  unknownRows.length > 0;

const hasNumbers = ({ rows, orphans }: RowDrafts): boolean =>
  orphans.some(isNumber) || rows.some(({ pieces }) => pieces.some(isNumber));

/**
 * Whether values may stand with the label of another row: some stand with none, or a label without values is
 * next to one whose values are not beside it.
 */
function mayBeShifted(
  { orphans }: RowDrafts,
  rows: ReadonlyMap<string, BoundRow>,
  certain: ReadonlySet<string>,
): boolean {
  const isUncertain = (row: BoundRow | undefined): boolean =>
    row !== undefined && row.shape !== 'bare' && !certain.has(row.template.id);
  const bound = [...rows.values()];
  if (orphans.some(isNumber) && bound.some(isUncertain)) return true;
  return bound.some(
    ({ shape }, i) => shape === 'bare' && (isUncertain(bound[i - 1]) || isUncertain(bound[i + 1])),
  );
}

/** The rows by their order, if that decides for each, every row is whole, and the table's sums are true. */
function bindByOrder(
  text: string,
  stream: RegionStream,
  vocabulary: Vocabulary,
): RowBinding | null {
  const { table } = vocabulary;
  const ordered = rowsByOrder(text, stream, vocabulary);
  if (!ordered || ordered.byOrder.size === 0) return null;
  const bound = bindRows(text, stream, table, ordered.drafts, ordered.byOrder);
  // Sums bear the order out; where a table has none, all its rows but one must be named.
  const isBorneOut = table.formulas.length > 0 || ordered.byOrder.size === 1;
  const isWhole = [...bound.rows.values()].every(({ shape }) => shape === 'full');
  return isBorneOut && isWhole && sumsAreTrue(table, bound.rows, ordered.isComplete) ? bound : null;
}

/**
 * Whether a row without values stands for the template's rather than the one before it with the same label: that
 * has no cells at all, or not one for each column, as where a sentence above the table mentions the label.
 */
const isFuller = ({ pieces }: RowDraft, { draft: before, block }: ChosenRow): boolean =>
  before.pieces.length === 0 ||
  (pieces.length === block.columns.length && before.pieces.length !== pieces.length);

/**
 * A row whose values alone are more than its columns: the blanks beside them are merged cells, and none of
 * the form's.
 */
function withoutMerged(draft: RowDraft): RowDraft {
  const width = (draft.named ?? draft.group)?.term.block.columns.length ?? 0;
  if (draft.pieces.length <= width) return draft;
  const first = draft.pieces.findIndex(isFilled);
  const end = draft.pieces.findLastIndex(isFilled) + 1;
  const among = draft.pieces.slice(first, end);
  return width > 0 && among.filter(isNumber).length > width ? { ...draft, pieces: among } : draft;
}

interface ChosenRow {
  readonly draft: RowDraft;
  readonly named: NamedRow;
  readonly block: BlockTemplate;
}

/** Whether the row is one of titles: 栏次 and the columns' numbers, as statistical forms have it. */
const countsColumns = ({ label, pieces }: RowDraft): boolean =>
  label?.text.endsWith('栏次') === true &&
  pieces.filter(isNumber).every(({ value }, i) => value.kind === 'number' && value.value === i + 1);

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
      if (draft.pieces.some(isNumber) && !countsColumns(draft)) unknown.push(draft);
      continue;
    }
    const { row, block } = named.term;
    const before = rows.get(row);
    if (!before) rows.set(row, { draft, named, block });
    else if (!hasValue(before.draft) && (hasValue(draft) || isFuller(draft, before))) {
      rows.set(row, { draft: { ...draft, label: draft.label }, named, block });
    } else if (
      hasValue(draft) &&
      before.named.likeness === 'similar' &&
      named.likeness !== 'similar'
    ) {
      unknown.push({ ...before.draft, named: null, group: null });
      rows.set(row, { draft, named, block });
    } else if (hasValue(draft)) unknown.push({ ...draft, named: null, group: null });
  }
  // A group's own values count as a row only where none of the rows it heads is there.
  const heads = ({ id }: RowTemplate): boolean =>
    table.blocks.some((block) => block.rows.some((row) => row.parent === id && rows.has(row)));
  const standing: ChosenRow[] = [];
  for (const chosen of rows.values()) {
    const { row } = chosen.named.term;
    if (row.kind !== 'group' || !heads(row)) standing.push(chosen);
    else if (hasValue(chosen.draft)) unknown.push(chosen.draft);
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
  template: RowTemplate,
  block: BlockTemplate,
  alignment: Alignment,
  boundBy: BoundRow['boundBy'],
): BoundRow {
  const cells = layCells(block, alignment.pieces);
  return {
    template,
    block,
    label: draft.label,
    boundBy,
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
  parts.reduce((span, part) => cover(span, part.span), draft.label?.span ?? parts[0]!.span);

function boundHeadings(text: string, found: readonly FoundHeading[]): readonly TitleFound[] {
  return found.flatMap(({ term, block, span, likeness }) => {
    if (term.kind !== 'column') return [];
    const own = block && columnsByTitle(block).get(term.column.label);
    return [
      {
        column: own ?? term.column,
        block: own ? block : term.block,
        text: squeezedText(text, span),
        span,
        likeness,
      },
    ];
  });
}

/** A block's columns by their titles; of several with one title the first. */
const columnsByTitle = oncePer(
  ({ columns }: BlockTemplate): ReadonlyMap<string, ColumnTemplate> =>
    new Map([...columns].reverse().map((column) => [column.label, column])),
);

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
