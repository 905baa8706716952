import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { kindByName } from '../../import/names';
import { importedDraft } from '../../service/importedDraft';
import { readDrafts, type ReadingOptions } from '../input/drafts';
import { isThere } from '../errorCodes';
import { writeNew } from '../files/write';
import { failWithError, type Run } from '../run';
import { createSettingsSearch } from '../settings/settings';
import type { Tools } from '../engine';

export interface ImportOptions extends ReadingOptions {
  /** The folder to write drafts into; null for that of each file. */
  readonly output: string | null;
}

/** Makes drafts of documents of other programs. A file that is there already is never written over. */
export async function importDrafts(
  paths: readonly string[],
  options: ImportOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const { output } = options;
  if (output !== null && !isPlaceForDrafts(output)) {
    run.fail('cli.import.to-folder', { path: output });
    return;
  }
  const settingsFor = createSettingsSearch(run, tools);
  for await (const file of readDrafts(paths, tools, options, settingsFor, run)) {
    if ('error' in file) continue;
    const { path, report, imported, named, archive, settings } = file;
    if (!imported) {
      if (named) run.note('cli.import.is-draft', { path });
      continue;
    }
    const draft = importedDraft(report.source, settings.engine.reader);
    const name = path === '-' ? 'report' : basename(path, extname(path));
    const target = join(output ?? dirname(archive ?? path), `${name}.md`);
    try {
      await writeNew(target, draft.text);
      for (const left of draft.leftOut) {
        run.note('cli.note.import', { path, note: run.wording.say(left) });
      }
      await run.print(`${run.wording.text('cli.import.written', { path, target })}\n`);
    } catch (error) {
      if (isThere(error)) run.fail('cli.import.there', { path, target });
      else failWithError(run, target, error);
    }
  }
}

/** A folder, or a name that could be that of one: with the name of a draft a file was meant. */
const isPlaceForDrafts = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? kindByName(path) === null;
