import { cellPath } from '../cellPath';
import { holdsNumbers, type ColumnTemplate, type RowTemplate, type Template } from '../model';
import { reportSkeleton } from '../skeleton/report';
import { tableSkeleton } from '../skeleton/tables';
import { dataRowsOf } from '../rows';
import type { Cells } from './sums';

/** A report of any form, filled in by way of trial: all that is in it follows from the template. */
export interface TrialReport {
  readonly template: Template;
  readonly agency: string;
  readonly year: number;
  /** Hundredths by `table/row/column`. */
  readonly cells: Cells;
}

/** A cell of the form. */
export interface FormCell {
  readonly path: string;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
}

/** Every cell of the form's tables, in the order in which a new report has them. */
export const formCells = ({ tables }: Pick<Template, 'tables'>): readonly FormCell[] =>
  tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      dataRowsOf(block).flatMap((row) =>
        block.columns.map((column) => ({
          path: cellPath(table.id, row.id, column.id),
          row,
          column,
        })),
      ),
    ),
  );

/** `12.5` for 1,250 hundredths. */
const decimalOf = (hundredths: number): string => String(hundredths / 100);

/** What stands in a cell of such a report, with the unit that the form has there. */
export const cellText = (report: TrialReport, cell: FormCell): string =>
  entryText(report, cell) + (cell.column.unitIn === 'cell' ? (cell.column.unit ?? '') : '');

const entryText = ({ cells }: TrialReport, { path, row, column }: FormCell): string =>
  holdsNumbers(column) ? decimalOf(cells.get(path) ?? 0) : entryOf(column, row.label);

/** The report as the text of a draft, its cells in Markdown's tables; some cells may say something else. */
export function trialDraft(
  report: TrialReport,
  instead: ReadonlyMap<string, string> = new Map(),
): string {
  const { template, agency, year } = report;
  const known = { agency, year };
  const texts = formCells(template).map(
    (cell) => instead.get(cell.path) ?? entryText(report, cell),
  );
  const cells = cellHints(template, known);
  let next = 0;
  return reportSkeleton(template, known)
    .map((part, at, parts) => {
      if (part.kind === 'text') return part.text;
      if (cells.has(part.hint)) return texts[next++] ?? '';
      const after = parts[at + 1];
      const isLast = after?.kind !== 'text' || after.text.startsWith('\n');
      return wordsFor(part.hint) + (isLast ? '。' : '');
    })
    .join('');
}

/** The hints of the places in a new report that are cells. */
const cellHints = (
  template: Template,
  known: { readonly agency: string; readonly year: number },
): ReadonlySet<string> =>
  new Set(
    template.tables
      .flatMap((table) => tableSkeleton(table, known))
      .flatMap((part) => (part.kind === 'fill' ? [part.hint] : [])),
  );

const entryOf = ({ type, choices = [] }: ColumnTemplate, label: string): string =>
  type === 'choice' ? (choices[0] ?? '') : type === 'date' ? '2024-06-30' : `${label}一事`;

/** Words that a place of a new report asks for, and that say nothing of the tables. */
function wordsFor(hint: string): string {
  if (hint.includes('电话')) return '0570-6012345';
  if (hint.includes('邮箱')) return 'xxgk@yunxi.cn';
  if (hint.endsWith('数')) return '若干';
  if (hint.includes('机构')) return '办公室';
  if (/问题|改进/.test(hint)) return '有的工作还不够及时，下一步将加强培训，改进服务';
  return `按照有关规定做好${hint.length}个方面的工作，有关情况已经核对`;
}
