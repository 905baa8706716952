import type { BoundHeading } from '../../report/model';
import { pipes } from '../../text/pipes';
import { spanOf } from '../../text/span';
import { isInCells, type Caret } from './caret';
import type { Candidate } from './item';

/** What is written of a title up to the caret, and after it. */
const upToCaret = new RegExp(`[^\\t${pipes}]*$`);
const fromCaret = new RegExp(`^[^\\t${pipes}]*`);

/** In a table's heading, the titles that its block lacks or has in other words. */
export function columnCandidates(caret: Caret): readonly Candidate[] {
  if (!isInCells(caret)) return [];
  const { report, line, before, after, offset } = caret;
  const headings = [...report.tables.values()]
    .filter(({ template }) => template.orientation === 'down')
    .flatMap((table) => table.headings);
  const here = headings.filter(({ span }) => report.lines.lineAt(span.start) === line);
  const block = here[0]?.block;
  if (!block) return [];
  const typed = upToCaret.exec(before)![0].trimStart();
  const rest = fromCaret.exec(after)![0].trimEnd();
  const span = spanOf(offset - typed.length, offset + rest.length);
  const isRight = ({ likeness }: BoundHeading): boolean => likeness !== 'similar';
  const present = new Set(here.filter(isRight).map(({ column }) => column.id));
  return block.columns
    .filter(({ id }) => !present.has(id))
    .map(({ label }) => ({ kind: 'column', label, text: label, span, typed, newText: label }));
}
