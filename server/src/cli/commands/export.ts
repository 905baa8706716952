import { exportFormats, type ExportFormat } from '../exports/formats';
import { asWritten, openPlacesAmong, publicationOf } from '../../publish/publication';
import { readDrafts, type Draft, type ReadingOptions } from '../input/drafts';
import { isSearched, standardInput } from '../files/search';
import { isSameFile } from '../files/write';
import { lookFor } from '../exports/look';
import { writeResult } from '../output/output';
import { failWithError, type Run } from '../run';
import { createSettingsSearch } from '../settings/settings';
import type { Tools } from '../engine';
import { createJudgeOf, type Judge } from '../comparison/verdicts';

export interface ExportOptions extends ReadingOptions {
  readonly to: ExportFormat;
  /** The file to write; null for standard output. */
  readonly output: string | null;
}

/** Writes the draft as it is published. What it lacks for that is said; nothing of it is changed. */
export async function exportDraft(
  path: string,
  options: ExportOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const { to, output } = options;
  const format = exportFormats[to];
  if (output === null && format.isBinary && run.streams.stdout.isTTY) {
    run.fail('cli.export.needs-file', { format: to });
    return;
  }
  if (isSearched(path)) {
    run.fail('cli.failure.directory', { path });
    return;
  }
  if (output !== null && path !== standardInput && (await isSameFile(path, output))) {
    run.fail('cli.export.over-draft', { path });
    return;
  }
  const settingsFor = createSettingsSearch(run, tools);
  const judgeOf = createJudgeOf({ withoutUnits: true }, tools, run);
  for await (const draft of readDrafts([path], tools, options, settingsFor, run)) {
    if ('error' in draft) continue;
    const publication = publicationOf(draft.report, asWritten);
    const isRefused = tellDefects(draft, await judgeOf(draft), publication.openFields, run);
    if (isRefused) continue;
    for (const reason of publication.obstacles) {
      run.note('cli.export.as-written', { path, reason: run.wording.say(reason) });
    }
    try {
      const content = await format.write({
        path,
        report: draft.report,
        publication,
        look: await lookFor(draft.settings),
      });
      if (content === null) run.fail(format.lacking, { path });
      else await writeResult(content, output, run);
    } catch (error) {
      failWithError(run, path, error);
    }
  }
}

/** Tells what the draft lacks to be published; true where it must not be while it has errors. */
function tellDefects(
  { path, report, settings }: Draft,
  judge: Judge,
  openFields: number,
  run: Run,
): boolean {
  if (openFields > 0) run.note('cli.export.open-fields', { path, count: openFields });
  const errors = judge.review(report).findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  const isRefused = settings.export.errors === 'refuse';
  // What is open has just been told.
  const others = errors.length - openPlacesAmong(errors, report);
  if (isRefused) run.fail('cli.export.refused', { path, count: errors.length });
  else if (others > 0) run.note('cli.export.errors', { path, count: others });
  return isRefused;
}
