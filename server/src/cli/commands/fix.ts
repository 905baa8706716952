import { createTwoFilesPatch } from 'diff';
import { nodeBundles } from '../../import/bundles/bundles';
import { revisedCopy } from '../../publish/documentCopies';
import { kindOf } from '../../import/sniff';
import type { Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import type { Edit } from '../../text/edit';
import { readDrafts, type Draft, type ReadingOptions } from '../input/drafts';
import { encodeAlike } from '../files/encoding';
import { replaceFile } from '../files/replace';
import { standardInput } from '../files/search';
import { newCopyOf, writeWhole } from '../files/write';
import { failWithError, type Run } from '../run';
import { applyFixes, isProposal } from '../../service/fixes/applyFixes';
import { createSettingsSearch } from '../settings/settings';
import type { Tools } from '../engine';
import { createJudgeOf } from '../comparison/verdicts';

export interface FixOptions extends ReadingOptions {
  /** Show the changes and write nothing. */
  readonly dryRun: boolean;
  /** In Word documents also the likeliest fix of each finding: each is a change to accept or reject. */
  readonly proposed: boolean;
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
  const settingsFor = createSettingsSearch(run, tools);
  // What other reports make of a figure is nothing to change unseen.
  const judgeOf = createJudgeOf({ withoutUnits: true }, tools, run);
  const fixOne = async (draft: Draft): Promise<void> => {
    const { path, report, settings } = draft;
    const { reader } = settings.engine;
    const judge = await judgeOf(draft);
    const findingsIn = (current: Report): readonly Finding[] => judge.review(current).findings;
    const { text, count, edits, refusals } =
      draft.imported && options.proposed
        ? applyFixes(report, reader, findingsIn, isProposal)
        : applyFixes(report, reader, findingsIn);
    if (options.proposed && !draft.imported) run.note('cli.fix.proposed-in-word', { path });
    for (const refusal of refusals)
      run.note('cli.fix.refused', { path, reason: run.wording.say(refusal) });
    if (draft.imported && !options.dryRun && text !== report.source) {
      await reviseCopy(draft, edits, run);
      return;
    }
    const bytes = encodeAlike(draft.bytes, draft.form, text);
    if (text === report.source) {
      if (!options.dryRun) await run.print(`${say('cli.fix.unchanged', { path })}\n`);
    } else if (bytes === null) {
      run.fail('cli.failure.unencodable', { path, encoding: draft.form.encoding });
    } else if (options.dryRun) {
      await run.print(patchOf(path, report.source, text), 'exact');
    } else if (await replace(draft, bytes, run)) {
      await run.print(`${say('cli.fix.fixed', { path, count })}\n`);
    }
  };
  let documents = 0;
  for await (const draft of readDrafts(paths, tools, options, settingsFor, run)) {
    if ('error' in draft) continue;
    const { path } = draft;
    if (draft.archive !== null) {
      run.note('cli.fix.archived', { path });
      continue;
    }
    if (draft.imported && (!draft.named || kindOf(draft.bytes, path) !== 'docx')) {
      if (draft.named) run.fail('cli.failure.edits-page', { path });
      else documents++;
      continue;
    }
    try {
      await fixOne(draft);
    } catch (error) {
      failWithError(run, path, error);
    }
  }
  if (documents > 0) run.note('cli.fix.documents-left', { count: documents });
}

/** A Word document stays as it is: a copy has the fixes as tracked changes. */
async function reviseCopy(
  { path, bytes, report }: Draft,
  edits: readonly Edit[],
  run: Run,
): Promise<void> {
  const target = await newCopyOf(path, '修订');
  const office = await nodeBundles.office();
  const copy = revisedCopy(Uint8Array.from(bytes), edits, report.source.length, office);
  if (!copy) {
    run.fail('cli.fix.unsure', { path });
    return;
  }
  const { written: count, unplaced } = copy;
  if (unplaced > 0) run.note('cli.fix.unplaced', { path, count: unplaced });
  if (count === 0) return;
  try {
    await writeWhole(target, copy.bytes);
  } catch (error) {
    failWithError(run, target, error);
    return;
  }
  await run.print(`${run.wording.text('cli.fix.revised', { path, target, count })}\n`);
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
