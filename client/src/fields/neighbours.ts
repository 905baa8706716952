/** A place of a document by line and character. */
interface Place {
  readonly line: number;
  readonly character: number;
}

interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** A place to fill in, or one that is written already and to be confirmed. */
interface Field {
  readonly range: Stretch;
  readonly kind?: 'write' | 'confirm' | 'blank';
}

/**
 * What is selected at a field. Where something is to be confirmed, nothing: what is typed must not replace
 * the remark unasked.
 */
export const selectedAt = ({ range, kind }: Field): Stretch =>
  kind === 'confirm' ? { start: range.start, end: range.start } : range;

/**
 * The field after (or before) the selection, beginning again at the other end; the selected one is
 * passed over. Undefined where there is none.
 */
export function neighbourOf<Wanted extends Field>(
  fields: readonly Wanted[],
  selection: Stretch,
  direction: 'next' | 'previous',
): Wanted | undefined {
  const others = fields.filter((field) => !isSame(selectedAt(field), selection));
  const found =
    direction === 'next'
      ? others.find(({ range }) => compare(range.start, selection.end) >= 0)
      : (others.findLast(({ range }) => compare(range.end, selection.start) <= 0) ?? others.at(-1));
  return found ?? fields[0];
}

/** Whether two stretches begin and end at the same places. */
export const isSame = (one: Stretch, other: Stretch): boolean =>
  compare(one.start, other.start) === 0 && compare(one.end, other.end) === 0;

const compare = (one: Place, other: Place): number =>
  one.line - other.line || one.character - other.character;
