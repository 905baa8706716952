import { anyId, cellPathParts } from '../../template/cellPath';
import {
  holdsNumbers,
  type ColumnTemplate,
  type Relation,
  type TableTemplate,
  type TemplateFile,
} from '../../template/model';
import { yuanPer } from '../../text/money';
import type { ReportAt } from './schema';

/** Says which cells the relations between figures name and the form has not, and what they cannot mean. */
export function relationProblems({ tables, relations = [] }: TemplateFile, report: ReportAt): void {
  relations.forEach((relation, at) => {
    const inRelation: ReportAt = (path, key, args) => report(['relations', at, ...path], key, args);
    if (relations.findIndex(({ id }) => id === relation.id) < at)
      inRelation(['id'], 'repeated', { value: relation.id });
    cellProblems(relation, tables, inRelation);
  });
}

function cellProblems(
  relation: Relation,
  tables: readonly TableTemplate[],
  report: ReportAt,
): void {
  const kinds = new Set<string>();
  const units = new Set<string>();
  for (const side of ['left', 'right'] as const)
    relation[side].forEach((path, index) => {
      if (side === 'right' && relation.left.includes(path))
        report([side, index], 'summed-twice', { name: path });
      const columns = columnsAt(tables, path);
      if (columns.length === 0) report([side, index], 'no-cell', { cell: path });
      const { row, column } = cellPathParts(path);
      const words = column === anyId ? undefined : columns.find((each) => !holdsNumbers(each));
      if (words) report([side, index], 'summed-words', { name: words.id });
      kinds.add(row === anyId ? 'row' : column === anyId ? 'column' : '');
      for (const { unit } of columns.filter(holdsNumbers)) units.add(unit ?? '');
    });
  if (kinds.has('row') && kinds.has('column')) report(['left'], 'two-stars');
  if (units.size < 2) return;
  if ([...units].some((unit) => yuanPer[unit] === undefined))
    report(['left'], 'units-apart', { units: [...units].map((unit) => unit || '—').join('、') });
  else if (relation.tolerance === undefined) report([], 'no-tolerance', {});
}

/** The columns of the cells that a path `table/row/column` means; none where the form has no such cell. */
function columnsAt(tables: readonly TableTemplate[], path: string): readonly ColumnTemplate[] {
  const { table, row, column } = cellPathParts(path);
  return tables
    .filter(({ id }) => id === table)
    .flatMap(({ blocks }) => blocks)
    .filter(
      ({ rows }) => row === anyId || rows.some(({ id, kind }) => id === row && kind === 'data'),
    )
    .flatMap(({ columns }) => columns.filter(({ id }) => column === anyId || id === column));
}
