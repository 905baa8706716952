import type { TableModel } from '../../reportModel';
import type { Agency } from '../agency';

/** What the sentences are written from. */
export interface Facts {
  readonly agency: Agency;
  readonly edition: string;
  readonly year: number;
  readonly tables: Readonly<Record<string, TableModel>>;
  /** Small numbers that choose between wordings. */
  readonly choices: readonly number[];
}

export const valueOf = ({ tables }: Facts, table: string, row: string, column: string): number =>
  tables[table]![row]![column]!.value ?? 0;

export const choose = <T>({ choices }: Facts, at: number, among: readonly T[]): T =>
  among[(choices[at] ?? 0) % among.length]!;
