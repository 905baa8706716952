import { cellPathParts } from '../../template/cellPath';
import { boundCells, pathOf } from '../../report/query/cells';
import type { Report } from '../../report/model';
import { holdsNumbers, type Template } from '../../template/model';
import { plainText } from '../../template/skeleton/render';
import { reportSkeleton } from '../../template/skeleton/report';
import { cellText, formCells, trialDraft, type TrialReport } from '../../template/trial/draft';
import { balanced, sumsOf } from '../../template/trial/sums';
import { usuallyEnough } from '../../template/type';
import type { Engine } from './engine';
import type { ReportAt } from './schema';
import { triedSums } from './trialSums';

/** Where what a trial shows is said: in the file of the edition or of the type. */
export interface TrialReports {
  readonly edition: ReportAt;
  readonly type: ReportAt;
}

/** How much was tried. */
export interface Trial {
  readonly cells: number;
  /** Formulas and relations of the form that were made false and found. */
  readonly sums: number;
}

/**
 * Makes a new report of the edition and one that is filled in with everything right, has the engine, which
 * must know the edition, read and check them, and says where they are not read as they were written, where
 * something is found in them, and which sums nothing is found for once they are wrong.
 */
export function tryEdition(template: Template, engine: Engine, report: TrialReports): Trial {
  const { agency, year } = factsFor(template);
  const empty = newReportOf(template);
  if (!isKnown(empty, template, engine, report) || !leavesOthers(template, engine, report))
    return { cells: 0, sums: 0 };
  tellFindings(empty, template, engine, report.edition, 'finding');

  const cells = balanced(sumsOf(template), freeCells(template), [0, 1, 2, 3, 4, 5, 6, 7]);
  if (!cells) {
    report.edition(['tables'], 'no-balance');
    return { cells: 0, sums: 0 };
  }
  const filled: TrialReport = { template, agency, year, cells };
  const draft = trialDraft(filled);
  tellCells(filled, engine.reader.parse(draft, { edition: template.id }), report.edition);
  tellFindings(draft, template, engine, report.edition, 'filled-finding');
  return {
    cells: formCells(template).length,
    sums: triedSums(filled, engine, report.edition),
  };
}

/** A body in a place where the form holds, and its first year. */
const factsFor = ({
  places,
  years,
}: Template): { readonly agency: string; readonly year: number } => ({
  agency: `${places?.[0] ?? ''}云溪市示范局`,
  year: years.first,
});

const newReportOf = (template: Template): string =>
  plainText(reportSkeleton(template, factsFor(template)));

/** Whether new reports of every other type are still known for theirs; else which is not is said. */
function leavesOthers({ type }: Template, { reader }: Engine, report: TrialReports): boolean {
  const taken = reader.templates
    .filter((other) => other.type.id !== type.id)
    .find((other) => {
      const text = newReportOf(other);
      const { recognised, edition } = reader.parse(text);
      if (recognised && edition.type.id === other.type.id) return false;
      const pointsAs = (id: string): number => reader.parse(text, { type: id }).points;
      return pointsAs(type.id) >= pointsAs(other.type.id);
    });
  if (taken) report.type(['recognition'], 'claims', { other: taken.type.name });
  return !taken;
}

