import type { RollupCell } from '../../project/collection/addUp';
import type { LeftOutReason } from '../../project/collection/rollup';
import type { ToldRollup } from '../../project/collection/rollupWorkbook';
import type { CliWording } from '../wording';

/** A roll-up as `gouji rollup --format json` prints it. */
export interface RollupRecord {
  readonly year: number;
  readonly agency: string | null;
  readonly edition: string;
  readonly units: readonly { readonly unit: string; readonly path: string }[];
  /** Units whose figures the sums lack. */
  readonly missing: readonly {
    readonly unit: string;
    readonly reason: LeftOutReason;
    readonly path: string | null;
  }[];
  /** Units with several reports that differ: the newest was added. */
  readonly twice: readonly { readonly unit: string; readonly paths: readonly string[] }[];
  /** Files that could not be read: any of them may be a unit's. */
  readonly unread: readonly { readonly path: string; readonly error: string }[];
  /** Files of which no unit is known, that have not been added. */
  readonly unplaced: readonly { readonly path: string; readonly reason: string }[];
  readonly tables: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, CellRecord>>>>>
  >;
}

interface CellRecord {
  /** Null where the cell is no sum of the units', or no unit tells its figure. */
  readonly value: string | null;
  readonly addends: readonly AddendRecord[];
  /** Units whose figure cannot be told. */
  readonly unknown: readonly { readonly unit: string; readonly text: string }[];
}

interface AddendRecord {
  readonly unit: string;
  readonly value: string;
  /** As written, where the unit's own sums prove it wrong. */
  readonly corrected?: string;
}

export const rollupRecordOf = (rollup: ToldRollup, wording: CliWording): RollupRecord => ({
  year: rollup.year,
  agency: rollup.parent,
  edition: rollup.edition.id,
  units: rollup.units.map(({ unit, report: { path } }) => ({ unit, path })),
  missing: rollup.leftOut.map(({ unit, reason, path }) => ({ unit, reason, path })),
  twice: rollup.doubtful.map(({ unit, report, copies }) => ({
    unit,
    paths: [report?.path ?? '', ...copies.map((copy) => copy.report.path)],
  })),
  unread: rollup.unread.map(({ path, reason }) => ({ path, error: wording.say(reason) })),
  unplaced: rollup.unplaced.map(({ path, reason }) => ({ path, reason: wording.say(reason) })),
  tables: Object.fromEntries(
    rollup.tables.map(({ template, rows }) => [
      template.id,
      Object.fromEntries(
        rows.map(({ row, cells }) => [
          row,
          Object.fromEntries(cells.map((cell) => [cell.column, cellRecordOf(cell)])),
        ]),
      ),
    ]),
  ),
});

/** Addends of 0 are left out. */
const cellRecordOf = ({ sum, addends, untold }: RollupCell): CellRecord => ({
  value: sum,
  addends: addends.flatMap(({ unit, decimal, text, isCorrected }) =>
    decimal === null || (decimal === '0' && !isCorrected)
      ? []
      : [{ unit, value: decimal, ...(isCorrected && { corrected: text }) }],
  ),
  unknown: untold.map(({ unit, text }) => ({ unit, text })),
});
