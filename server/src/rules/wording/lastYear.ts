import { cellName, tableName } from '../../facts/names';
import type { CellPlace } from '../../report/query/cells';
import type { BoundTable, Report } from '../../report/model';
import { firstLineOf } from '../../report/query/places';
import type { Span } from '../../text/span';
import type { Message } from '../../wording/message';
import type { OtherFile, Related } from '../model';

/** Last year's report and the file that it is in; places in it are shown only where that is known. */
export interface LastYear {
  readonly previous: Report;
  readonly previousFile: OtherFile | null;
}

/** A cell of last year's report, with what it says. */
export const lastYearCell = (lastYear: LastYear, place: CellPlace): readonly Related[] =>
  inLastYear(lastYear, place.cell.span, {
    key: 'related.last-year-cell',
    args: {
      ...cellName(place.table, place),
      found: place.cell.text,
      year: yearOf(lastYear),
    },
  });

/** Where a table of last year's report begins. */
export const lastYearTable = (lastYear: LastYear, table: BoundTable): readonly Related[] =>
  inLastYear(lastYear, firstLineOf(lastYear.previous, table.span), {
    key: 'related.last-year-table',
    args: { table: tableName(table), year: yearOf(lastYear) },
  });

/** A passage of last year's report, with what it says. */
export const lastYearPassage = (
  lastYear: LastYear,
  span: Span,
  found: string,
): readonly Related[] =>
  inLastYear(lastYear, span, {
    key: 'related.last-year-passage',
    args: { found, year: yearOf(lastYear) },
  });

const inLastYear = (
  { previousFile }: LastYear,
  span: Span,
  message: Message,
): readonly Related[] =>
  previousFile === null ? [] : [{ span, message, file: previousFile, isComparison: true }];

const yearOf = ({ previous }: LastYear): number => previous.year ?? 0;
