import { cover, squeezedText, type Span } from '../../text/span';
import type { BlockTemplate, RowTemplate } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import type { RegionStream } from '../layout/readTableLines';
import type { BoundHeading, BoundRow, CellPiece, RowLabel } from '../model';
import { readAcross, type AcrossDraft, type AcrossRun } from './across';
import { align } from './columns/align';
import { layCells, totalAgrees } from './cells';
import type { Binding } from './binding';

const isNumber = (piece: CellPiece): boolean => piece.value.kind === 'number';

const hasValue = (run: AcrossRun): boolean =>
  run.pieces.some(({ value }) => value.kind !== 'blank');

/** No label is merged with columns before the values: surplus blanks are likeliest behind them. */
const noLeadIfPossible = [0, 1, 2, 3];

/** Blanks alone are a row only under its label. */
const isRow = (run: AcrossRun, block: BlockTemplate): boolean =>
  hasValue(run) || (run.labels.length > 0 && run.pieces.length >= block.columns.length);

/** Binds a table whose rows stand side by side: one long line of values, or one line for each row. */
export function bindAcross(text: string, stream: RegionStream, vocabulary: Vocabulary): Binding {
  const draft = readAcross(text, stream.items, vocabulary);
  const block = vocabulary.table.blocks[0]!;
  const whole = block.rows.length * block.columns.length;
  const line = draft.runs.find((run) => hasValue(run) && run.pieces.length >= whole);
  const used = line ? [line] : draft.runs.filter((run) => isRow(run, block));
  const labels = rowLabels(text, draft);
  const rows = new Map<string, BoundRow>();

  const single = used.length === 1 ? used[0]! : undefined;
  if (single && single.pieces.length > block.columns.length) {
    const alignment = align(single.pieces, whole, {
      positions: undefined,
      leads: noLeadIfPossible,
      agrees: () => null,
    });
    block.rows.forEach((row, i) => {
      const from = i * block.columns.length;
      const pieces = alignment.pieces.slice(from, from + block.columns.length);
      const shape = alignment.shape;
      rows.set(
        row.id,
        boundRow(row, block, labels.get(row), shape === 'full' ? pieces : single.pieces, shape),
      );
    });
  } else {
    for (const run of used) {
      const row = rowOf(run, block, rows);
      if (!row || rows.has(row.id)) continue;
      const alignment = align(run.pieces, block.columns.length, {
        positions: undefined,
        leads: noLeadIfPossible,
        agrees: (pieces) => totalAgrees(vocabulary.table, block, pieces),
      });
      rows.set(
        row.id,
        boundRow(
          row,
          block,
          labels.get(row),
          alignment.shape === 'full' ? alignment.pieces : run.pieces,
          alignment.shape,
        ),
      );
    }
  }
  const numbers = used.reduce((count, run) => count + run.pieces.filter(isNumber).length, 0);
  const broken = [...rows.values()].some(({ shape }) => shape !== 'full');
  // Values each below a label of their own stand with it, however many they are.
  const named = used.every(({ labels: own }) => own.length === 1);
  return {
    rows,
    unknownRows: [],
    surplusColumn: null,
    headings: boundHeadings(text, draft, block),
    spans: [
      ...draft.labels.map(({ span }) => span),
      ...draft.headings.map(({ span }) => span),
      ...used.flatMap((run) => run.pieces.map(({ span }) => span)),
    ],
    orderLost: used.length > 1 && broken && !named && numbers >= whole - block.columns.length,
  };
}

/** The row of a run: the one whose label stands last before it, else the next that has no values yet. */
function rowOf(
  run: AcrossRun,
  block: BlockTemplate,
  bound: ReadonlyMap<string, BoundRow>,
): RowTemplate | undefined {
  const named = run.labels[run.labels.length - 1];
  return named?.term.row ?? block.rows.find((row) => !bound.has(row.id));
}

function rowLabels(text: string, draft: AcrossDraft): ReadonlyMap<RowTemplate, RowLabel> {
  const labels = new Map<RowTemplate, RowLabel>();
  for (const { term, span } of draft.labels) {
    if (!labels.has(term.row)) {
      labels.set(term.row, { text: squeezedText(text, span), span, likeness: term.likeness });
    }
  }
  return labels;
}

function boundRow(
  template: RowTemplate,
  block: BlockTemplate,
  label: RowLabel | undefined,
  pieces: readonly CellPiece[],
  shape: BoundRow['shape'],
): BoundRow {
  const spans = pieces.map((piece) => piece.span);
  const span = spans.reduce<Span>(cover, spans[0] ?? label!.span);
  const cells = shape === 'full' ? layCells(block, pieces) : [];
  return { template, block, label: label ?? null, boundBy: 'label', cells, shape, pieces, span };
}

const boundHeadings = (
  text: string,
  draft: AcrossDraft,
  block: BlockTemplate,
): readonly BoundHeading[] =>
  draft.headings.flatMap(({ term, span, likeness }) =>
    term.kind === 'column'
      ? [{ column: term.column, block, text: squeezedText(text, span), span, likeness }]
      : [],
  );
