import type { ExportFormat } from '../exports/formats';
import { exportFormats } from '../exports/formats';
import { asWritten, publicationOf } from '../../publish/publication';
import { readDrafts, type Draft, type ReadingOptions } from '../drafts';
import { isSearched, standardInput } from '../files/search';
import { isSameFile, writeWhole } from '../files/write';
import { failWithError, type Run } from '../run';
import { createSettingsSearch } from '../settings';
import type { Tools } from '../engine';
import { createJudges, type Judge } from '../verdicts';

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
  if (await isSearched(path)) {
    run.fail('cli.failure.directory', { path });
    return;
  }
  if (output !== null && path !== standardInput && (await isSameFile(path, output))) {
    run.fail('cli.export.over-draft', { path });
    return;
  }
  const settingsFor = createSettingsSearch(run, tools.known);
  const judgeOf = createJudges(
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
  for await (const draft of readDrafts([path], tools, options, settingsFor, run)) {
    if ('error' in draft) continue;
    const publication = publicationOf(draft.report, asWritten);
    noteDefects(draft, await judgeOf(draft), publication.openFields, run);
    for (const reason of publication.obstacles) {
      run.note('cli.export.as-written', { path, reason: run.wording.say(reason) });
    }
    const content = await format.write({ path, report: draft.report, publication });
    if (content === null) run.fail('cli.export.no-tables', { path });
    else await deliver(content, output, run);
  }
}

/** A report with errors or open places is written all the same, and its author told. */
function noteDefects({ path, report }: Draft, judge: Judge, openFields: number, run: Run): void {
  const errors = judge.review(report).findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) run.note('cli.export.errors', { path, count: errors.length });
  if (openFields > 0) run.note('cli.export.open-fields', { path, count: openFields });
}

async function deliver(
  content: string | Uint8Array,
  output: string | null,
  run: Run,
): Promise<void> {
  if (output === null) {
    await run.print(content);
    return;
  }
  try {
    await writeWhole(output, content);
  } catch (error) {
    failWithError(run, output, error);
  }
}
