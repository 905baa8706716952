import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import type { BaselineEntry } from '../../rules/suppression/baseline';
import {
  baselineFileName,
  baselineText,
  parseBaselineFile,
  type BaselineFile,
} from '../../project/baselineFile';
import { lazily } from '../../text/lazily';
import { standardInput } from '../files/search';
import { textOf } from '../files/text';
import { lookUpwards } from '../files/upwards';
import { writeWhole } from '../files/write';
import { isMissing } from '../errorCodes';
import { failToWrite, failWithError, type Run, type SayingRun } from '../run';
import { reportProblems } from './settings';

/** The accepted findings of a draft, and the file that holds them. */
export interface DraftBaseline {
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}

/** Finds a draft's accepted findings by its path; null without a baseline. */
export type BaselineFor = (draftPath: string) => Promise<DraftBaseline | null>;

/** The baseline named, or else the one nearest to a draft. */
export function createBaselineSearch(named: string | null, run: SayingRun): BaselineFor {
  const find =
    named === null
      ? lookUpwards((folder) => load(relative(process.cwd(), join(folder, baselineFileName)), run))
      : lazily(() => Promise.resolve(load(named, run, true)));
  return async (draftPath) => {
    const found = await find(draftPath);
    return (
      found && {
        path: found.path,
        entries: found.file.drafts.get(pathFrom(found.path, draftPath)) ?? [],
      }
    );
  };
}

/** Writes the drafts' accepted findings to the file; those of other drafts in it stay. */
export async function writeBaseline(
  path: string,
  accepted: ReadonlyMap<string, readonly BaselineEntry[]>,
  whose: Pick<BaselineEntry, 'reason' | 'by'>,
  run: Run,
): Promise<void> {
  const before = load(path, run);
  // What is not understood would be lost.
  if (before ? before.file.problems.length > 0 : existsSync(path)) {
    run.fail('cli.failure.not-baseline', { path });
    return;
  }
  const changed = new Map(
    [...accepted].map(([draftPath, entries]) => {
      const own = pathFrom(path, draftPath);
      const known = before?.file.drafts.get(own) ?? [];
      return [own, withReasons(entries, known, whose)];
    }),
  );
  try {
    await writeWhole(path, baselineText(before?.file ?? null, changed));
  } catch (error) {
    failToWrite(run, path, error);
    return;
  }
  const findings = [...accepted.values()].reduce((count, { length }) => count + length, 0);
  run.note('cli.note.baseline-written', { path, findings, drafts: accepted.size });
}

/** Those that were accepted before keep whose reason it was. */
function withReasons(
  entries: readonly BaselineEntry[],
  known: readonly BaselineEntry[],
  whose: Pick<BaselineEntry, 'reason' | 'by'>,
): readonly BaselineEntry[] {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of known) left.set(keyOf(entry), [...(left.get(keyOf(entry)) ?? []), entry]);
  return entries.map((entry) => left.get(keyOf(entry))?.shift() ?? { ...entry, ...whose });
}

const keyOf = ({ rule, place, hash }: BaselineEntry): string => [rule, place, hash].join('\n');

interface Loaded {
  readonly path: string;
  readonly file: BaselineFile;
}

/** Null if there is no such file, which is a failure only if it `must` be there. */
function load(path: string, run: SayingRun, must = false): Loaded | null {
  try {
    const { text } = textOf(readOrdinaryFileAtOnce(path));
    const file = parseBaselineFile(text);
    reportProblems({ path, text, problems: file.problems }, run);
    return { path, file };
  } catch (error) {
    if (must || !isMissing(error)) failWithError(run, path, error);
    return null;
  }
}

/** How the baseline names the draft. */
const pathFrom = (baselinePath: string, draftPath: string): string =>
  draftPath === standardInput
    ? draftPath
    : relative(dirname(resolve(baselinePath)), resolve(draftPath))
        .split(sep)
        .join('/');
