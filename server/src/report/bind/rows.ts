import { parseCellValue } from '../../text/cellValue';
import { fold } from '../../text/mapped';
import { cover, squeezedText, textAt, type Span } from '../../text/span';
import type { BlockTemplate } from '../../template/model';
import { withoutUnit, type Term, type Vocabulary } from '../../template/vocabulary';
import { digitsApart } from '../layout/runTogether';
import type { StreamItem } from '../layout/stream';
import type { CellPiece, RowLabel } from '../model';
import { readNaming } from './labels/readNaming';
import { nearestColumn } from './labels/fuzzy';
import type { NamedHeading, NamedRow, Naming } from './labels/types';
import { isBlank, isFilled, pieceOf, settled, type DraftPiece } from './pieces';

/** A row as it stands in the draft, before its values are laid out over the columns. */
export interface RowDraft {
  readonly named: NamedRow | null;
  readonly label: RowLabel | null;
  /** The group row whose label the values follow, if no row of it is named. */
  readonly group: NamedRow | null;
  readonly pieces: readonly DraftPiece[];
}

/** A title found among the words, with the block it stands in as far as that is known. */
export interface FoundHeading extends NamedHeading {
  readonly block: BlockTemplate | null;
}

export interface RowDrafts {
  readonly rows: readonly RowDraft[];
  readonly headings: readonly FoundHeading[];
  /** Values that follow no label at all. */
  readonly orphans: readonly CellPiece[];
}

/** A row that values may still be added to. */
interface OpenRow {
  named: NamedRow | null;
  label: RowLabel | null;
  readonly group: NamedRow | null;
  pieces: DraftPiece[];
  /** The line of marked-off cells has ended: blanks no longer belong to the row. */
  closed: boolean;
}

/** Reads a region's stream into rows: the words name a row, the values after them are its cells. */
export function readRows(
  text: string,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): RowDrafts {
  const reading = new RowReading(text, vocabulary);
  for (const item of items) reading.take(item);
  return reading.end();
}

/** How far a stream has been read into rows. */
class RowReading {
  readonly #rows: OpenRow[] = [];
  readonly #headings: FoundHeading[] = [];
  readonly #orphans: CellPiece[] = [];
  /** Words since the last value: what they name is not asked before it is known that they are all. */
  #words: Span[] = [];
  /** The row that values are added to; null after words that name none. */
  #current: OpenRow | null = null;
  /** Place in the form of the row that was named last; -1 before the first. */
  #lastOrder = -1;
  #block: BlockTemplate | null = null;

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {}

  take(item: StreamItem): void {
    switch (item.kind) {
      case 'words':
        if (item.inHeader) {
          this.#headings.push(...readHeader(this.text, item.span, this.vocabulary, this.#block));
        } else this.#words.push(item.span);
        break;
      case 'row-end':
        if (this.#current) this.#current.closed = true;
        break;
      case 'value':
      case 'blank':
        this.#nameWords();
        this.#addPiece(item);
    }
  }

  end(): RowDrafts {
    this.#nameWords();
    return {
      rows: this.#rows.map((row) => settledRow(this.text, row)),
      headings: this.#headings,
      orphans: this.#orphans,
    };
  }

  #addPiece(item: Extract<StreamItem, { kind: 'value' | 'blank' }>): void {
    const piece = pieceOf(this.text, item);
    const row = this.#current;
    if (row && accepts(row, item)) {
      reopen(row);
      row.pieces.push(piece);
    } else if (item.kind === 'value') {
      this.#current = null;
      this.#orphans.push(piece);
    }
  }

