import type { Report } from '../../report/model';
import type { Related, RuleFinding } from '../model';
import type { Argument } from '../../wording/message';
import { cellName, tableName } from '../../facts/names';
import { documentSpan, firstLineOf } from '../../report/query/places';
import { causesOf, type Cause } from '../../facts/rollup/causes';
import type { ComparedTable, Difference } from '../../facts/rollup/differences';
import { fixesFor } from './fix';
import { writtenIn } from '../../facts/rollup/number';
import { notCompared } from './notCompared';
import { unitName, type SubordinateReport } from '../../facts/rollup/subordinates';
import type { Addend, Rollup } from '../../facts/rollup/sums';
import type { LeftOut } from '../../facts/rollup/units';

/** More causes in one table have one of their own: a unit too few or too many. */
const maxCauses = 3;
const maxDetails = 8;
const maxNumbers = 8;
const maxRelated = 20;
const maxFiles = 5;

/** What is found in one table: a finding for each cause, or one for all; else that it was not all compared. */
export function tableFindings(
  report: Report,
  compared: ComparedTable,
  rollup: Rollup,
): readonly RuleFinding[] {
  if (compared.differences.length === 0) return notCompared(report, compared, rollup);
  const causes = causesOf(compared);
  const details = causes.flatMap((cause) => cause.details);
  const unit = details.length > 1 ? unitBetween(compared, rollup) : null;
  if (unit || causes.length > maxCauses || details.length > maxDetails) {
    return [wholeTable(report, compared, rollup, unit)];
  }
  return causes.map((cause) => findingOf(report, compared, cause, rollup));
}

function findingOf(
  report: Report,
  compared: ComparedTable,
  cause: Cause,
  { counted }: Rollup,
): RuleFinding {
  const { table } = compared;
  const [first, ...others] = cause.details;
  const { row, cell, sum } = first!;
  return {
    span: cell.span,
    message: {
      key: others.length > 0 ? 'rollup-sum.many' : 'rollup-sum',
      args: {
        ...cellName(table, first!),
        found: cell.text,
        expected: writtenIn(cell, sum.decimal),
        computation: computationOf(sum.addends, cell.column.type === 'amount'),
        count: counted.length,
        others: others.length,
      },
    },
    related: [
      ...(row.label
        ? [
            {
              span: row.label.span,
              message: { key: 'sum.related-row', args: { row: row.template.label } },
            },
          ]
        : []),
      ...relatedCells(compared, [...others, ...cause.totals]),
      ...sum.addends.slice(0, maxRelated).map(relatedUnit),
      ...relatedUnknown(report, compared),
    ],
    fixes: fixesFor(report, table, cause),
  };
}

function wholeTable(
  report: Report,
  compared: ComparedTable,
  { counted }: Rollup,
  unit: UnitBetween | null,
): RuleFinding {
  const [first, ...others] = compared.differences;
  return {
    span: first!.cell.span,
    message: {
      key: unit ? `rollup-sum.unit-${unit.is}` : 'rollup-sum.table',
      args: {
        table: tableName(compared.table),
        cells: compared.differences.length,
        count: counted.length,
        unit: unit ? unitName(unit.unit) : '',
      },
    },
    related: [
      ...relatedCells(compared, [first!, ...others]),
      ...(unit ? [relatedTitle(unit.unit)] : []),
      ...relatedUnknown(report, compared),
    ],
  };
}

/** `3+5+2`, or in words where fewer than two are added; amounts as they are written. */
function computationOf(addends: readonly Addend[], asWritten: boolean): Argument {
  const [first, ...others] = addends;
  if (!first) return [{ key: 'rollup-sum.none', args: {} }];
  const numbers = addends.map(({ figure, decimal }) => (asWritten ? figure.text : decimal));
  if (others.length === 0) {
    return [{ key: 'rollup-sum.one', args: { unit: unitName(first.unit), number: numbers[0]! } }];
  }
  const shown = numbers.length > maxNumbers ? [...numbers.slice(0, maxNumbers), '…'] : numbers;
  return shown.join('+');
}

