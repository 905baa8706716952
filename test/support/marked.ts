import { indexLines, type Position, type Range } from '../../server/src/text/lines';

/** A text whose place under test was marked with `$0`, the mark taken out. */
export interface Marked {
  readonly text: string;
  readonly position: Position;
  /** The empty range at the mark. */
  readonly range: Range;
}

/** Takes the one mark `$0` out of a text. */
export function marked(source: string): Marked {
  const [before, after, ...more] = source.split('$0');
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error('The text needs exactly one mark.');
  }
  const position = indexLines(before + after).positionAt(before.length);
  return { text: before + after, position, range: { start: position, end: position } };
}
