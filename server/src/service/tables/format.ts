import type { ReportReader } from '../../report/parse';
import type { BoundTable, Report } from '../../report/model';
import type { Edit, Message } from '../../rules/model';
import type { WidthOf } from '../../text/eastAsianWidth';
import { overlaps, spanOf, textAt, type Span } from '../../text/span';
import { canonicalBlocks } from './canonical';
import { obstacleTo } from './certainty';
import { linesOfTable, type LineSpan } from './lines';
import { pipeLines } from './pipes';
import { sameTable } from './sameTable';

/** What to do to put tables into the form's own layout. */
export interface Formatting {
  /** In the draft's order, one a table; none for a table that has the form already. */
  readonly edits: readonly Edit[];
  /** The tables that have the form then. */
  readonly tables: readonly BoundTable[];
  /** Why tables were left as they are. */
  readonly refusals: readonly Message[];
}

export interface FormatOptions {
  readonly widthOf: WidthOf;
  /** Only tables that overlap it. */
  readonly within?: Span;
}

/**
 * Rewrites tables of any layout as aligned pipe tables. Cells keep their texts, lines their comments,
 * and what stands outside the tables stays. What would not be read again as it was read is refused.
 */
export function formatTables(
  reader: ReportReader,
  report: Report,
  { widthOf, within }: FormatOptions,
): Formatting {
  const asked = [...report.tables.values()].filter(
    ({ span }) => within === undefined || overlaps(span, within),
  );
  const refusals: Message[] = [];
  let rewritten: readonly Rewriting[] = asked.flatMap((table) => {
    const lines = linesOfTable(report, table);
    const obstacle = obstacleTo(report, table, lines);
    if (obstacle) refusals.push(obstacle);
    return obstacle ? [] : [{ table, edit: rewrite(report, table, lines, widthOf) }];
  });
  for (;;) {
    const misread = misreadTables(reader, report, rewritten);
    if (misread.length === 0) break;
    refusals.push(
      ...misread.map(({ template }) => ({
        key: 'format.uncertain',
        args: { table: template.name },
      })),
    );
    rewritten = rewritten.filter(({ table }) => !misread.includes(table));
  }
  return {
    edits: rewritten
      .map(({ edit }) => edit)
      .filter(({ span, newText }) => textAt(report.source, span) !== newText)
      .sort((a, b) => a.span.start - b.span.start),
    tables: rewritten.map(({ table }) => table),
    refusals,
  };
}

interface Rewriting {
  readonly table: BoundTable;
  readonly edit: Edit;
}

/** The tables that would be read otherwise; all of them where one that is not rewritten would. */
function misreadTables(
  reader: ReportReader,
  report: Report,
  rewritten: readonly Rewriting[],
): readonly BoundTable[] {
  const changed = rewritten.filter(({ edit }) => textAt(report.source, edit.span) !== edit.newText);
  if (changed.length === 0) return [];
  const text = applyEdits(
    report.source,
    changed.map(({ edit }) => edit),
  );
  const after = reader.parse(text, { edition: report.edition.id });
  const differing = [...report.tables.values()].filter(
    (table) => !sameTable(table, after.tables.get(table.template.id)),
  );
  if (differing.length === 0) return [];
  const own = changed.map(({ table }) => table).filter((table) => differing.includes(table));
  return own.length > 0 ? own : changed.map(({ table }) => table);
}

/** The text after the edits, which must be in order and apart. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
      text,
    );

/** Replaces the table's lines; the edit ends before the last one's line break. */
function rewrite(
  report: Report,
  table: BoundTable,
  { from, to }: LineSpan,
  widthOf: WidthOf,
): Edit {
  const { lines, source } = report;
  const span = spanOf(lines.line(from).start, lines.line(to - 1).end);
  const comments = report.comments
    .filter(({ line }) => line >= from && line < to)
    .map((comment) => ({ at: comment.span.start, text: textAt(source, comment.span) }));
  const written: string[] = [];
  const isBlank = (line: number): boolean =>
    line < 0 || line >= lines.count || textAt(source, lines.line(line)).trim() === '';
  if (!isBlank(from - 1)) written.push('');
  canonicalBlocks(report, table).forEach((block, index) => {
    if (index > 0) written.push('');
    if (block.caption !== null) written.push(block.caption, '');
    const [titles, rule, ...rows] = pipeLines(block, widthOf);
    written.push(titles!, rule!);
    rows.forEach((row, i) => {
      const origin = block.lines[i + 1]!.origin;
      while (origin !== null && comments[0] && comments[0].at < origin) {
        written.push(comments.shift()!.text);
      }
      written.push(row);
    });
  });
  written.push(...comments.map(({ text }) => text));
  if (!isBlank(to)) written.push('');
  return { span, newText: written.join(endingOf(report, from)) };
}

/** How the table's first line ends; it may end otherwise than others of the draft. */
function endingOf({ lines, source }: Report, line: number): string {
  const ending = textAt(source, spanOf(lines.line(line).end, lines.lineWithEnding(line).end));
  return ending === '' ? '\n' : ending;
}
