import { squeezedText, type Span } from '../../text/span';
import type { BlockTemplate, RowTemplate } from '../../template/model';
import type { RowTerm, Term, Vocabulary } from '../../template/vocabulary';
import type { RegionStream } from '../layout/readTableLines';
import type { BoundRow, CellPiece, RowLabel } from '../model';
import { align } from './columns/align';
import {
  coverOf,
  isBlank,
  isFilled,
  isNumber,
  layCells,
  pieceOf,
  settled,
  totalAgrees,
  type Binding,
  type DraftPiece,
  type TitleFound,
} from './pieces';
import { foldSpans } from '../../text/mapped';
import type { StreamItem } from '../layout/stream';
import { findTerms } from './labels/terms';
import type { NamedHeading } from './labels/types';

const hasValue = ({ pieces }: AcrossRun): boolean => pieces.some(isFilled);

/** No label is merged with columns before the values: surplus blanks are likeliest behind them. */
const noLeadIfPossible = [0, 1, 2, 3];

/** Blanks alone are a row only under its label. */
const isRow = (run: AcrossRun, block: BlockTemplate): boolean =>
  hasValue(run) || (run.labels.length > 0 && run.pieces.length >= block.columns.length);

/** Binds a table whose rows stand side by side: one long line of values, or one line for each row. */
export function bindAcross(text: string, stream: RegionStream, vocabulary: Vocabulary): Binding {
  const block = vocabulary.table.blocks[0]!;
  const whole = block.rows.length * block.columns.length;
  const read = readAcross(text, stream.items, vocabulary);
  const draft = { ...read, runs: withoutColumnNumbers(read.runs, whole) };
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
    span: coverOf([...draft.labels, ...draft.headings, ...used.flatMap(({ pieces }) => pieces)]),
    orderLost: used.length > 1 && broken && !named && numbers >= whole - block.columns.length,
  };
}

/**
 * The runs without the numbers of the columns, 1 2 3 and so on, that stand between titles and values in many a
 * form, and that programs write above a table of theirs. No totals are true in such a row.
 */
function withoutColumnNumbers(runs: readonly AcrossRun[], whole: number): readonly AcrossRun[] {
  return runs.flatMap((run, i) => {
    const from = run.pieces.findIndex(isFilled);
    const end = from + whole;
    const hasAll = from >= 0 && end <= run.pieces.length;
    if (!hasAll || !areColumnNumbers(run.pieces.slice(from, end))) return [run];
    const pieces = run.pieces.slice(end);
    if (pieces.some(isFilled)) return [{ ...run, pieces }];
    return runs.slice(i + 1).some(hasValue) ? [] : [run];
  });
}

/** Whether the pieces count up from 0 or 1. */
function areColumnNumbers(pieces: readonly DraftPiece[]): boolean {
  const first = pieces[0]!.value;
  return (
    first.kind === 'number' &&
    (first.value === 0 || first.value === 1) &&
    pieces.every(({ value }, i) => value.kind === 'number' && value.value === first.value + i)
  );
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
  const span = coverOf(pieces) ?? label!.span;
  const cells = shape === 'full' ? layCells(block, pieces) : [];
  return { template, block, label: label ?? null, boundBy: 'label', cells, shape, pieces, span };
}

const boundHeadings = (
  text: string,
  draft: AcrossDraft,
  block: BlockTemplate,
): readonly TitleFound[] =>
  draft.headings.flatMap(({ term, span, likeness }) =>
    term.kind === 'column'
      ? [{ column: term.column, block, text: squeezedText(text, span), span, likeness }]
      : [],
  );

/** A label of a row and where it stands. */
interface FoundLabel {
  readonly term: RowTerm;
  readonly span: Span;
}

/** A run of values in a table whose rows stand side by side, and the labels that stand before it. */
interface AcrossRun {
  /** Labels of rows since the run before, in the draft's order. */
  readonly labels: readonly FoundLabel[];
  readonly pieces: readonly DraftPiece[];
}

interface AcrossDraft {
  readonly runs: readonly AcrossRun[];
  readonly headings: readonly NamedHeading[];
  /** Every label of a row that was seen, with or without values after it. */
  readonly labels: readonly FoundLabel[];
}

/** Reads a region whose rows stand side by side: their labels, the columns' titles, then the values. */
function readAcross(
  text: string,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): AcrossDraft {
  const reading = new AcrossReading(text, vocabulary);
  for (const item of items) reading.take(item);
  return reading.end();
}

/** How far a stream has been read into runs. */
class AcrossReading {
  readonly #runs: AcrossRun[] = [];
  readonly #headings: NamedHeading[] = [];
  readonly #labels: FoundLabel[] = [];
  /** How many values a run may have: those of all rows, or of one. */
  readonly #widths: readonly number[];
  /** Words since the last value. */
  #words: Span[] = [];
  /** The line that they end in; -1 before the first. */
  #wordsLine = -1;
  /** Labels and values of the run that is not closed yet. */
  #runLabels: FoundLabel[] = [];
  #pieces: DraftPiece[] = [];

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#widths = vocabulary.table.blocks.flatMap(({ rows, columns }) => [
      rows.length * columns.length,
      columns.length,
    ]);
  }

  take(item: StreamItem): void {
    switch (item.kind) {
      case 'words':
        if (this.#pieces.every(isBlank)) this.#pieces = [];
        this.#closeRun();
        this.#wordsLine = item.line;
        this.#words.push(item.span);
        break;
      case 'row-end':
        this.#closeRun();
        break;
      case 'value':
      case 'blank':
        // Blanks beside words are merged cells of the header, not values.
        if (item.kind === 'blank' && item.line === this.#wordsLine) break;
        this.#nameWords();
        this.#pieces.push(pieceOf(this.text, item));
    }
  }

  end(): AcrossDraft {
    this.#nameWords();
    this.#closeRun();
    return { runs: this.#runs, headings: this.#headings, labels: this.#labels };
  }

  #nameWords(): void {
    if (this.#words.length === 0) return;
    const folded = foldSpans(this.text, this.#words);
    for (const match of findTerms(folded.text, this.vocabulary)) {
      const span = folded.spanOf(match.from, match.to);
      const term: Term = match.terms[0]!;
      if (term.kind === 'row') {
        this.#runLabels.push({ term, span });
        this.#labels.push({ term, span });
      } else this.#headings.push({ term, span, likeness: term.likeness });
    }
    this.#words = [];
  }

  #closeRun(): void {
    if (this.#pieces.length === 0) return;
    this.#runs.push({ labels: this.#runLabels, pieces: settled(this.#pieces, this.#widths) });
    this.#runLabels = [];
    this.#pieces = [];
  }
}
