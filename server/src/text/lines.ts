import type { Span } from './span';

/** A zero-based line and a zero-based UTF-16 character in it, as in the language server protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Start and end positions of a half-open range. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The lines of one text; `\n`, `\r\n` and a lone `\r` each end a line. */
export interface LineIndex {
  /** Number of lines; at least one. */
  readonly count: number;
  /** What most lines of the text end with; `\n` where there is none. */
  readonly ending: '\n' | '\r\n';
  /** The line without its ending. Lines outside the text give an empty span at its nearer end. */
  line(index: number): Span;
  /** The line with its ending. */
  lineWithEnding(index: number): Span;
  /** The line that holds `offset`; offsets outside the text are clamped. */
  lineAt(offset: number): number;
  positionAt(offset: number): Position;
  /** Positions outside the text are clamped, as the protocol asks. */
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/**
 * The lines of the text but for those whose numbers are in `passedOver`. `breaks`, in ascending order, are
 * offsets at which another line begins without an ending before it.
 */
export function indexLines(
  text: string,
  passedOver?: ReadonlySet<number>,
  breaks: readonly number[] = [],
): LineIndex {
  const all = linesIn(text);
  const kept = passedOver ? withoutLines(all, passedOver, text.length) : all;
  return indexOf(breaks.length > 0 ? withBreaks(kept, breaks) : kept, text.length, all.ending);
}

/** Where the line that holds `offset` starts, for who asks once and needs no index of all lines. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** The words on a line of their own in place of white space that ends a line; null where it ends none. */
export function onOwnLine(space: string, words: string): string | null {
  const ending = /\r\n|\r|\n/.exec(space)?.[0];
  return ending === undefined ? null : `${ending}${words}${ending}`;
}

/**
 * Lines at given places of a text that is `length` units long: of each, where it starts, where its words end
 * and where its ending ends, in ascending order.
 */
export function linesAt(length: number, edges: readonly number[]): LineIndex {
  const every = (from: number): readonly number[] => edges.filter((_, i) => i % 3 === from);
  return indexOf({ starts: every(0), ends: every(1), endings: every(2) }, length, '\n');
}

/** Where each line starts, where its text ends, and where its ending ends. */
interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly endings: readonly number[];
}

function linesIn(text: string): Lines & Pick<LineIndex, 'ending'> {
  const starts: number[] = [0];
  const ends: number[] = [];
  const endings: number[] = [];
  let pairs = 0;
  let feeds = 0;
  let feed = placeOf(text, '\n', 0);
  let carriage = placeOf(text, '\r', 0);
  while (feed < Infinity || carriage < Infinity) {
    const isFeed = feed < carriage;
    const isPair = feed === carriage + 1;
    const end = isFeed ? feed : carriage;
    const next = isFeed || !isPair ? end + 1 : end + 2;
    ends.push(end);
    endings.push(next);
    starts.push(next);
    if (isFeed) feeds++;
    else if (isPair) pairs++;
    if (isFeed || isPair) feed = placeOf(text, '\n', next);
    if (!isFeed) carriage = placeOf(text, '\r', next);
  }
  ends.push(text.length);
  endings.push(text.length);
  return { starts, ends, endings, ending: pairs > feeds ? '\r\n' : '\n' };
}

/** Where the mark stands next; infinity where it does not. */
function placeOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? Infinity : at;
}

function withoutLines(
  { starts, ends, endings }: Lines,
  passedOver: ReadonlySet<number>,
  length: number,
): Lines {
  const isKept = (_: number, line: number): boolean => !passedOver.has(line);
  const kept = {
    starts: starts.filter(isKept),
    ends: ends.filter(isKept),
    endings: endings.filter(isKept),
  };
  return kept.starts.length > 0 ? kept : { starts: [length], ends: [length], endings: [length] };
}

function withBreaks({ starts, ends, endings }: Lines, breaks: readonly number[]): Lines {
  const broken = { starts: [] as number[], ends: [] as number[], endings: [] as number[] };
  let next = 0;
  starts.forEach((start, line) => {
    broken.starts.push(start);
    for (; next < breaks.length && breaks[next]! < ends[line]!; next++) {
      const at = breaks[next]!;
      if (at <= start) continue;
      broken.ends.push(at);
      broken.endings.push(at);
      broken.starts.push(at);
    }
    broken.ends.push(ends[line]!);
    broken.endings.push(endings[line]!);
  });
  return broken;
}

function indexOf(
  { starts, ends, endings }: Lines,
  length: number,
  ending: LineIndex['ending'],
): LineIndex {
  const count = starts.length;

  const startOf = (index: number): number =>
    index < 0 ? 0 : index >= count ? length : starts[index]!;
  const line = (index: number): Span => {
    const start = startOf(index);
    return { start, end: index < 0 || index >= count ? start : ends[index]! };
  };
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    // In a line that is passed over: the one after it.
    return low + 1 < count && offset >= endings[low]! ? low + 1 : low;
  };
  const positionAt = (offset: number): Position => {
    const clamped = Math.max(0, Math.min(offset, length));
    const index = lineAt(clamped);
    return { line: index, character: clamped - startOf(index) };
  };

  return {
    count,
    ending,
    line,
    lineWithEnding: (index) => ({
      start: startOf(index),
      end: index < 0 || index >= count ? startOf(index) : endings[index]!,
    }),
    lineAt,
    positionAt,
    offsetAt: (position) => {
      if (position.line < 0) return 0;
      const { start, end } = line(position.line);
      return Math.max(start, Math.min(start + position.character, end));
    },
    rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }),
  };
}

/** The line ending that most lines of the text use; `\n` where there is none. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1;
  return crlf * 2 > lf ? '\r\n' : '\n';
}
