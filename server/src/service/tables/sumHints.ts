import type { BoundTable, Report } from '../../report/model';
import type { BlankTotal } from '../../facts/sums/blankTotals';
import { countOf, excessOf, sumOf, type Equation, type Place } from '../../facts/sums/equation';
import { findingPlaceOf, type Fault } from '../../facts/sums/faults';
import { setCell } from '../../rules/fixes/cell';
import type { Message } from '../../wording/message';
import type { Position, Range } from '../../text/lines';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import { textEdits, type TextEdit } from '../edits';
import { lossByEdits } from '../keeping';
import { sumStatusesOf, type SumStatus } from './sumStatus';

/** A remark shown within a line, no part of the text. */
export interface Hint {
  readonly position: Position;
  readonly label: string;
  readonly tooltip: string;
  /** What accepting it writes; none where there is nothing to write. */
  readonly edits: readonly TextEdit[];
}

/** Sums where a total is blank or wrong, and a tick where a table balances; within the range. */
export function hintsOf(
  analysis: Analysis,
  { start, end }: Range,
  wording: Wording,
): readonly Hint[] | null {
  if (!analysis.checked) return null;
  const { report } = analysis;
  return sumStatusesOf(analysis)
    .flatMap((status) =>
      remarksOn(report, status).map((remark) => ({
        ...remark,
        cell: remark.place ? nameOf(status.table, remark.place) : '',
      })),
    )
    .map(({ at, cell, label, tooltip, write }) => ({
      // At the end of the line: a remark within it would push the columns aside.
      position: report.lines.positionAt(report.lines.line(report.lines.lineAt(at)).end),
      label: wording.say({ key: label.key, args: { ...label.args, cell } }),
      tooltip: wording.say(tooltip),
      edits: write ? editsWriting(report, write) : [],
    }))
    .filter(
      ({ position: { line, character } }) =>
        (line > start.line || (line === start.line && character >= start.character)) &&
        (line < end.line || (line === end.line && character <= end.character)),
    );
}

/** None where the number would run into one beside it. */
function editsWriting(
  report: Report,
  { place, sum }: NonNullable<Remark['write']>,
): readonly TextEdit[] {
  const edits = setCell(report, place.cell, String(sum));
  const taken = edits.map(() => place.cell.text);
  const loss = lossByEdits(report.source, edits, taken);
  return loss ? [] : textEdits(report, edits);
}

interface Remark {
  readonly at: number;
  /** The cell that it is about; none where it is about the table. */
  readonly place?: Place;
  readonly label: Message;
  readonly tooltip: Message;
  readonly write?: { readonly place: Place; readonly sum: number };
}

function remarksOn(report: Report, status: SumStatus): readonly Remark[] {
  const { table, faults, blanks, verdict } = status;
  const remarks = [...blanks.map(blankRemark), ...faults.flatMap(faultRemarks)];
  if (verdict !== 'holds') return remarks;
  const { end } = report.lines.line(report.lines.lineAt(table.span.end));
  return [
    ...remarks,
    {
      at: end,
      label: { key: 'hint.holds', args: {} },
      tooltip: { key: 'lens.holds', args: { table: table.template.name } },
    },
  ];
}

const blankRemark = ({ place, sum, addends }: BlankTotal): Remark => ({
  at: place.cell.span.start,
  place,
  label: { key: 'hint.blank', args: { sum } },
  tooltip: {
    key: 'hint.blank.computed',
    args: { sum, computation: addends.map(({ count }) => count).join('+') },
  },
  write: { place, sum },
});

/** What tells the cell from others of its line. */
const nameOf = (table: BoundTable, { row, cell: { column } }: Place): string =>
  table.template.orientation === 'across' ? `${row.template.label}“${column.label}”` : column.label;

function faultRemarks(fault: Fault): readonly Remark[] {
  const [only] = fault.solutions;
  if (only && fault.solutions.length === 1) {
    return only.map(({ place, expected }) => wrongRemark(place, expected, 'hint.wrong'));
  }
  if (fault.solutions.length > 1) {
    const place = findingPlaceOf(fault);
    const equation = fault.broken.find(({ right }) =>
      right.some(({ cell }) => cell === place.cell),
    );
    return equation ? [sumRemark(equation, place)] : [];
  }
  return fault.broken.map((equation) => sumRemark(equation, equation.right[0]!));
}

const wrongRemark = (place: Place, sum: number, key: string): Remark => ({
  at: place.cell.span.end,
  place,
  label: { key, args: { sum } },
  tooltip: { key: `${key}.computed`, args: { sum, found: place.cell.text } },
  write: { place, sum },
});

/** What the sum comes to at this cell; whether cell or addend is wrong is open. */
function sumRemark(equation: Equation, place: Place): Remark {
  const sum = countOf(place)! + excessOf(equation);
  return {
    at: place.cell.span.end,
    place,
    label: { key: 'hint.sum', args: { sum } },
    tooltip: {
      key: 'hint.sum.computed',
      args: { sum: sumOf(equation.left), found: place.cell.text },
    },
  };
}