  /** Completes the open row's label, or opens the rows that the words name. */
  #nameWords(): void {
    const words = this.#words;
    if (words.length === 0) return;
    this.#words = [];
    const row = this.#current;
    const rest = row?.named ? continueLabel(this.text, row, words) : words;
    if (rest.length === 0) {
      if (row) reopen(row);
      return;
    }
    const naming = readNaming(this.text, rest, this.vocabulary, { lastOrder: this.#lastOrder });
    for (const heading of naming.headings) {
      if (heading.term.kind === 'heading' && heading.term.block) this.#block = heading.term.block;
      const { term, span, likeness } = heading;
      this.#headings.push({ term, span, likeness, block: this.#block });
    }
    for (const bare of naming.bare) this.#open(bare, bare.label, null);
    this.#current = this.#openNamed(naming);
  }

  #openNamed({ row, group, unknown }: Naming): OpenRow | null {
    if (row) return this.#open(row, row.label, null);
    if (unknown) return this.#open(null, unknown, group);
    return group ? this.#open(null, group.label, group) : null;
  }

  #open(named: NamedRow | null, label: RowLabel | null, group: NamedRow | null): OpenRow {
    const row: OpenRow = { named, label, group, pieces: [], closed: false };
    this.#rows.push(row);
    if (named) {
      this.#lastOrder = named.term.order;
      this.#block = named.term.block;
    }
    return row;
  }
}

function settledRow(text: string, { named, label, group, pieces }: OpenRow): RowDraft {
  const block = (named ?? group)?.term.block;
  const [only, ...others] = pieces;
  const digits =
    block && label && only && others.length === 0
      ? digitsApart(text, only.span, label.span, block.columns.length)
      : null;
  return {
    named,
    label,
    group,
    pieces: digits
      ? digits.map((span) => pieceOf(text, valueAt(text, span)))
      : settled(pieces, block ? [block.columns.length] : []),
  };
}

const valueAt = (text: string, span: Span): Extract<StreamItem, { kind: 'value' }> => ({
  kind: 'value',
  span,
  line: 0,
  value: parseCellValue(textAt(text, span)),
});

/** A closed row takes up values again only while it has none, as when its label fills a line of its own. */
const accepts = (row: OpenRow, item: StreamItem): boolean =>
  !row.closed || (item.kind === 'value' && row.pieces.every(isBlank));

/** The other half of a row that a page's end has cut: the cells stand beside it. */
function reopen(row: OpenRow): void {
  if (!row.closed || row.pieces.some(isFilled)) return;
  row.closed = false;
  row.pieces = [];
}

/** Takes the words that complete the open row's label; gives back those that are left. */
function continueLabel(text: string, row: OpenRow, words: readonly Span[]): readonly Span[] {
  const named = row.named!;
  const rest = named.term.core.slice(named.seen.length);
  if (rest === '' || !named.term.core.startsWith(named.seen)) return words;
  let missing = rest;
  const left: Span[] = [];
  let taken: Span | null = null;
  for (const span of words) {
    const folded = fold(textAt(text, span));
    if (missing !== '' && folded !== '' && missing.startsWith(folded)) {
      missing = missing.slice(folded.length);
      taken = taken ? cover(taken, span) : span;
    } else left.push(span);
  }
  if (!taken) return words;
  const seen = named.term.core.slice(0, named.term.core.length - missing.length);
  const whole = missing === '';
  const label: RowLabel = {
    text: named.label.text + squeezedText(text, taken),
    span: cover(named.label.span, taken),
    likeness: whole ? named.term.likeness : named.likeness,
  };
  row.named = { ...named, seen, label, likeness: label.likeness };
  row.label = label;
  return left;
}

function readHeader(
  text: string,
  span: Span,
  vocabulary: Vocabulary,
  block: BlockTemplate | null,
): FoundHeading[] {
  const words = textAt(text, span);
  const core = fold(words);
  const titled = (folded: string): Term | undefined =>
    vocabulary.namedBy(folded).find(({ kind }) => kind !== 'row');
  const exact = titled(core) ?? titled(fold(withoutUnit(words)));
  const term = exact ?? (core.length >= 4 ? nearestColumn(core, vocabulary) : undefined);
  return term ? [{ term, block, span, likeness: exact?.likeness ?? 'similar' }] : [];
}
