import { states, type Column, type OverviewRow, type State } from './messages';

/** Which lines are shown, and in which order. */
export interface Choice {
  /** Words that all have to be in a line, apart by white space. */
  readonly text: string;
  readonly state: State | 'all';
  readonly sortBy: Column;
  readonly descending: boolean;
}

/** The gravest first. */
export const firstChoice: Choice = { text: '', state: 'all', sortBy: 'state', descending: false };

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** The lines that are chosen, in the order that is chosen; among equals the gravest come first. */
export function chosenLines(
  rows: Iterable<OverviewRow>,
  { text, state, sortBy, descending }: Choice,
): readonly OverviewRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const direction = descending ? -1 : 1;
  return [...rows]
    .filter((row) => (state === 'all' || isInState(row, state)) && hasAll(row, words))
    .sort((a, b) => direction * comparedBy(a, b, sortBy) || graver(a, b));
}

const isInState = (row: Pick<OverviewRow, 'state' | 'also'>, state: State): boolean =>
  row.state === state || row.also.includes(state);

/** Counts are first sorted with the largest on top, everything else upwards. */
export const startsDescending = (column: Column): boolean =>
  (['year', 'errors', 'warnings', 'infos', 'hints'] as readonly Column[]).includes(column);

function hasAll(
  { agency, year, edition, file, detail }: OverviewRow,
  words: readonly string[],
): boolean {
  const text = [agency, year, edition, file, detail].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function comparedBy(a: OverviewRow, b: OverviewRow, column: Column): number {
  if (column === 'state') return rank(a) - rank(b);
  const [one, other] = [a[column], b[column]];
  return typeof one === 'string' && typeof other === 'string'
    ? collator.compare(one, other)
    : Number(one) - Number(other);
}

const rank = ({ state }: OverviewRow): number => states.indexOf(state);

const graver = (a: OverviewRow, b: OverviewRow): number =>
  rank(a) - rank(b) ||
  b.errors - a.errors ||
  b.warnings - a.warnings ||
  collator.compare(a.file, b.file) ||
  collator.compare(a.agency, b.agency);
