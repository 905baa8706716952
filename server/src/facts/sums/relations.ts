import Big from 'big.js';
import type { Report } from '../../report/model';
import { at, idsMeantBy, type CellPlace } from '../../report/query/cells';
import { convertMoney } from '../../text/money';
import { oncePer } from '../../text/oncePer';
import { hasAnyId } from '../../template/cellPath';
import { decimalSumOver } from '../../template/evaluate';
import type { Relation } from '../../template/model';
import { faultsOf } from './faults';

/** One instance of a relation: two sums over cells of the draft, in the unit of the first cell on the right. */
export interface Related {
  readonly relation: Relation;
  readonly left: readonly CellPlace[];
  readonly right: readonly CellPlace[];
  readonly leftSum: Big;
  readonly rightSum: Big;
  /** `''` where its figures have none. */
  readonly unit: string;
  readonly holds: boolean;
}

/**
 * The relations of the report's edition whose every cell holds a number; one with a blank, unreadable or
 * missing cell cannot be judged and is left out. In the order of the template.
 */
export const relationsOf = oncePer((report: Report): readonly Related[] =>
  (report.edition.relations ?? []).flatMap((relation) =>
    idsFor(report, relation).flatMap((id) => judged(report, relation, id) ?? []),
  ),
);

/** Relations that do not hold for one and the same reason, and the cell that is theirs alone or first. */
export interface BrokenRelations {
  readonly place: CellPlace;
  readonly broken: readonly Related[];
}

/**
 * The relations that do not hold, those that share a cell as one, at the cell that most of them have. What a
 * wrong sum of a table explains is told there and not again.
 */
export const brokenRelations = oncePer((report: Report): readonly BrokenRelations[] => {
  const wrong = new Set(
    faultsOf(report).flatMap(({ broken }) =>
      broken.flatMap(({ left, right }) => [...left, ...right].map(({ cell }) => cell)),
    ),
  );
  let open = relationsOf(report).filter(
    (each) => !each.holds && !placesOf(each).some(({ cell }) => wrong.has(cell)),
  );
  const found: BrokenRelations[] = [];
  while (open.length > 0) {
    const place = mostShared(open);
    const broken = open.filter((each) => placesOf(each).some(({ cell }) => cell === place.cell));
    found.push({ place, broken });
    open = open.filter((each) => !broken.includes(each));
  }
  return found;
});

export const placesOf = ({
  left,
  right,
}: Pick<Related, 'left' | 'right'>): readonly CellPlace[] => [...left, ...right];

/** The cell in most of them; of several the first one's on the right, where a total stands. */
function mostShared(broken: readonly Related[]): CellPlace {
  const candidates = broken.flatMap(({ left, right }) => [...right, ...left]);
  const uses = ({ cell }: CellPlace): number =>
    broken.filter((each) => placesOf(each).some((other) => other.cell === cell)).length;
  return candidates.reduce((best, next) => (uses(next) > uses(best) ? next : best));
}

/** What `*` stands for in turn: the rows, or the columns, of the first cell that has it. */
function idsFor(report: Report, { left, right }: Relation): readonly string[] {
  const path = [...left, ...right].find(hasAnyId);
  return path === undefined ? [''] : idsMeantBy(report, path);
}

function judged(report: Report, relation: Relation, id: string): Related | null {
  const left = placesAt(report, relation.left, id);
  const right = placesAt(report, relation.right, id);
  if (!left || !right) return null;
  const unit = unitOf(right[0]!);
  const numberAt = (place: CellPlace): Big | null => numberIn(place, unit);
  const leftSum = decimalSumOver(left, numberAt);
  const rightSum = decimalSumOver(right, numberAt);
  if (!leftSum || !rightSum) return null;
  const excess = leftSum.minus(rightSum);
  const allowed = new Big(relation.tolerance ?? 0);
  const holds = (relation.relation === '=' ? excess.abs() : excess).lte(allowed);
  return { relation, left, right, leftSum, rightSum, unit, holds };
}

function placesAt(
  report: Report,
  paths: readonly string[],
  id: string,
): readonly CellPlace[] | null {
  const places = paths.map((path) => placeAt(report, path, id));
  return places.every((place) => place !== null) ? places : null;
}

function placeAt(report: Report, path: string, id: string): CellPlace | null {
  const place = at(report, path, id);
  return place?.table.state === 'read' ? place : null;
}

/** The cell's own unit, else its column's. */
const unitOf = ({ cell: { value, column } }: CellPlace): string =>
  (value.kind === 'number' ? value.unit : null) ?? column.unit ?? '';

/** The cell's number in another unit of money; null where it holds none, or one of something else. */
export function numberIn(place: CellPlace, unit: string): Big | null {
  const { value } = place.cell;
  if (value.kind !== 'number') return null;
  const own = unitOf(place);
  return own === unit ? new Big(value.decimal) : convertMoney(value.decimal, own, unit);
}
