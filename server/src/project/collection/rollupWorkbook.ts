import type { SheetCell, Workbook } from '../../publish/xlsx/model';
import { cellLabel } from '../../rules/cellLabel';
import { cellPath } from '../../template/cellPath';
import type { Wording } from '../../wording/wording';
import type { RollupCell } from './addUp';
import type { UnreadFile } from './model';
import type { CollectedRollup } from './rollup';

/** A roll-up with its year, and the files that could not be read: any of them may be a unit's. */
export interface ToldRollup extends CollectedRollup {
  readonly year: number;
  readonly unread: readonly UnreadFile[];
  /** Others of which no unit is known, that have not been added. */
  readonly unplaced: readonly UnreadFile[];
}

type Row = readonly (string | number | null)[];

const sayIn =
  (wording: Wording) =>
  (key: string, args: Readonly<Record<string, string | number>> = {}): string =>
    wording.say({ key, args });

/** Every cell of the parent's tables in a line of its own: its sum, and what each unit adds to it. */
export function rollupRows(rollup: CollectedRollup, wording: Wording): readonly Row[] {
  const { language } = wording;
  const say = sayIn(wording);
  return [
    [
      ...['table', 'row', 'column', 'sum', 'remarks'].map((name) => say(`rollup.column.${name}`)),
      ...rollup.units.map(({ unit }) => unit),
    ],
    ...rollup.tables.flatMap(({ template, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells.map((cell): Row => {
          const label = cellLabel(
            rollup.edition,
            cellPath(template.id, row, cell.column),
            rollup.parent,
          );
          return [
            template.name[language],
            label?.row ?? row,
            label?.column ?? cell.column,
            numberOf(cell.sum),
            remarkOf(cell, wording),
            ...addendsOf(cell, rollup),
          ];
        }),
      ),
    ),
  ];
}

/** A sheet of what is missing and in doubt, then one a table with each cell's addends. */
export function rollupWorkbook(rollup: ToldRollup, wording: Wording): Workbook {
  const { language } = wording;
  const say = sayIn(wording);
  const [head, ...rows] = rollupRows(rollup, wording);
  const titled = (cells: Row): readonly SheetCell[] =>
    cells.map((value) => ({ value, style: 'title' }));
  const framed = (cells: Row): readonly SheetCell[] =>
    cells.map((value) => ({ value, style: 'framed' }));
  const title = say('rollup.title', { agency: rollup.parent ?? '', year: rollup.year });
  return {
    title,
    sheets: [
      {
        name: say('rollup.sheet.units'),
        rows: [
          titled(['unit', 'state', 'path'].map((name) => say(`rollup.column.${name}`))),
          ...unitRows(rollup, wording).map(framed),
          ...[...rollup.unread, ...rollup.unplaced].map(({ path, reason }) =>
            framed([null, wording.say(reason), path]),
          ),
        ],
        widths: [30, 36, 50],
        frozenRows: 1,
        filter: true,
      },
      ...rollup.tables.map(({ template }) => ({
        name: template.name[language],
        rows: [
          titled(head!.slice(1)),
          ...rows
            .filter(([table]) => table === template.name[language])
            .map((row) => framed(row.slice(1))),
        ],
        widths: [40, 20, 12, 40, ...rollup.units.map(() => 14)],
        frozenRows: 1,
        filter: true,
      })),
    ],
  };
}

/** What is left out first. */
export function unitRows(
  { leftOut, units, doubtful }: CollectedRollup,
  wording: Wording,
): readonly Row[] {
  const say = sayIn(wording);
  return [
    ...leftOut.map(({ unit, reason, path }) => [unit, say(`rollup.left-out.${reason}`), path]),
    ...units.map(({ unit, report: { path } }) => [
      unit,
      doubtful.some((line) => line.unit === unit) ? say('rollup.twice') : say('rollup.counted'),
      path,
    ]),
  ];
}

/** What the sums lack, and which units have two reports that differ: a sentence each. */
export function gapsIn(rollup: CollectedRollup, wording: Wording): readonly string[] {
  const say = sayIn(wording);
  return [
    ...rollup.leftOut.map(({ unit, reason }) => [unit, say(`rollup.left-out.${reason}`)] as const),
    ...rollup.doubtful.map(({ unit }) => [unit, say('rollup.twice')] as const),
  ].map(([unit, state]) => say('rollup.note', { unit, state }));
}

/** What the sum must not be trusted without: units that do not tell, figures that are wrong. */
export function remarkOf({ addsUp, addends, untold, sum }: RollupCell, wording: Wording): string {
  const say = sayIn(wording);
  if (!addsUp) return say('rollup.no-sum');
  const wrong = addends.filter(({ isCorrected }) => isCorrected);
  return [
    ...(untold.length > 0
      ? [say('rollup.untold', { units: untold.map(({ unit }) => unit).join('、') })]
      : []),
    ...wrong.map(({ unit, text, decimal }) =>
      say('rollup.corrected', { unit, text, decimal: decimal ?? '' }),
    ),
    ...(sum === null && untold.length === 0 ? [say('rollup.no-figure')] : []),
  ].join(say('rollup.semicolon'));
}

/** By unit; what cannot be told as it is written. */
const addendsOf = ({ addends }: RollupCell, { units }: CollectedRollup): Row =>
  units.map(({ unit }) => {
    const addend = addends.find((each) => each.unit === unit);
    if (!addend) return null;
    return addend.decimal === null ? addend.text : numberOf(addend.decimal);
  });

/** A number as long as it is exact as one. */
function numberOf(decimal: string | null): string | number | null {
  if (decimal === null) return null;
  return String(Number(decimal)) === decimal ? Number(decimal) : decimal;
}
