import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unitsListedIn, type ListedUnit } from '../../project/collection/listed';
import { proposeCollection } from '../../project/collection/propose';
import { proposedText } from '../../project/collection/rosterText';
import { settingsFileName } from '../../project/settingsFile';
import { loadCollection } from '../collection/load';
import { readReportText } from '../collection/reportText';
import { isThere } from '../errorCodes';
import { jsonText } from '../terminal/controls';
import type { Message } from '../../wording/message';
import type { Tools } from '../engine';
import { failWithError, type Run } from '../run';

/**
 * Writes a `gouji.json` with the collection that the folder's reports show, and the units of an office's own list of
 * them where one is given. A file that is there already is left as it is: the proposal is printed instead.
 */
export async function init(
  folder: string,
  list: string | null,
  tools: Tools,
  run: Run,
): Promise<void> {
  const loaded = await loadCollection(folder, tools, run);
  if (!loaded) return;
  const listed = list === null ? [] : await listedAt(list, tools, run);
  if (!listed) return;
  const { reports } = loaded.files;
  const known = loaded.setting.units.flatMap(({ name, aliases }) => [name, ...aliases]);
  if (reports.length === 0 && listed.length === 0) {
    run.fail('cli.failure.no-match', { path: folder });
    return;
  }
  const collection = proposeCollection(reports, listed, known);
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

/** The units of a list; null where it cannot be read or names none, which is said. */
async function listedAt(
  path: string,
  { importer }: Tools,
  run: Run,
): Promise<readonly ListedUnit[] | null> {
  const read = await readReportText(path, importer);
  const listed = 'reason' in read ? [] : unitsListedIn(read.text);
  if (listed.length > 0) return listed;
  const reason: Message = 'reason' in read ? read.reason : { key: 'roster.no-units', args: {} };
  run.fail('cli.failure.import', { path, reason: run.wording.say(reason) });
  return null;
}
