import { coreOf } from '../../template/vocabulary';
import type { BlockTemplate, TableTemplate, TemplateFile } from '../../template/model';
import type { ReportType } from '../../template/type';
import { claimProblems } from './claims';
import { entryProblems } from './entries';
import { relationProblems } from './relations';
import { expressionsOfType } from './expressions';
import type { ReportAt } from './schema';

/** What of a type does not hang together, in a file that follows its schema. */
export function typeProblems(
  type: ReportType,
  known: { readonly ruleCodes: readonly string[]; readonly families: readonly string[] },
  report: ReportAt,
): void {
  expressionsOfType(type, report);
  for (const code of Object.keys(type.rules?.levels ?? {}))
    if (!known.ruleCodes.includes(code)) report(['rules', 'levels', code], 'rule', { value: code });
  for (const [at, family] of (type.rules?.families ?? []).entries())
    if (!known.families.includes(family))
      report(['rules', 'families', at], 'family', { value: family });
  for (const [at, sign] of type.recognition.signs.entries())
    if (sign.length < minSignLength)
      report(['recognition', 'signs', at], 'sign-short', { value: sign, least: minSignLength });
}

/** A shorter word stands in all sorts of texts. */
const minSignLength = 4;

/** What of an edition does not hang together, in a file that follows its schema. */
export function editionProblems(edition: TemplateFile, type: ReportType, report: ReportAt): void {
  const { years, chapters, tables } = edition;
  if (years.last !== null && years.last < years.first) report(['years', 'last'], 'years');
  unique(
    chapters.map(({ id }) => id),
    (at) => ['chapters', at, 'id'],
    report,
  );
  unique(
    edition.preamble.map(({ id }) => id),
    (at) => ['preamble', at, 'id'],
    report,
  );
  unique(
    tables.map(({ id }) => id),
    (at) => ['tables', at, 'id'],
    report,
  );
  chapters.forEach((chapter, at) => {
    if (chapter.number !== at + 1) report(['chapters', at, 'number'], 'number', { right: at + 1 });
    const table = tables.find(({ id }) => id === chapter.table);
    if (chapter.table === undefined) {
      if (chapter.skeleton === undefined) report(['chapters', at], 'no-skeleton');
    } else if (table?.chapter !== chapter.id) {
      report(['chapters', at, 'table'], 'no-table', { table: chapter.table });
    }
  });
  tables.forEach((table, at) => {
    if (!chapters.some(({ id, table: own }) => id === table.chapter && own === table.id))
      report(['tables', at, 'chapter'], 'no-chapter', { chapter: table.chapter });
    tableProblems(table, (path, key, args) => report(['tables', at, ...path], key, args));
  });
  for (const [role, chapter] of Object.entries(type.roles ?? {}))
    if (!chapters.some(({ id }) => id === chapter))
      report(['chapters'], 'no-role', { role, chapter });
  relationProblems(edition, report);
  claimProblems(edition, report);
}

function tableProblems(table: TableTemplate, report: ReportAt): void {
  const { blocks, formulas } = table;
  entryProblems(table, report);
  const rows = blocks.flatMap((block) => block.rows);
  unique(
    blocks.map(({ id }) => id),
    (at) => ['blocks', at, 'id'],
    report,
  );
  blocks.forEach((block, at) => {
    const inBlock: ReportAt = (path, key, args) => report(['blocks', at, ...path], key, args);
    const before = blocks.slice(0, at).flatMap((each) => each.rows.map(({ id }) => id));
    unique(
      [...before, ...block.rows.map(({ id }) => id)],
      (row) => ['rows', row - before.length, 'id'],
      inBlock,
    );
    blockProblems(block, inBlock);
  });
  const isData = new Map(rows.map(({ id, kind }) => [id, kind === 'data']));
  formulas.forEach(({ over, left, right }, at) => {
    for (const [side, ids] of [
      ['left', left],
      ['right', right],
    ] as const)
      ids.forEach((id, index) => {
        const place = ['formulas', at, side, index];
        if (side === 'right' && left.includes(id)) report(place, 'summed-twice', { name: id });
        const isThere =
          over === 'rows'
            ? isData.get(id) === true
            : blocks.some(({ columns }) => columns.some((column) => column.id === id));
        if (!isThere) report(place, over === 'rows' ? 'no-row' : 'no-column', { name: id });
      });
  });
}

function blockProblems({ rows, columns }: BlockTemplate, report: ReportAt): void {
  unique(
    columns.map(({ id }) => id),
    (at) => ['columns', at, 'id'],
    report,
  );
  columns.forEach(({ label, path = [] }, at) => {
    const same = columns.findIndex(
      (each) => each.label === label && (each.path ?? []).join() === path.join(),
    );
    if (same < at) report(['columns', at, 'label'], 'same-column', { label });
  });
  rows.forEach(({ id, kind, parent, label }, at) => {
    const group = rows.slice(0, at).find((row) => row.id === parent);
    if (parent !== undefined && group?.kind !== 'group')
      report(['rows', at, 'parent'], 'no-group', { name: parent });
    if (kind === 'group' && !rows.some((row) => row.parent === id))
      report(['rows', at, 'kind'], 'empty-group', { label });
    const same = rows.findIndex(
      (row) => row.parent === parent && row.kind === kind && coreOf(row.label) === coreOf(label),
    );
    if (same < at && rows[at]!.ordered !== true)
      report(['rows', at, 'label'], 'same-row', { label });
  });
}

/** Says of each name that stands there a second time that it does. */
function unique(
  names: readonly string[],
  pathOf: (at: number) => readonly (string | number)[],
  report: ReportAt,
): void {
  names.forEach((value, at) => {
    if (names.indexOf(value) < at) report(pathOf(at), 'repeated', { value });
  });
}
