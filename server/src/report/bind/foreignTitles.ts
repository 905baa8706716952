import type { BlockTemplate, TableTemplate } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import { fold } from '../../text/mapped';
import { oncePer } from '../../text/oncePer';
import { squeezedText, textAt, type Span } from '../../text/span';
import { layoutNamed } from '../layout/kinds';
import type { RegionStream } from '../layout/readTableLines';
import type { StreamItem } from '../layout/stream';
import type { BoundRow } from '../model';
import type { Binding, TitleFound } from './pieces';

type Words = Extract<StreamItem, { kind: 'words' }>;

/** A longer title is a sentence. */
const maxTitleLength = 24;
/** No head has more words. */
const maxWords = 200;

/**
 * Titles in words that nothing recognises, e.g. 累计有效数 for 现行有效件数, told by their place: between
 * titles of the form, or between one and the head's edge, stand as many words as columns are missing there.
 * None where the layout does not keep cells apart.
 */
export function foreignTitles(
  text: string,
  { items, layout }: RegionStream,
  { rows, headings }: Binding,
  vocabulary: Vocabulary,
): readonly TitleFound[] {
  const { keepsCellsApart, cellALine } = layoutNamed(layout);
  if (!keepsCellsApart) return [];
  const { table } = vocabulary;
  const isDivided = table.orientation === 'down';
  const withValues = new Set(items.flatMap(({ kind, line }) => (kind === 'value' ? [line] : [])));
  const words = items.filter(
    (item): item is Words => item.kind === 'words' && item.doubtful !== true,
  );
  let from = 0;
  return table.blocks.flatMap((block) => {
    const own = [...rows.values()].filter((row) => row.block === block);
    const start = startOf(table, own);
    if (start === null) return [];
    const head = words.filter(({ span }) => span.start >= from && span.end <= start);
    from = Math.max(...own.map(({ span }) => span.end));
    if (head.length > maxWords) return [];
    const known = headings.filter((heading) => heading.block === block);
    return (cellALine ? [head] : byLine(head)).flatMap((line) =>
      titlesIn(
        text,
        line,
        { block, known, isDivided: isDivided && !line.some((item) => withValues.has(item.line)) },
        vocabulary,
      ).filter(
        // Of a form whose rows stand side by side each title is there several times.
        ({ column }) =>
          table.orientation === 'across' || known.every((each) => each.column !== column),
      ),
    );
  });
}

/** Where a block's first row begins: with its label, or, where labels are titles, with its first cell. */
function startOf({ orientation }: TableTemplate, rows: readonly BoundRow[]): number | null {
  const starts = rows
    .filter(({ boundBy, shape }) => boundBy === 'label' && shape === 'full')
    .map(({ span, cells }) => (orientation === 'across' ? cells[0]!.span.start : span.start));
  return starts.length === rows.length && starts.length > 0 ? Math.min(...starts) : null;
}

const byLine = (words: readonly Words[]): readonly (readonly Words[])[] => {
  const lines = new Map<number, Words[]>();
  for (const item of words) lines.set(item.line, [...(lines.get(item.line) ?? []), item]);
  return [...lines.values()];
};

/** What words of a head are to its columns: after which they stand and before which, and no more. */
interface Known {
  /** The column that the next words can be; null where that is not known. */
  readonly next: number | null;
  /** The column that words before it cannot reach; null where that is not known. */
  readonly limit: number | null;
}

interface Head {
  readonly block: BlockTemplate;
  /** The block's titles that were recognised, on whichever line of the head. */
  readonly known: readonly TitleFound[];
  /** Whether the columns' titles may stand on several lines, and these are titles alone. */
  readonly isDivided: boolean;
}

function titlesIn(
  text: string,
  line: readonly Words[],
  head: Head,
  vocabulary: Vocabulary,
): readonly TitleFound[] {
  const { block, known } = head;
  const width = block.columns.length;
  const marks = line.map(({ span }) => knownAs(text, span, block, known, vocabulary));
  const edges = edgesOf(head);
  if (marks.every((mark) => mark === null)) return [];
  const found: TitleFound[] = [];
  for (let at = 0; at < line.length; at++) {
    if (marks[at] !== null) continue;
    let end = at;
    while (end < line.length && marks[end] === null) end++;
    const before = at === 0 ? edges.before(marks[end]!.limit) : marks[at - 1]!.next;
    // Behind a block's last title the next one's first can stand.
    const first = before === width ? 0 : before;
    const after = end === line.length ? edges.after(first) : marks[end]!.limit;
    const limit = after === 0 ? width : after;
    if (first !== null && limit !== null && limit - first === end - at) {
      for (let i = at; i < end; i++) {
        const heading = foreign(text, line[i]!.span, block, first + i - at, vocabulary);
        if (heading) found.push(heading);
      }
    }
    at = end;
  }
  return found;
}

/**
 * What bounds a line's first and last words: the head's edge, or the nearest title that stands on another line of
 * it, as one does that is not divided further.
 */
function edgesOf({ block: { columns }, known, isDivided }: Head): {
  readonly before: (limit: number | null) => number;
  readonly after: (first: number | null) => number;
} {
  const width = columns.length;
  if (!isDivided) return { before: () => 0, after: () => width };
  const places = known.map(({ column }) =>
    columns.findIndex(({ label }) => label === column.label),
  );
  const among = (from: number, to: number): readonly number[] =>
    places.filter((place) => place >= from && place < to);
  return {
    before: (limit) => Math.max(0, ...among(0, limit ?? 0).map((place) => place + 1)),
    after: (first) => Math.min(width, ...among(first ?? width, width)),
  };
}

function knownAs(
  text: string,
  span: Span,
  block: BlockTemplate,
  headings: readonly TitleFound[],
  vocabulary: Vocabulary,
): Known | null {
  const heading = headings.find((each) => each.span.start < span.end && each.span.end > span.start);
  if (heading) {
    const index = block.columns.findIndex(({ label }) => label === heading.column.label);
    return { next: index < 0 ? null : index + 1, limit: index < 0 ? null : index };
  }
  const core = fold(textAt(text, span));
  if (core === '') return { next: null, limit: null };
  if (vocabulary.namedBy(core).length === 0) return null;
  const { paths, corner } = wordingsOf(block);
  const below = paths.findIndex((path) => path.includes(core));
  if (below >= 0) return { next: below, limit: below };
  return { next: corner === core ? 0 : null, limit: null };
}

/** The titles above each of a block's columns and the one above its labels, folded. */
const wordingsOf = oncePer(({ columns, corner = '' }: BlockTemplate) => ({
  paths: columns.map(({ path = [] }) => path.map(fold)),
  corner: fold(corner),
}));

function foreign(
  text: string,
  span: Span,
  block: BlockTemplate,
  index: number,
  { terms }: Vocabulary,
): TitleFound | null {
  const title = squeezedText(text, span);
  const core = fold(title);
  // A title that a converter has cut short, or a cell's width broken over lines.
  if (terms.some((term) => term.core.includes(core))) return null;
  const column = block.columns[index];
  const isTitle =
    title.length <= maxTitleLength && /\p{Script=Han}/u.test(title) && !/[。；\d]/.test(title);
  return column && isTitle ? { column, block, text: title, span, likeness: 'similar' } : null;
}
