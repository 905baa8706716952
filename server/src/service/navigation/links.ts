import { equationsOf, type Equation } from '../../facts/sums/equation';
import { countedFor } from '../../facts/claims/compare';
import type { Cell, Report } from '../../report/model';
import type { Statement } from '../../facts/claims/statement';
import { statementsOf } from '../../facts/claims/statements';
import { spanInSentence } from '../../report/prose/passages';
import { touches, type Span } from '../../text/span';
import type { CellPlace } from '../../report/query/cells';

/** A statement of the running text and the cells that count the same. */
export interface Counting {
  /** The number, or the words that say that there is none. */
  readonly span: Span;
  readonly cells: readonly Cell[];
}

/** Every statement that the tables can be held against. */
export const countingsOf = (report: Report): readonly Counting[] =>
  statementsOf(report).flatMap((statement) => {
    const counted = countedFor(report, statement);
    return counted
      ? [{ span: spanOfStatement(statement), cells: counted.places.map(({ cell }) => cell) }]
      : [];
  });

export const countingAt = (report: Report, offset: number): Counting | undefined =>
  countingsOf(report).find(({ span }) => touches(span, offset));

/** The sums of its table that the cell is part of. */
export const sumsWith = ({ table, cell }: CellPlace): readonly Equation[] =>
  equationsOf(table).filter(({ left, right }) => holds(left, cell) || holds(right, cell));

/** The cells whose sum the cell must be: those of its row and those of its column. */
export const addendsOf = (place: CellPlace): readonly Cell[] =>
  sumsWith(place).flatMap(({ left, right }) =>
    right.length === 1 && right[0]!.cell === place.cell ? left.map(({ cell }) => cell) : [],
  );

/** The cells that must be the sum of the cell and others. */
export const totalsOf = (place: CellPlace): readonly Cell[] =>
  sumsWith(place).flatMap(({ left, right }) =>
    right.length === 1 && holds(left, place.cell) ? right.map(({ cell }) => cell) : [],
  );

const holds = (places: Equation['left'], cell: Cell): boolean =>
  places.some((place) => place.cell === cell);

const spanOfStatement = ({ sentence, quantity, from, to }: Statement): Span =>
  quantity
    ? spanInSentence(sentence, quantity.numberFrom, quantity.numberTo)
    : spanInSentence(sentence, from, to);
