import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import type { Importer } from '../../import/door';
import { rollupSum } from '../../rules/catalogue/rollup-sum';
import { levelOf } from '../../rules/check';
import type { Subordinates } from '../../facts/rollup/subordinates';
import {
  collectSubordinates,
  figuresIn,
  type SubordinateFiles,
  type SubordinateProblem,
} from '../../project/subordinates/collect';
import type { Draft } from '../input/drafts';
import { listFolder } from '../../disk/listFolder';
import { openText } from '../files/opened';
import type { Run } from '../run';
import { placeIn } from '../settings/settings';
import type { Tools } from '../engine';

/** The reports that a draft adds up; null where it is no consolidated report. */
export type SubordinatesFor = (draft: Draft) => Promise<Subordinates | null>;

/**
 * Reads the reports named on the command line, else those that a draft's settings name for it. Says what
 * cannot be had.
 */
export function createSubordinates(
  named: readonly string[] | null,
  { importer }: Readers,
  run: Run,
): SubordinatesFor {
  const looked = new Set<string>();
  return async (draft) => {
    const { rollup, source, levels } = draft.settings;
    if (levelOf(rollupSum, levels) === 'off') return null;
    if (named) {
      const files = filesIn('.', draft, importer);
      const { subordinates, problems } = await collectSubordinates(named, files);
      for (const { kind, path } of problems) run.fail(failures[kind], { path });
      return subordinates;
    }
    if (!rollup || !source) return null;
    const folder = dirname(source.path);
    const consolidated = resolve(folder, rollup.consolidated.path);
    if (consolidated !== resolve(draft.path)) {
      if (looked.has(source.path)) return null;
      looked.add(source.path);
      if (await isThere(consolidated)) return null;
      const { span, path } = rollup.consolidated;
      const message = { key: 'settings.consolidated-missing', args: { path } };
      run.note('cli.failure.settings', placeIn(source, { span, message }, run));
      return null;
    }
    const entries = rollup.subordinates.map(({ path }) => path);
    const files = filesIn(folder, draft, importer);
    const { subordinates, problems } = await collectSubordinates(entries, files);
    const placed = problems.map(({ entry, message }) => ({
      span: rollup.subordinates[entry]!.span,
      message,
    }));
    for (const problem of placed) run.fail('cli.failure.settings', placeIn(source, problem, run));
    return subordinates;
  };
}

const failures: Readonly<Record<SubordinateProblem['kind'], string>> = {
  missing: 'cli.failure.missing',
  'no-match': 'cli.failure.no-match',
  'too-many': 'cli.failure.too-many',
  unreadable: 'cli.failure.no-text',
  'no-report': 'cli.failure.no-subordinate',
};

type Readers = Pick<Tools, 'importer'>;

const filesIn = (
  folder: string,
  { path: draftPath, settings: { engine } }: Draft,
  importer: Importer,
): SubordinateFiles => ({
  list: (path) => listFolder(resolve(folder, path)),
  figures: async (path) => {
    try {
      const bytes = readOrdinaryFileAtOnce(resolve(folder, path));
      return figuresIn(engine.reader, (await openText(bytes, path, importer)).text);
    } catch {
      return 'unreadable';
    }
  },
  addressOf: (path) => join(folder, path),
  isConsolidated: (path) => resolve(folder, path) === resolve(draftPath),
});

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
