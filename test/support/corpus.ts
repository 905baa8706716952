import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Real drafts, kept beside the repository and not in it; seen from `out/test/support`. */
const folder = join(__dirname, '..', '..', '..', '..', 'shared', 'corpus');

export const corpusIsThere = existsSync(join(folder, 'tables.json'));

/** Why a suite over the corpus does not run. */
export const corpusIsAbsent =
  'the corpus of real drafts (../shared/corpus) is not on this machine; nothing was compared';

/** True values: by draft, table, row and column; null where the draft's cell is blank. */
export interface TrueTables {
  readonly edition: string;
  readonly year: number;
  readonly tables: Readonly<
    Record<
      string,
      Readonly<Record<string, Readonly<Record<string, number | string | null>>>> | null
    >
  >;
}

export const draftNames = (): readonly string[] => readdirSync(join(folder, 'drafts')).sort();

export const readDraft = (name: string): string =>
  readFileSync(join(folder, 'drafts', name), 'utf8').replace(/^\uFEFF/, '');

export const readTrueTables = (): Readonly<Record<string, TrueTables>> =>
  JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8')) as Record<string, TrueTables>;

/** What an expert says of a line of a draft: what must, should or may be flagged there, and what must not. */
export interface Expectation {
  readonly draft: string;
  readonly tier: 'MUST' | 'SHOULD' | 'OPTIONAL' | 'MUST-NOT';
  /** Codes that serve, apart by ` / `; `(any)` for all. */
  readonly code: string;
  /** One-based. */
  readonly line: number;
  readonly quote: string;
}

export const readExpectations = (): readonly Expectation[] =>
  JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')) as readonly Expectation[];
