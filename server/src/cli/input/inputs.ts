import { resolve } from 'node:path';
import { readDrafts, type Draft, type ReadingOptions, type UnreadFile } from './drafts';
import { filesChangedSince } from '../files/changed';
import { search } from '../files/search';
import { listedPaths } from '../files/listed';
import { nothingAhead, type Ahead } from '../jobs/ahead';
import { readNdjson } from './ndjsonInput';
import type { Run } from '../run';
import type { SettingsFor } from '../settings/settings';
import { isInShard, type Shard } from './shard';
import type { Tools } from '../engine';

export interface InputOptions extends ReadingOptions {
  /** The form of standard input; one draft unless given. */
  readonly stdin?: 'ndjson';
  /** A file that lists paths, `-` for standard input. */
  readonly filesFrom?: string;
  readonly shard?: Shard;
  /** A commit of git's: only files that are other than there. */
  readonly changedSince?: string;
}

/** What a run works on. */
export interface Inputs {
  /** Those named and those listed. */
  readonly paths: readonly string[];
  /** The files that they stand for, in the order of their turns; none where standard input gives drafts. */
  readonly files: readonly string[];
  /** Reads the drafts, with what was made of them ahead of their turns. */
  drafts(ahead?: Ahead): AsyncIterable<Draft | UnreadFile>;
  /** How many files there are, for telling how far a run is. Rejects where that is not known. */
  count(): Promise<number>;
}

/** Null, and said, where there is nothing to work on or a list of it cannot be read. */
export async function createInputs(
  named: readonly string[],
  options: InputOptions,
  tools: Tools,
  settingsFor: SettingsFor,
  run: Run,
): Promise<Inputs | null> {
  if (options.stdin === 'ndjson') {
    if (named.length > 0 || options.filesFrom !== undefined) {
      run.fail('cli.usage.stdin-alone');
      return null;
    }
    return {
      paths: [],
      files: [],
      drafts: () => readNdjson(options, settingsFor, run),
      count: () => Promise.reject(new Error('Standard input has no length.')),
    };
  }
  const { filesFrom, shard, changedSince } = options;
  const listed = filesFrom === undefined ? [] : await listedPaths(filesFrom, run);
  if (!listed) return null;
  const paths = [...named, ...listed];
  if (paths.length === 0 && filesFrom === undefined) {
    run.fail('cli.usage.no-paths');
    return null;
  }
  let changed: ReadonlySet<string> | null = null;
  try {
    if (changedSince !== undefined) changed = await filesChangedSince(changedSince);
  } catch {
    run.fail('cli.failure.git', { reference: changedSince ?? '' });
    return null;
  }
  const isPart = shard !== undefined || changed !== null;
  const accepts = (path: string): boolean =>
    (shard === undefined || isInShard(path, shard)) &&
    (changed === null || changed.has(resolve(path)));
  const files = filesAt(paths, accepts);
  const reading = { ...options, ...(isPart && { allowEmpty: true, accepts }) };
  return {
    paths,
    files,
    drafts: (ahead = nothingAhead) =>
      readDrafts(paths, tools, { ...reading, ahead }, settingsFor, run),
    count: () => Promise.resolve(files.length),
  };
}

function filesAt(paths: readonly string[], accepts: (path: string) => boolean): readonly string[] {
  const files: string[] = [];
  for (const path of paths) {
    for (const found of search(path)) if (accepts(found.path)) files.push(found.path);
  }
  return files;
}