/** Whether a new report is known for one of the type, by itself and for no other; else why not is said. */
function isKnown(
  text: string,
  template: Template,
  { reader }: Engine,
  report: TrialReports,
): boolean {
  const { type } = template;
  const own = reader.parse(text, { type: type.id });
  const others = reader.types
    .filter(({ id }) => id !== type.id)
    .map((other) => ({ other, points: reader.parse(text, { type: other.id }).points }))
    .sort((a, b) => b.points - a.points);
  const args = { points: own.points, enough: type.recognition.enough ?? usuallyEnough };
  const [rival] = others;
  if (own.points < args.enough) {
    report.type(['recognition'], 'too-few-points', args);
    return false;
  }
  if (rival && rival.points >= own.points) {
    const { name } = rival.other;
    report.type(['recognition'], 'claimed', { ...args, other: name, theirs: rival.points });
    return false;
  }
  const read = reader.parse(text);
  if (!read.recognised || read.edition.type.id !== type.id) {
    report.type(['recognition', 'signs'], 'no-sign');
    return false;
  }
  template.chapters.forEach(({ id, title }, at) => {
    if (!own.chapters.some((chapter) => chapter.template.id === id))
      report.edition(['chapters', at, 'title'], 'chapter-unread', { title });
  });
  template.tables.forEach(({ id, name }, at) => {
    if (own.tables.get(id)?.state !== 'read')
      report.edition(['tables', at], 'table-unread', { table: name });
  });
  return true;
}

/** What a form leaves open, and what depends on the year that a new report is made for. */
const expected = ['placeholder', 'edition-mismatch', 'basis-edition', 'cell-blank', 'table-empty'];

/** Rules of one type know what its figures mean, which no template says and no trial can heed. */
function tellFindings(
  text: string,
  template: Template,
  engine: Engine,
  report: ReportAt,
  key: string,
): void {
  const read = engine.reader.parse(text, { edition: template.id });
  const checker = engine.checkerFor({});
  const ofOneType = checker.rules
    .filter(({ needs = [] }) => needs.some((need) => need.startsWith('family:')))
    .map((rule) => rule.code);
  for (const { code, span, message, severity } of checker.check(read)) {
    if (severity === 'hint' || [...expected, ...ofOneType].includes(code)) continue;
    report(placeIn(template, read, span.start), key, { code, message: [message] });
  }
}

/** The part of the edition's file that the place in a draft comes from. */
function placeIn(template: Template, report: Report, offset: number): readonly (string | number)[] {
  const cell = boundCells(report).find(
    ({ cell: { span } }) => span.start <= offset && offset <= span.end,
  );
  if (cell) return placeOfRow(template, cell.table.template.id, cell.row.template.id);
  const chapter = report.chapters.findLast(({ heading }) => heading.start <= offset);
  const at = template.chapters.findIndex(({ id }) => id === chapter?.template.id);
  return at < 0 ? ['title'] : ['chapters', at];
}

function placeOfRow(
  template: Template,
  tableId: string,
  rowId: string,
): readonly (string | number)[] {
  const at = template.tables.findIndex(({ id }) => id === tableId);
  const blocks = template.tables[at]?.blocks ?? [];
  const block = blocks.findIndex(({ rows }) => rows.some(({ id }) => id === rowId));
  const index = blocks[block]?.rows.findIndex(({ id }) => id === rowId) ?? 0;
  return ['tables', at, 'blocks', block, 'rows', index, 'label'];
}

/** Says of the first cell of each table that is not read as it was written. */
function tellCells(written: TrialReport, read: Report, report: ReportAt): void {
  const texts = new Map(
    boundCells(read).map(({ table, row, cell }) => [pathOf(table, row, cell), cell.text]),
  );
  const told = new Set<string>();
  for (const each of formCells(written.template)) {
    const { table: tableId } = cellPathParts(each.path);
    const text = cellText(written, each);
    const found = texts.get(each.path);
    if (found === text || told.has(tableId)) continue;
    told.add(tableId);
    const place = placeOfRow(written.template, tableId, each.row.id);
    report(place, 'cell-unread', {
      row: each.row.label,
      column: each.column.label,
      text,
      found: found ?? '—',
    });
  }
}

/** Numbers for the cells of figures, none of them 0 and few alike. */
function freeCells(template: Template): ReadonlyMap<string, number> {
  return new Map(
    formCells(template)
      .filter(({ column }) => holdsNumbers(column))
      .map(({ path, column: { type } }, at) => [
        path,
        100 * (3 + ((at * 7) % 41)) + (type === 'amount' ? 25 : 0),
      ]),
  );
}
