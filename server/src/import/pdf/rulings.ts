import type { Ruling } from './model';

/** A page's matrix of six, as PDF has it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` within `outer`. */
export const within = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** How path data names its steps, and how many numbers follow each. */
const lengths: readonly number[] = [2, 2, 6, 4, 0];
const moveTo = 0;
const lineTo = 1;
const closePath = 4;

/** Thicker than a table's rules, in points: an area. */
const maxThickness = 3.5;
/** Farther off the straight than this, in points, a line is a drawing. */
const slack = 0.7;
/** Shorter, in points, than any cell's side. */
const minLength = 3;

export interface Rulings {
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
}

/** Adds the straight lines that a path draws, and the bars that it fills. */
export function addPath(
  into: Rulings,
  data: ArrayLike<number>,
  matrix: Matrix,
  isFilled: boolean,
): void {
  let points: (readonly [number, number])[] = [];
  const finish = (): void => {
    if (isFilled) addBar(into, points);
    else for (let i = 1; i < points.length; i++) addLine(into, points[i - 1]!, points[i]!);
    points = [];
  };
  for (let at = 0; at < data.length;) {
    const step = data[at]!;
    const length = lengths[step];
    if (length === undefined) break;
    if (step === moveTo) finish();
    if (step === moveTo || step === lineTo) {
      points.push(apply(matrix, data[at + 1]!, data[at + 2]!));
    } else if (step === closePath) {
      if (points.length > 0) points.push(points[0]!);
    } else points = [];
    at += 1 + length;
  }
  finish();
}

const apply = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

function addLine(
  { horizontal, vertical }: Rulings,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): void {
  const width = Math.abs(x1 - x0);
  const height = Math.abs(y1 - y0);
  if (height <= slack && width >= minLength) {
    horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  } else if (width <= slack && height >= minLength) {
    vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}

function addBar(into: Rulings, points: readonly (readonly [number, number])[]): void {
  if (points.length < 4) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const middle = (bottom + top) / 2;
  const centre = (left + right) / 2;
  if (top - bottom <= maxThickness && right - left > top - bottom) {
    addLine(into, [left, middle], [right, middle]);
  } else if (right - left <= maxThickness) addLine(into, [centre, bottom], [centre, top]);
}
