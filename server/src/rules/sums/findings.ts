import type { Report } from '../../report/model';
import { cellName, tableName } from '../../facts/names';
import type { Fix, Related, RuleFinding } from '../model';
import { setCell } from '../fixes/cell';
import { computationOf, computationsOf } from '../../facts/sums/computation';
import { countOf, excessOf, type Place } from '../../facts/sums/equation';
import type { Correction, Solution } from '../../facts/sums/solve';
import { anchorOf, faultsOf, type Fault } from '../../facts/sums/faults';

const maxFixes = 6;

/** The findings for all faults that are named after this formula. */
export function sumFindings(report: Report, formula: Fault['formula']): readonly RuleFinding[] {
  return faultsOf(report)
    .filter((fault) => fault.formula === formula)
    .map((fault) => findingOf(report, fault));
}

function findingOf(report: Report, fault: Fault): RuleFinding {
  const [only] = fault.solutions;
  if (only && fault.solutions.length === 1) return certainFinding(report, fault, only);
  return fault.solutions.length > 1 ? openFinding(report, fault) : scatteredFinding(fault);
}

/** One cause is certain: the finding stands on its first cell. */
function certainFinding(report: Report, fault: Fault, solution: Solution): RuleFinding {
  const [first, ...others] = solution;
  const { place, expected } = first!;
  const row = place.row.label;
  return {
    span: place.cell.span,
    message: {
      key: others.length > 0 ? 'sum.cells' : 'sum.cell',
      args: {
        ...cellName(fault.table, place),
        found: place.cell.text,
        expected,
        corrections: solution.map(describe).join('、'),
        // Of a whole row one sum shows what is meant; the others are related.
        computation: computationsOf(others.length > 0 ? fault.broken.slice(0, 1) : fault.broken),
      },
    },
    related: [
      ...(row
        ? [
            {
              span: row.span,
              message: { key: 'sum.related-row', args: { row: place.row.template.label } },
            },
          ]
        : []),
      ...others.map((one) => ({
        span: one.place.cell.span,
        message: {
          key: 'sum.related-cell',
          args: {
            ...cellName(fault.table, one.place),
            found: one.place.cell.text,
            expected: one.expected,
          },
        },
      })),
      ...(others.length > 0
        ? brokenSums(fault)
        : relatedSums(fault, new Set(solution.map((one) => one.place.cell)))),
    ],
    fixes: [fixFor(report, solution, true)],
  };
}

/** Several corrections would do: the finding stands on the total and says so. */
function openFinding(report: Report, fault: Fault): RuleFinding {
  const { place, equation } = anchorOf(fault);
  const ordered = [...fault.solutions].sort((a, b) => rank(a, place) - rank(b, place));
  return {
    span: place.cell.span,
    message: {
      key: 'sum.open',
      args: {
        ...cellName(fault.table, place),
        found: place.cell.text,
        expected: countOf(place)! + excessOf(equation),
        computation: computationsOf(fault.broken),
      },
    },
    related: relatedSums(fault, new Set([place.cell])),
    fixes: ordered.slice(0, maxFixes).map((solution) => fixFor(report, solution, false)),
  };
}

/** The sums fail in too many places to name cells. */
function scatteredFinding(fault: Fault): RuleFinding {
  const { place } = anchorOf(fault);
  const anchors = fault.broken.map((equation) => equation.right[0]!);
  const rows = new Set(
    fault.broken
      .filter(({ formula }) => formula.over === 'columns')
      .map(({ right }) => right[0]!.row.template.label),
  );
  const columns = new Set(
    fault.broken
      .filter(({ formula }) => formula.over === 'rows')
      .map(({ right }) => right[0]!.cell.column.label),
  );
  return {
    span: place.cell.span,
    message: {
      key: 'sum.scattered',
      args: {
        table: tableName(fault.table),
        count: fault.broken.length,
        lines: [...rows, ...columns].join('、'),
      },
    },
    related: fault.broken.map((equation, i) => ({
      span: anchors[i]!.cell.span,
      message: computationOf(equation),
    })),
    fixes: [],
  };
}

/** Corrections of the total come first, then those of one cell, nearest first. */
const rank = (solution: Solution, anchor: Place): number =>
  solution.length * 1_000_000 +
  (solution.some(({ place }) => place.cell === anchor.cell)
    ? 0
    : 1 + Math.abs(solution[0]!.place.cell.span.start - anchor.cell.span.start));

function fixFor(report: Report, solution: Solution, preferred: boolean): Fix {
  const [first] = solution;
  const one = solution.length === 1;
  return {
    title: one
      ? {
          key: 'fix.set-cell',
          args: {
            column: first!.place.cell.column.label,
            row: first!.place.row.template.label,
            expected: first!.expected,
          },
        }
      : {
          key: 'fix.set-cells',
          args: {
            row: first!.place.row.template.label,
            corrections: solution.map(describe).join('、'),
          },
        },
    edits: solution.flatMap(({ place, expected }) => setCell(report, place.cell, String(expected))),
    preferred,
    safe: false,
  };
}

const describe = ({ place, expected }: Correction): string =>
  `${place.cell.column.label} ${expected}`;

const brokenSums = (fault: Fault): readonly Related[] =>
  fault.broken.map((equation) => ({
    span: equation.right[0]!.cell.span,
    message: computationOf(equation),
  }));

const relatedSums = (fault: Fault, shown: ReadonlySet<unknown>): readonly Related[] => [
  ...brokenSums(fault),
  ...[...new Set(fault.broken.flatMap(({ left }) => left))]
    .filter((place) => !shown.has(place.cell) && countOf(place) !== 0)
    .map((place) => ({
      span: place.cell.span,
      message: {
        key: 'sum.related-addend',
        args: { ...cellName(fault.table, place), found: place.cell.text },
      },
    })),
];
