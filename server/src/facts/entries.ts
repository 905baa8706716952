import type { Report } from '../report/model';
import { boundCells, type CellPlace } from '../report/query/cells';
import { halfWidth } from '../text/mapped';
import { holdsNumbers, type TableTemplate } from '../template/model';
import { oncePer } from '../text/oncePer';
import { exists } from './dates/calendar';

/** A cell of a column of choices or dates that holds something else. */
export interface WrongEntry {
  readonly place: CellPlace;
  /** `no-day` for a date that no calendar has. */
  readonly kind: 'choice' | 'date' | 'no-day';
}

/** Every such cell of the report's tables, in the draft's order; what is blank or says that there is none is not. */
export const wrongEntries = (report: Report): readonly WrongEntry[] =>
  [...report.tables.values()].some(({ template }) => hasEntries(template))
    ? boundCells(report).flatMap((place) => {
        const kind = wrongKind(place);
        return kind ? [{ place, kind }] : [];
      })
    : [];

/** Whether one of the form's columns takes words or dates. */
const hasEntries = oncePer(({ blocks }: TableTemplate): boolean =>
  blocks.some(({ columns }) => columns.some((column) => !holdsNumbers(column))),
);

/** What stands for nothing to enter. */
const nothing = /^(?:无|暂无|[-—－/]+)?$/;

function wrongKind({ cell: { column, value, text } }: CellPlace): WrongEntry['kind'] | null {
  if (value.kind !== 'entry' || nothing.test(text)) return null;
  if (column.type === 'choice')
    return column.choices?.some((each) => tight(each) === tight(text)) ? null : 'choice';
  return column.type === 'date' ? wrongDate(tight(text)) : null;
}

const tight = (text: string): string => halfWidth(text).replace(/\s+/g, '');

/** `2024-11-08`, `2024年11月8日`, `2024.11`, `2024年`. */
const written =
  /^(?<year>\d{4})(?:[-/.年](?:(?<month>\d{1,2})(?:[-/.月](?:(?<day>\d{1,2})[日号]?)?)?)?)?$/;

function wrongDate(text: string): 'date' | 'no-day' | null {
  const { year, month = '1', day = '1' } = written.exec(text)?.groups ?? {};
  if (year === undefined) return 'date';
  return exists({ year: Number(year), month: Number(month), day: Number(day) }) ? null : 'no-day';
}
