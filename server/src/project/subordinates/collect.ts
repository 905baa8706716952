import type { ReportReader } from '../../report/parse';
import type { Message } from '../../wording/message';
import { figuresOf, type ReportFigures } from '../../facts/rollup/figures';
import type { Subordinate, Subordinates, Unusable } from '../../facts/rollup/subordinates';
import { findFiles, type FoundFile, type ListFolder } from '../files/find';

/** Files by their paths from the folder of the settings file. */
export interface SubordinateFiles {
  readonly list: ListFolder;
  /** `unreadable` where it cannot be read or is no text; `no-report` where it is no report. */
  figures(path: string): Promise<ReportFigures | 'unreadable' | 'no-report'>;
  /** How the file is known outside. */
  addressOf(path: string): string;
  /** Whether it is the file of the consolidated report. */
  isConsolidated(path: string): boolean;
}

/** What of the list cannot be had. */
export interface SubordinateProblem {
  /** Index of its entry. */
  readonly entry: number;
  readonly kind: Unusable['kind'];
  readonly path: string;
  readonly message: Message;
}

/** The reports that a list of files, folders and patterns stands for. */
export interface CollectedSubordinates {
  readonly subordinates: Subordinates;
  readonly problems: readonly SubordinateProblem[];
}

/** So many files are asked for at once. */
const atOnce = 32;

/** Reads all that the entries name but the consolidated report itself. */
export async function collectSubordinates(
  entries: readonly string[],
  files: SubordinateFiles,
): Promise<CollectedSubordinates> {
  const { files: found, empty } = await findFiles(entries, files.list);
  const wanted = found.filter(({ path }) => !files.isConsolidated(path));
  const read: (readonly [FoundFile, Subordinate])[] = [];
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce);
    read.push(...(await Promise.all(some.map((file) => readFile(file, files)))));
  }
  const unmatched = empty.map(({ kind, path }) => ({
    kind,
    path,
    address: files.addressOf(path),
    named: true,
  }));
  return {
    subordinates: [...unmatched, ...read.map(([, subordinate]) => subordinate)],
    problems: [
      ...empty.map(({ entry, kind, path }) => problemOf(entry, kind, path)),
      ...read.flatMap(([{ entry, named, path }, { kind }]) =>
        kind === 'unreadable' || (kind === 'no-report' && named)
          ? [problemOf(entry, kind, path)]
          : [],
      ),
    ],
  };
}

async function readFile(
  file: FoundFile,
  files: SubordinateFiles,
): Promise<readonly [FoundFile, Subordinate]> {
  const { path, named } = file;
  const figures = await files.figures(path);
  const known = { path, named, address: files.addressOf(path) };
  const subordinate: Subordinate =
    typeof figures === 'string'
      ? { kind: figures, ...known }
      : { kind: 'report', figures, ...known };
  return [file, subordinate];
}

const problemOf = (entry: number, kind: Unusable['kind'], path: string): SubordinateProblem => ({
  entry,
  kind,
  path,
  message: { key: `settings.subordinate.${kind}`, args: { path } },
});

/** The figures of a text; `no-report` where it is not recognisably a report. */
export function figuresIn(reader: ReportReader, text: string): ReportFigures | 'no-report' {
  const report = reader.parse(text);
  return report.recognised ? figuresOf(report) : 'no-report';
}
