import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { proposeCollection, proposedText } from '../../project/collection/propose';
import { settingsFileName } from '../../project/settingsFile';
import { loadCollection } from '../collection/load';
import { isThere } from '../errorCodes';
import { jsonText } from '../terminal/controls';
import type { Tools } from '../engine';
import { failWithError, type Run } from '../run';

/**
 * Writes a `gouji.json` with the collection that the folder's reports show. A file that is there already is
 * left as it is: the proposal is printed instead.
 */
export async function init(folder: string, tools: Tools, run: Run): Promise<void> {
  const loaded = await loadCollection(folder, tools, run);
  if (!loaded) return;
  const { reports } = loaded.files;
  if (reports.length === 0) {
    run.fail('cli.failure.no-match', { path: folder });
    return;
  }
  const collection = proposeCollection(reports);
  const text = proposedText(collection, (value) => jsonText(value));
  const path = join(folder, settingsFileName);
  try {
    await writeFile(path, text, { flag: 'wx' });
    run.note('cli.init.written', {
      path,
      units: collection.units.length,
      reports: reports.length,
    });
  } catch (error) {
    if (!isThere(error)) {
      failWithError(run, path, error);
      return;
    }
    run.note('cli.init.there', { path });
    await run.print(text);
  }
}
