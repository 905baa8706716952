import type { BoundHeading } from '../../report/model';
import { spanOf } from '../../text/span';
import type { Caret } from './caret';
import type { Candidate } from './item';

const separator = /[|｜\t]/;

/** In a table's heading, the titles that its block lacks or has in other words. */
export function columnCandidates({
  report,
  line,
  before,
  after,
  offset,
}: Caret): readonly Candidate[] {
  if (!separator.test(before + after)) return [];
  const headings = [...report.tables.values()]
    .filter(({ template }) => template.orientation === 'down')
    .flatMap((table) => table.headings);
  const here = headings.filter(({ span }) => report.lines.lineAt(span.start) === line);
  const block = here[0]?.block;
  if (!block) return [];
  const typed = /[^|｜\t]*$/.exec(before)![0].trimStart();
  const rest = /^[^|｜\t]*/.exec(after)![0].trimEnd();
  const span = spanOf(offset - typed.length, offset + rest.length);
  const isRight = ({ likeness }: BoundHeading): boolean => likeness !== 'similar';
  const present = new Set(here.filter(isRight).map(({ column }) => column.id));
  return block.columns
    .filter(({ id }) => !present.has(id))
    .map(({ label }) => ({ kind: 'column', label, text: label, span, typed, newText: label }));
}
