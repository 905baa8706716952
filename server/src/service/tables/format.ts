import type { ReportReader } from '../../report/parse';
import type { BoundTable, Report } from '../../report/model';
import { applyEdits, type Edit } from '../../text/edit';
import type { Message } from '../../wording/message';
import type { WidthOf } from '../../text/width';
import { lineEndingOf } from '../../text/lines';
import { overlaps, textAt, type Span } from '../../text/span';
import { lossByRewriting } from '../keeping';
import { canonicalBlocks } from './canonical';
import { obstacleTo } from './formatObstacles';
import { extentOf } from './tableExtent';
import { pipeLines } from './pipes';
import { wrappedBlock } from './wrap';
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

/** What a table is laid out on. */
export interface Page {
  readonly widthOf: WidthOf;
  /** As many columns as a table should stay within; no limit without it. */
  readonly columns?: number;
}

export interface FormatOptions extends Page {
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
  { within, ...page }: FormatOptions,
): Formatting {
  const asked = [...report.tables.values()].filter(
    ({ span }) => within === undefined || overlaps(span, within),
  );
  const refusals: Message[] = [];
  let rewritten: readonly Rewriting[] = asked.flatMap((table) => {
    const obstacle = obstacleTo(report, table);
    if (obstacle) refusals.push(obstacle);
    return obstacle ? [] : [{ table, edit: rewrite(report, table, page), onPage: true }];
  });
  for (;;) {
    const refused = refusedAmong(reader, report, rewritten);
    if (!refused) break;
    const isRefused = ({ table }: Rewriting): boolean => refused.tables.includes(table);
    // Words broken over lines are the first thing to do without.
    const isBroken = rewritten.some((each) => isRefused(each) && each.onPage);
    if (isBroken && page.columns !== undefined) {
      const { widthOf } = page;
      rewritten = rewritten.map((each) =>
        isRefused(each)
          ? { table: each.table, edit: rewrite(report, each.table, { widthOf }), onPage: false }
          : each,
      );
      continue;
    }
    refusals.push(...refused.tables.map(({ template }) => refused.reason(template)));
    rewritten = rewritten.filter((each) => !isRefused(each));
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
  /** Whether words may be broken over lines, so that it fits. */
  readonly onPage: boolean;
}

interface Refused {
  readonly tables: readonly BoundTable[];
  readonly reason: (table: BoundTable['template']) => Message;
}

/** Tables that may not be rewritten, and why: the others are then looked at again; null where all may. */
function refusedAmong(
  reader: ReportReader,
  report: Report,
  rewritten: readonly Rewriting[],
): Refused | null {
  const changed = rewritten.filter(({ edit }) => textAt(report.source, edit.span) !== edit.newText);
  if (changed.length === 0) return null;
  const rewrittenTables = changed.map(({ table }) => table);
  const textWith = (some: readonly Rewriting[]): string =>
    applyEdits(
      report.source,
      some.map(({ edit }) => edit),
    );
  const asBefore = { edition: report.edition.id };
  const text = textWith(changed);
  const after = reader.parse(text, asBefore);
  const differing = [...report.tables.values()].filter(
    (table) => !sameTable(table, after.tables.get(table.template.id)),
  );
  if (differing.length > 0) {
    const own = rewrittenTables.filter((table) => differing.includes(table));
    return {
      tables: own.length > 0 ? own : rewrittenTables,
      reason: ({ name: table }) => ({ key: 'format.uncertain', args: { table } }),
    };
  }
  if (lossByRewriting(report, after)) {
    const losses = changed.map((each) => ({
      table: each.table,
      loss: lossByRewriting(report, reader.parse(textWith([each]), asBefore)),
    }));
    const own = losses.filter(({ loss }) => loss !== null).map(({ table }) => table);
    const what = losses.find(({ loss }) => loss)?.loss?.args.what ?? '';
    return {
      tables: own.length > 0 ? own : rewrittenTables,
      reason: ({ name: table }) => ({ key: 'format.loses', args: { table, what } }),
    };
  }
  // Where the draft itself tells its edition, it must tell the same one afterwards.
  const own = reader.parse(report.source);
  if (own.edition.id !== report.edition.id) return null;
  const read = reader.parse(text);
  return read.edition.id === own.edition.id && read.year === own.year
    ? null
    : {
        tables: rewrittenTables,
        reason: ({ name: table }) => ({ key: 'format.edition', args: { table } }),
      };
}

/** Replaces all that stands for the table; the edit ends before the last line's break. */
function rewrite(report: Report, table: BoundTable, { widthOf, columns }: Page): Edit {
  const { source } = report;
  const span = extentOf(report, table);
  const comments = report.comments
    .filter((comment) => overlaps(comment.span, span))
    .map((comment) => ({ at: comment.span.start, text: textAt(source, comment.span) }));
  const written: string[] = [...breaksBefore(source.slice(0, span.start))];
  canonicalBlocks(report, table).forEach((whole, index) => {
    const block =
      columns === undefined || table.template.orientation === 'across'
        ? whole
        : wrappedBlock(whole, columns, widthOf);
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
  written.push(...comments.map(({ text }) => text), ...breaksAfter(source.slice(span.end)));
  return { span, newText: written.join(endingIn(source, span)) };
}

/** What makes an empty line stand before the table, as lines to be joined. */
function breaksBefore(before: string): readonly string[] {
  const [last = '', above = ''] = before.split(/\r\n|\r|\n/).reverse();
  return breaksFor(last, above);
}

/** What makes an empty line stand after the table. */
function breaksAfter(after: string): readonly string[] {
  const [first = '', below = ''] = after.split(/\r\n|\r|\n/, 2);
  return breaksFor(first, below);
}

const breaksFor = (beside: string, beyond: string): readonly string[] =>
  beside.trim() !== '' ? ['', ''] : beyond.trim() !== '' ? [''] : [];

/** How the table's first line ends, which may be otherwise than others of the draft; else as most do. */
const endingIn = (source: string, { start }: Span): string =>
  /\r\n|\r|\n/.exec(source.slice(start))?.[0] ?? lineEndingOf(source);
