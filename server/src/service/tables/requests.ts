import type { ReportReader } from '../../report/parse';
import type { Range } from '../../text/lines';
import { spanOf, type Span } from '../../text/span';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import { textEdits, type TextEdit } from '../edits';
import { fillTotals } from './fillTotals';
import { copyTables } from './copy';
import { formatTables, type Page } from './format';
import { linesOfTable } from './tableExtent';
import { tablesMeant, type TableTarget } from './target';

export type { TableTarget } from './target';

/** A change to the draft and what the user is told of it. */
export interface TableChange {
  /** In the draft's order, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** What was done. */
  readonly said: readonly string[];
  /** What was asked for and could not be done, and why. */
  readonly refusals: readonly string[];
}

/** Fills blank totals, and says which. */
export function totalsFilled(
  { checked, report }: Analysis,
  target: TableTarget,
  wording: Wording,
): TableChange {
  if (!checked) return noTables(wording);
  const { edits, said } = fillTotals(report, target);
  const texts = said.map((message) => wording.say(message));
  return edits.length === 0
    ? { edits: [], said: [], refusals: texts }
    : { edits: textEdits(report, edits), said: texts, refusals: [] };
}

/** Puts the tables that are meant, or that the range touches, into the form's layout. */
export function tablesFormatted(
  reader: ReportReader,
  { checked, report }: Analysis,
  target: TableTarget | Range,
  page: Page,
  wording: Wording,
): TableChange {
  if (!checked) return noTables(wording);
  const within =
    'start' in target
      ? spanOf(report.lines.offsetAt(target.start), report.lines.offsetAt(target.end))
      : spanOfTarget(report, target);
  if (within === null) return noTables(wording);
  const { edits, refusals } = formatTables(reader, report, { ...page, ...(within && { within }) });
  const done =
    edits.length > 0
      ? [{ key: 'format.done', args: { count: edits.length } }]
      : refusals.length === 0
        ? [{ key: 'format.nothing', args: {} }]
        : [];
  return {
    edits: textEdits(report, edits),
    said: done.map((message) => wording.say(message)),
    refusals: refusals.map((message) => wording.say(message)),
  };
}

/** The place of the one table that is meant; undefined for all, null where none is. */
function spanOfTarget(report: Analysis['report'], target: TableTarget): Span | null | undefined {
  if (target.table === undefined && target.position === undefined) return undefined;
  const [table] = tablesMeant(report, target);
  if (!table) return null;
  const { from, to } = linesOfTable(report, table);
  return spanOf(report.lines.line(from).start, report.lines.line(to - 1).end);
}

/** Tables as tab-separated text; null where none can be copied. */
export function tablesCopied(
  { checked, report }: Analysis,
  target: TableTarget,
  wording: Wording,
): { readonly text: string | null; readonly message: string } {
  if (!checked) return { text: null, message: noTables(wording).refusals.join('') };
  const { text, said } = copyTables(report, target);
  return { text, message: said.map((message) => wording.say(message)).join('') };
}

const noTables = (wording: Wording): TableChange => ({
  edits: [],
  said: [],
  refusals: [wording.say({ key: 'tables.none', args: {} })],
});