const relatedCells = (
  { table }: ComparedTable,
  differences: readonly Difference[],
): readonly Related[] =>
  differences.slice(0, maxRelated).map((difference) => ({
    span: difference.cell.span,
    message: {
      key: 'rollup-sum.related-cell',
      args: {
        ...cellName(table, difference),
        found: difference.cell.text,
        expected: writtenIn(difference.cell, difference.sum.decimal),
      },
    },
  }));

const relatedUnit = ({ unit, figure }: Addend): Related => ({
  span: figure.span,
  message: { key: 'rollup-sum.related-unit', args: { unit: unitName(unit), found: figure.text } },
  file: { address: unit.address, lines: unit.figures.lines },
});

const relatedTitle = (unit: SubordinateReport): Related => ({
  span: unit.figures.title,
  message: { key: 'rollup-sum.related-report', args: { unit: unitName(unit) } },
  file: { address: unit.address, lines: unit.figures.lines },
});

/** That some cells were not compared, beside something that was found. */
const relatedUnknown = (report: Report, { table, unknown }: ComparedTable): readonly Related[] =>
  unknown.length === 0
    ? []
    : [
        {
          span: firstLineOf(report, table.span),
          message: {
            key: 'rollup-sum.related-unknown',
            args: { table: tableName(table), count: unknown.length },
          },
        },
      ];

interface UnitBetween {
  readonly unit: SubordinateReport;
  /** Whether the table lacks the unit's figures, or has them twice. */
  readonly is: 'missing' | 'twice';
}

/** The only unit by whose figures the whole table is too small or too large. */
function unitBetween({ excesses }: ComparedTable, { counted }: Rollup): UnitBetween | null {
  // Cells that differ come first: they rule out most units at once.
  const cells = [...excesses].sort(([, a], [, b]) => Number(a.eq(0)) - Number(b.eq(0)));
  if (cells.every(([, excess]) => excess.eq(0))) return null;
  const found = counted.flatMap((unit): readonly UnitBetween[] => {
    const isBy = (sign: 1 | -1): boolean =>
      cells.every(([key, excess]) =>
        excess.times(sign).eq(unit.figures.cells.get(key)?.decimal ?? '0'),
      );
    return isBy(-1) ? [{ unit, is: 'missing' }] : isBy(1) ? [{ unit, is: 'twice' }] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

/** What is said once of the files that are not added up. */
export function leftOutFinding(report: Report, { counted, leftOut }: Rollup): RuleFinding | null {
  if (leftOut.length === 0) return null;
  const weights = ['needed', 'doubtful', 'spare'] as const;
  const ordered = weights.flatMap((weight) => leftOut.filter((each) => each.weight === weight));
  const more = ordered.length - maxFiles;
  const weighty = ordered[0]!.weight !== 'spare' || counted.length === 0;
  return {
    span: documentSpan(report),
    ...(!weighty && { severity: 'hint' as const }),
    message: {
      key: isComplete({ counted, leftOut }) ? 'rollup-sum.left-out' : 'rollup-sum.incomplete',
      args: {
        count: leftOut.length,
        counted: counted.length,
        files: [
          ...ordered.slice(0, maxFiles).map(({ message }) => message),
          ...(more > 0 ? [{ key: 'rollup-sum.file.more', args: { count: more } }] : []),
        ],
      },
    },
    related: ordered.slice(0, maxRelated).flatMap(relatedFile),
  };
}

const relatedFile = ({ file, message }: LeftOut): readonly Related[] =>
  file.kind === 'report'
    ? [
        {
          span: file.figures.title,
          message,
          file: { address: file.address, lines: file.figures.lines },
        },
      ]
    : [];

/** Whether what is added up is all there is to add. */
export const isComplete = ({ counted, leftOut }: Pick<Rollup, 'counted' | 'leftOut'>): boolean =>
  counted.length > 0 && leftOut.every(({ weight }) => weight !== 'needed');
