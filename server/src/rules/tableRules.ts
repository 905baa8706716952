import type { BoundTable, Report } from '../report/model';
import type { LineIndex } from '../text/lines';
import { oncePer } from '../text/oncePer';
import { movedBy, spanOf, type Span } from '../text/span';
import type { Fix, Related, Rule, RuleContext, RuleFinding, TableRule } from './model';

/**
 * What the rule finds in the report. One that reads the tables alone is asked about each table as if nothing but
 * its region stood in a draft, and what it finds there is kept with the table and moved to its place: an edit
 * elsewhere costs it nothing, and it cannot depend on what it does not say that it reads.
 */
export function findingsOfRule(
  rule: Rule,
  report: Report,
  context: RuleContext,
): Iterable<RuleFinding> {
  const tables = rule.reads === 'tables' ? tablesAlone(report) : null;
  if (!tables) return rule.check(report, context);
  let all = nothing;
  for (const { alone, start } of tables) {
    const found = foundAlone(rule as TableRule, alone);
    if (found.length === 0) continue;
    all = [...all, ...(start > 0 ? found.map(findingMovedBy(start)) : found)];
  }
  return all;
}

const nothing: readonly RuleFinding[] = [];

function foundAlone(rule: TableRule, alone: Report): readonly RuleFinding[] {
  const byRule = foundByRule(alone);
  const known = byRule.get(rule);
  if (known) return known;
  const found = [...rule.check(alone)];
  byRule.set(rule, found);
  return found;
}

/** What the rules that were asked found in a table alone. */
const foundByRule = oncePer((_: Report) => new Map<TableRule, readonly RuleFinding[]>());

/** A table's region as a report of its own, and where in the draft it begins. */
interface TableAlone {
  readonly alone: Report;
  readonly start: number;
}

/** The report's tables by themselves; null where one of them stands in what is read otherwise than in the draft. */
const tablesAlone = oncePer((report: Report): readonly TableAlone[] | null => {
  const tables = [...report.tables.values()];
  if (!tables.every((table) => standsAlone(report, table))) return null;
  return tables.map((table) => ({
    alone: reportOf(table.atRest)[report.lines.ending],
    start: table.start,
  }));
});

/** Whether the table's region is whole lines of the draft, as they are written. */
function standsAlone({ source, text, lines, readLines }: Report, table: BoundTable): boolean {
  const { start, region } = table;
  const end = start + region.text.length;
  const isWhole = isLineStart(text, start) && (end === text.length || isLineStart(text, end));
  if (!isWhole) return false;
  if (source !== text && !source.startsWith(region.text, start)) return false;
  return lines === readLines || areAlike(lines, region.lines, spanOf(start, end));
}

const isLineStart = (text: string, at: number): boolean =>
  at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';

/** Whether the lines within the span are those of the region that stands there. */
function areAlike(lines: LineIndex, ofRegion: LineIndex, { start, end }: Span): boolean {
  const first = lines.lineAt(start);
  for (let index = 0; index < ofRegion.count; index++) {
    const own = ofRegion.line(index);
    const line = lines.line(first + index);
    if (start + own.start === end) return true;
    if (line.start !== start + own.start || line.end !== start + own.end) return false;
  }
  return true;
}

/** A report in which nothing stands but the table, by the line ending that the draft has. */
const reportOf = oncePer((table: BoundTable): Readonly<Record<LineIndex['ending'], Report>> => {
  const of = (ending: LineIndex['ending']): Report => {
    const { text } = table.region;
    const lines = { ...table.region.lines, ending };
    return {
      source: text,
      text,
      lines,
      readLines: lines,
      traditional: false,
      comments: [],
      recognised: true,
      points: 0,
      typeFrom: 'text',
      edition: table.edition,
      year: null,
      yearEvidence: null,
      title: null,
      preamble: spanOf(0, 0),
      chapters: [],
      extraHeadings: [],
      repeatedHeadings: [],
      tables: new Map([[table.template.id, table]]),
    };
  };
  return { '\n': of('\n'), '\r\n': of('\r\n') };
});

/** Every part of a thing, also those that may be left out: what is moved part by part forgets none. */
type Whole<Thing> = { readonly [Part in keyof Thing]-?: Thing[Part] | undefined };

/** Moves a finding of a region to its place in the draft, in which the region begins at `by`. */
function findingMovedBy(by: number): (found: RuleFinding) => RuleFinding {
  const span = movedBy(by);
  const related = (one: Related): Whole<Related> => ({
    span: one.file ? one.span : span(one.span),
    message: one.message,
    file: one.file,
    isComparison: one.isComparison,
  });
  const fix = (one: Fix): Whole<Fix> => ({
    title: one.title,
    edits: one.edits.map((edit) => ({ span: span(edit.span), newText: edit.newText })),
    preferred: one.preferred,
    safe: one.safe,
    writesFigures: one.writesFigures,
  });
  const finding = (found: RuleFinding): Whole<RuleFinding> => ({
    span: span(found.span),
    message: found.message,
    severity: found.severity,
    related: found.related?.map((one) => present(related(one))),
    fixes: found.fixes?.map((one) => present(fix(one))),
  });
  return (found) => present(finding(found));
}

/** The thing without the parts that it does not have. */
const present = <Thing extends object>(whole: Whole<Thing>): Thing =>
  Object.fromEntries(Object.entries(whole).filter(([, part]) => part !== undefined)) as Thing;
