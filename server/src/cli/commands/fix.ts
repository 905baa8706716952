import { createTwoFilesPatch } from 'diff';
import type { Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import { readDrafts, type Draft, type ReadingOptions } from '../drafts';
import { encodeAlike } from '../files/encoding';
import { replaceFile } from '../files/replace';
import { standardInput } from '../files/search';
import { failWithError, type Run } from '../run';
import { applySafeFixes } from '../safeFixes';
import { createSettingsSearch } from '../settings';
import type { Tools } from '../engine';
import { createJudges } from '../verdicts';

export interface FixOptions extends ReadingOptions {
  /** Show the changes and write nothing. */
  readonly dryRun: boolean;
}

/** Applies the safe fixes to the files, or shows what that would change. */
export async function fix(
  paths: readonly string[],
  options: FixOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const say = run.wording.text;
  if (paths.includes(standardInput) && !options.dryRun) {
    run.fail('cli.failure.edits-input');
    return;
  }
  const settingsFor = createSettingsSearch(run, tools.known);
  const judgeOf = createJudges(
    // Nothing that is found by comparing reports is changed unseen.
    {
      previous: null,
      subordinates: null,
      withoutUnits: true,
      baseline: null,
      withoutBaseline: false,
    },
    tools,
    run,
  );
  const fixOne = async (draft: Draft): Promise<void> => {
    const { path, report } = draft;
    const judge = await judgeOf(draft);
    const findingsIn = (current: Report): readonly Finding[] => judge.review(current).findings;
    const { text, count } = applySafeFixes(report, tools.reader, findingsIn);
    const bytes = encodeAlike(draft.bytes, draft.form, text);
    if (text === report.source) {
      if (!options.dryRun) await run.print(`${say('cli.fix.unchanged', { path })}\n`);
    } else if (bytes === null) {
      run.fail('cli.failure.unencodable', { path, encoding: draft.form.encoding });
    } else if (options.dryRun) {
      await run.print(patchOf(path, report.source, text));
    } else if (await replace(draft, bytes, run)) {
      await run.print(`${say('cli.fix.fixed', { path, count })}\n`);
    }
  };
  for await (const draft of readDrafts(paths, tools, options, settingsFor, run)) {
    if ('error' in draft) continue;
    const { path } = draft;
    if (draft.imported) {
      if (draft.named) run.fail('cli.failure.edits-page', { path });
      continue;
    }
    try {
      await fixOne(draft);
    } catch (error) {
      failWithError(run, path, error);
    }
  }
}

async function replace({ path, bytes }: Draft, fixed: Uint8Array, run: Run): Promise<boolean> {
  try {
    if (await replaceFile(path, bytes, fixed)) return true;
    run.fail('cli.failure.changed', { path });
  } catch (error) {
    failWithError(run, path, error);
  }
  return false;
}

const patchOf = (path: string, before: string, after: string): string =>
  createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 3 });
