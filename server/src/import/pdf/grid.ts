import type { GridCell } from '../blocks/model';
import { linesOf, textOfLine, type PageLine } from './lines';
import type { PdfPage, Ruling, Words } from './model';

/** A table that is drawn on a page. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/** Rules nearer than this, in points, are one, such as the two of a double border. */
const near = 3;
const maxLines = 400;

interface Rules {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** The tables of a page by their rules: what stands between four of them is a cell. */
export function ruledTables(page: PdfPage): readonly RuledTable[] {
  return groupsOf(page).flatMap((rules) => {
    const table = tableOf(rules, page.words);
    return table ? [table] : [];
  });
}

/** Rules that meet, directly or by others, belong to one table. */
function groupsOf({ horizontal, vertical }: PdfPage): readonly Rules[] {
  const groups: { horizontal: Ruling[]; vertical: Ruling[] }[] = [];
  const joined = (rows: readonly Ruling[]) => mergeRulings(rows).slice(0, maxLines);
  const upright = joined(vertical);
  const level = joined(horizontal);
  const owner = new Map<Ruling, number>();
  for (const down of upright) {
    const met = level.filter((across) => meet(across, down));
    const known = [...new Set(met.flatMap((each) => owner.get(each) ?? []))];
    const index = known[0] ?? groups.push({ horizontal: [], vertical: [] }) - 1;
    const group = groups[index]!;
    for (const other of known.slice(1)) {
      const emptied = groups[other]!;
      group.horizontal.push(...emptied.horizontal.splice(0));
      group.vertical.push(...emptied.vertical.splice(0));
    }
    for (const across of met) if (!owner.has(across)) group.horizontal.push(across);
    group.vertical.push(down);
    for (const each of group.horizontal) owner.set(each, index);
  }
  return groups;
}

const meet = (across: Ruling, down: Ruling): boolean =>
  down.at >= across.from - near &&
  down.at <= across.to + near &&
  across.at >= down.from - near &&
  across.at <= down.to + near;

/** One rule for all that lie in one line and touch. */
function mergeRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const merged: Ruling[] = [];
  for (const at of positionsOf(rulings.map((each) => each.at))) {
    const own = rulings.filter((each) => Math.abs(each.at - at) <= near);
    let open: { at: number; from: number; to: number } | null = null;
    for (const { from, to } of own.sort((a, b) => a.from - b.from)) {
      if (open && from <= open.to + near) open.to = Math.max(open.to, to);
      else merged.push((open = { at, from, to }));
    }
  }
  return merged;
}

/** Where rules stand, those that are near as one, from the least to the greatest. */
function positionsOf(values: readonly number[]): readonly number[] {
  const positions: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = positions.at(-1);
    if (last === undefined || value - last > near) positions.push(value);
  }
  return positions;
}

function tableOf({ horizontal, vertical }: Rules, words: readonly Words[]): RuledTable | null {
  if (vertical.length < 2 || horizontal.length === 0) return null;
  // A page's end cuts a border off: the other rules' ends stand for it.
  const xs = positionsOf([
    ...vertical.map(({ at }) => at),
    ...ends(horizontal.flatMap(({ from, to }) => [from, to])),
  ]);
  const ys = positionsOf([
    ...horizontal.map(({ at }) => at),
    ...ends(vertical.flatMap(({ from, to }) => [from, to])),
  ]).toReversed();
  if (xs.length < 3 || ys.length < 2) return null;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner = Array.from({ length: rows * columns }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (owner[at] !== at) at = owner[at]!;
    return at;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      const middle = (ys[row]! + ys[row + 1]!) / 2;
      const centre = (xs[column]! + xs[column + 1]!) / 2;
      if (column + 1 < columns && !isWalled(vertical, xs[column + 1]!, middle)) {
        join(owner, root(here), root(here + 1));
      }
      if (row + 1 < rows && !isWalled(horizontal, ys[row + 1]!, centre)) {
        join(owner, root(here), root(here + columns));
      }
    }
  }
  const held = new Map<number, Words[]>();
  for (const each of words.flatMap((one) => cutAt(one, vertical))) {
    const column = slotOf(xs, (each.left + each.right) / 2);
    const row = slotOf(ys.toReversed(), each.base + each.size * 0.3);
    if (column === null || row === null) continue;
    const cell = root((rows - 1 - row) * columns + column);
    held.set(cell, [...(held.get(cell) ?? []), each]);
  }
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): GridCell => {
      const index = row * columns + column;
      if (root(index) !== index) return null;
      let end = column + 1;
      while (end < columns && root(row * columns + end) === index) end++;
      return cellOf(held.get(index) ?? [], xs[end]! - xs[column]!);
    }),
  ).filter((row) => row.some((cell) => cell !== null));
  return { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)!, rows: grid };
}

const ends = (values: readonly number[]): readonly number[] => [
  Math.min(...values),
  Math.max(...values),
];

/** The upper left place of a merged cell stands for all of it. */
function join(owner: number[], a: number, b: number): void {
  owner[Math.max(a, b)] = Math.min(a, b);
}

const isWalled = (rulings: readonly Ruling[], at: number, across: number): boolean =>
  rulings.some(
    (each) =>
      Math.abs(each.at - at) <= near && each.from - near <= across && each.to + near >= across,
  );

function slotOf(positions: readonly number[], value: number): number | null {
  const index = positions.findIndex((position) => position > value) - 1;
  return index >= 0 ? index : null;
}

const cellOf = (words: readonly Words[], width: number): GridCell => ({
  place: null,
  blocks: wholeNumbers(linesOf(words), width).map((text) => ({
    kind: 'paragraph',
    pieces: [{ text, source: null }],
  })),
});

/** What a cell's margins and less than one more digit take of its width, in heights of a character. */
const tooNarrow = 1.55;
const digits = /^[\d,]{3,}$/;

/** The lines of a cell; a number that is wider than its cell goes on on the next line. */
function wholeNumbers(lines: readonly PageLine[], width: number): readonly string[] {
  const texts: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const text = textOfLine(line);
    if (goesOn && /^[\d,]+$/.test(text)) texts.push(`${texts.pop() ?? ''}${text}`);
    else texts.push(text);
    goesOn = digits.test(text) && width - (line.right - line.left) < line.size * tooNarrow;
  }
  return texts;
}

/** Words that were written in one go over a rule are the words of two cells. */
function cutAt(words: Words, vertical: readonly Ruling[]): readonly Words[] {
  const middle = words.base + words.size * 0.3;
  const cuts = vertical
    .filter(
      ({ at, from, to }) =>
        at > words.left + 1 && at < words.right - 1 && from <= middle && to >= middle,
    )
    .map(({ at }) => at);
  if (cuts.length === 0) return [words];
  const characters = [...words.text];
  const total = characters.reduce((sum, each) => sum + widthOf(each), 0);
  const unit = (words.right - words.left) / total;
  const parts: Words[] = [];
  let left = words.left;
  let slot = -1;
  for (const character of characters) {
    const right = left + widthOf(character) * unit;
    const own = cuts.filter((cut) => cut < (left + right) / 2).length;
    const open = own === slot ? parts.pop() : undefined;
    parts.push(
      open
        ? { ...open, text: open.text + character, right }
        : { ...words, text: character, left, right },
    );
    slot = own;
    left = right;
  }
  return parts.filter(({ text }) => text.trim() !== '');
}

/** In halves of a Chinese character's width, near enough. */
const widthOf = (character: string): number => (character.charCodeAt(0) < 0x2e80 ? 1 : 2);
