import { fold } from '../text/mapped';
import {
  holdsNumbers,
  type BlockTemplate,
  type ColumnTemplate,
  type RowTemplate,
  type TableTemplate,
} from './model';

/** How a wording stands to the template's official one; white space, width and punctuation do not count. */
export type Likeness =
  | 'official'
  /** Another wording that the template accepts. */
  | 'variant'
  /** Recognised, but worded differently. */
  | 'similar';

/** A wording by which a part of a table is recognised. */
export type Term = {
  /** Folded wording without its numbering. */
  readonly core: string;
  readonly likeness: Likeness;
} & (
  | {
      readonly kind: 'row';
      readonly row: RowTemplate;
      readonly block: BlockTemplate;
      readonly order: number;
      /** Whether the table has no other row. */
      readonly isOnly: boolean;
    }
  | { readonly kind: 'column'; readonly column: ColumnTemplate; readonly block: BlockTemplate }
  | { readonly kind: 'heading'; readonly block: BlockTemplate | null }
);

/** A wording of a row. */
export type RowTerm = Extract<Term, { kind: 'row' }>;

/** The wordings of one table, indexed for recognition. */
export interface Vocabulary {
  readonly table: TableTemplate;
  /** Whether some of its columns hold words or dates. */
  readonly hasEntries: boolean;
  /** Whether some of its columns hold changes, which have signs. */
  readonly hasChanges: boolean;
  readonly terms: readonly Term[];
  /** Terms that begin with these two characters, longest first. */
  startingWith(bigram: string): readonly Term[];
  /** Terms that are just the folded text. */
  namedBy(folded: string): readonly Term[];
  /** Terms that the folded text ends in. */
  endingIn(folded: string): readonly Term[];
  /** Those of rows that have values. */
  rowsEndingIn(folded: string): readonly RowTerm[];
  /** Share of the folded text's neighbouring character pairs that occur in some term; 0 to 1. */
  coverage(folded: string): number;
  /** Whether a column or heading has the same wording. */
  isHeading(core: string): boolean;
}

const numbering =
  /^\s*(?:[（(]\s*[一二三四五六七八九十\d]+\s*[）)]|[一二三四五六七八九十]+\s*[、.．，]|\d+\s*[.．、，])\s*/;

/** The label without the numbering before it: `（三）不予公开` gives `不予公开`. */
export const withoutNumbering = (label: string): string => label.replace(numbering, '');

/** What rows or columns count in, in brackets after their label or title: the form leaves that to its headings. */
const counted = '件次|[件条次项宗起份批]';
const unitBehind = new RegExp(`(?<!\\s)\\s*[（(](?:单位[：:]?)?(?:${counted})[）)]\\s*$`);
const unitAlone = new RegExp(`^(?:单位)?(?:${counted})$`);

/** The words without the unit behind them: `总计（件）` gives `总计`. */
export const withoutUnit = (words: string): string => words.replace(unitBehind, '');

/** Whether folded words behind a label are what its row counts in, and nothing else. */
export const isUnit = (folded: string): boolean => unitAlone.test(folded);

/** Whether folded words, without numbering, are those of a row that adds up others. */
export const isTotalLabel = (folded: string): boolean => /^[合总]计$/.test(folded);

/** The number that a label's numbering names, e.g. 3 for `（三）` and `3.`; null without one. */
export function numberOf(label: string): number | null {
  const match = numbering.exec(label);
  if (!match) return null;
  const digits = /\d+/.exec(match[0]);
  if (digits) return Number(digits[0]);
  const chinese = /[一二三四五六七八九十]+/.exec(match[0])![0];
  return chinese.length === 1 ? '零一二三四五六七八九十'.indexOf(chinese) : null;
}

/** The folded wording without numbering. */
export const coreOf = (label: string): string => fold(withoutNumbering(label));

/** The wordings of a table in the form's order. */
function termsOf(table: TableTemplate): readonly Term[] {
  const terms: Term[] = [];
  const isOnly = table.blocks.reduce((count, { rows }) => count + rows.length, 0) === 1;
  let order = 0;
  for (const block of table.blocks) {
    if (block.caption !== undefined) terms.push(heading(block.caption, block));
    if (block.corner !== undefined) terms.push(heading(block.corner, null));
    for (const row of block.rows) {
      for (const [label, likeness] of wordingsOf(row))
        terms.push({ kind: 'row', row, block, order, isOnly, core: coreOf(label), likeness });
      order++;
    }
    for (const column of block.columns) {
      for (const [label, likeness] of wordingsOf(column))
        terms.push({ kind: 'column', column, block, core: fold(label), likeness });
      for (const name of column.path ?? []) terms.push(heading(name, null));
    }
  }
  for (const name of table.headings ?? []) terms.push(heading(name, null));
  return terms;
}

/** What a row or column is called: in the form, in other words that it accepts, and in wrong ones that are known. */
const wordingsOf = ({
  label,
  aliases = [],
  misnomers = [],
}: RowTemplate | ColumnTemplate): readonly (readonly [string, Likeness])[] => [
  [label, 'official'],
  ...aliases.map((alias) => [alias, 'variant'] as const),
  ...misnomers.map((misnomer) => [misnomer, 'similar'] as const),
];

/** Indexes what a table's parts are called. */
export function vocabularyOf(table: TableTemplate): Vocabulary {
  const terms = termsOf(table);
  const byCore = new Map<string, Term[]>();
  const byLast = new Map<string, Term[]>();
  const byBigram = new Map<string, Term[]>();
  const bigrams = new Set<string>();
  const headings = new Set<string>();
  for (const term of terms) {
    const key = term.core.slice(0, 2);
    const list = byBigram.get(key);
    if (list) list.push(term);
    else byBigram.set(key, [term]);
    byCore.set(term.core, [...(byCore.get(term.core) ?? []), term]);
    const last = term.core.slice(-1);
    byLast.set(last, [...(byLast.get(last) ?? []), term]);
    for (let i = 0; i + 1 < term.core.length; i++) bigrams.add(term.core.slice(i, i + 2));
    if (term.kind !== 'row') headings.add(term.core);
  }
  for (const list of byBigram.values()) list.sort((a, b) => b.core.length - a.core.length);
  const endingIn = (folded: string): readonly Term[] =>
    (byLast.get(folded.slice(-1)) ?? []).filter(({ core }) => folded.endsWith(core));

  return {
    table,
    hasEntries: table.blocks.some(({ columns }) => !columns.every(holdsNumbers)),
    hasChanges: table.blocks.some(({ columns }) => columns.some(({ type }) => type === 'change')),
    terms,
    startingWith: (bigram) => byBigram.get(bigram) ?? [],
    namedBy: (folded) => byCore.get(folded) ?? [],
    endingIn,
    rowsEndingIn: (folded) =>
      endingIn(folded).filter(
        (term): term is RowTerm => term.kind === 'row' && term.row.kind === 'data',
      ),
    coverage: (folded) => {
      if (folded.length < 2) return 0;
      let hits = 0;
      for (let i = 0; i + 1 < folded.length; i++) if (bigrams.has(folded.slice(i, i + 2))) hits++;
      return hits / (folded.length - 1);
    },
    isHeading: (core) => headings.has(core),
  };
}

const heading = (label: string, block: BlockTemplate | null): Term => ({
  kind: 'heading',
  block,
  core: fold(label),
  likeness: 'official',
});
