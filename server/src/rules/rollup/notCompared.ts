import type { Report } from '../../report/model';
import type { RuleFinding } from '../model';
import type { Message } from '../../wording/message';
import { tableName } from '../../facts/names';
import { firstLineOf } from '../../report/query/places';
import type { ComparedTable } from '../../facts/rollup/differences';
import type { Figure } from '../../facts/rollup/figures';
import { unitName, type SubordinateReport } from '../../facts/rollup/subordinates';
import type { Rollup } from '../../facts/rollup/sums';

const maxNamed = 5;
const maxRelated = 20;

/** That cells were not compared, and whose reports do not tell their figures. */
export function notCompared(
  report: Report,
  { table, unknown, compared }: ComparedTable,
  { counted }: Rollup,
): readonly RuleFinding[] {
  const unclear = counted
    .map((unit) => unclearIn(unit, unknown))
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => b.keys.length - a.keys.length);
  if (unclear.length === 0) return [];
  return [
    {
      span: firstLineOf(report, table.span),
      severity: compared === 0 ? 'info' : 'hint',
      message: {
        key: compared === 0 ? 'rollup-sum.none-compared' : 'rollup-sum.not-compared',
        args: {
          table: tableName(table),
          count: new Set(unclear.flatMap(({ keys }) => keys)).size,
          units: namesOf(unclear.map(({ unit }) => unitName(unit))),
        },
      },
      related: unclear.slice(0, maxRelated).map(({ unit, keys, first }) => ({
        span: first?.span ?? unit.figures.title,
        message: {
          key: 'rollup-sum.related-unclear',
          args: { unit: unitName(unit), count: keys.length },
        },
        file: { address: unit.address, lines: unit.figures.lines },
      })),
    },
  ];
}

interface Unclear {
  readonly unit: SubordinateReport;
  readonly keys: readonly string[];
  /** The first of the cells that the report has. */
  readonly first: Figure | undefined;
}

/** Of the cells, those whose figure the unit's report does not tell. */
function unclearIn(unit: SubordinateReport, unknown: readonly string[]): Unclear {
  const { cells } = unit.figures;
  const keys = unknown.filter((key) => {
    const figure = cells.get(key);
    return !figure || (figure.decimal === null && figure.disputed !== true);
  });
  const first = keys.map((key) => cells.get(key)).find((figure) => figure !== undefined);
  return { unit, keys, first };
}

/** The first names, and how many more there are. */
const namesOf = (names: readonly string[]): readonly Message[] => [
  ...names.slice(0, maxNamed).map((unit) => ({ key: 'rollup-sum.unit', args: { unit } })),
  ...(names.length > maxNamed
    ? [{ key: 'rollup-sum.file.more', args: { count: names.length - maxNamed } }]
    : []),
];
