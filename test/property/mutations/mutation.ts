import { applyEdits, type Edit } from '../../../server/src/text/edit';
import type { Layout } from '../../support/render/layout';
import type { Noise } from '../../support/render/style';
import type { Draft } from '../faults/fault';

/** Another way to write the same draft, which must change nothing in what is found. */
export interface Mutation {
  readonly name: string;
  /** Layouts in which nobody writes so are left out. */
  readonly seenIn?: (layout: Layout) => boolean;
  /** The draft written so; null where it has nothing of the kind. */
  write(draft: Draft, draw: Noise): string | null;
}

/** The draft with edits, whatever their order. */
export const edited = ({ text }: Draft, edits: readonly Edit[]): string =>
  applyEdits(
    text,
    [...edits].sort((a, b) => a.span.start - b.span.start),
  );

export const insertion = (at: number, newText: string): Edit => ({
  span: { start: at, end: at },
  newText,
});

/** The draft's own line ending. */
export const endOfLine = ({ text }: Draft): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Every line of the draft without its ending, changed. */
export const eachLine = (
  draft: Draft,
  change: (line: string, index: number) => string | readonly string[],
): string =>
  draft.text
    .split(/\r?\n/)
    .flatMap((line, index) => change(line, index))
    .join(endOfLine(draft));

/** Whether the line, by its number, belongs to a table. */
export function tableLines({ report }: Draft): (index: number) => boolean {
  const ranges = [...report.tables.values()].map(({ span }) => ({
    from: report.lines.lineAt(span.start),
    to: report.lines.lineAt(span.end),
  }));
  return (index) => ranges.some(({ from, to }) => from <= index && index <= to);
}
