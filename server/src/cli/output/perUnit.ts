import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrdinaryFile } from '../../disk/readFile';
import type { Importer } from '../../import/door';
import { listFileName } from '../../publish/lists/fileName';
import type { ListedDraft } from '../../publish/lists/model';
import { isOwnList } from '../../publish/lists/own';
import { rowsOfCsv } from '../../publish/lists/readCsv';
import { isNoFolder, isMissing } from '../errorCodes';
import { openText } from '../files/opened';
import { writeWhole } from '../files/write';
import { listContent, type ListFormat } from '../formats/lists';
import type { LetterFor } from './letters';
import { failToWrite, failWithError, type Run } from '../run';

/** Lists of the units in a folder. */
export interface UnitLists {
  write(draft: ListedDraft): Promise<void>;
  /** Says how many there are. */
  end(): void;
}

/**
 * Writes a list for each report into the folder, named after its body and year. Lists of the same name from
 * an earlier run are replaced; what is no list of ours, such as the very report, is not.
 */
export function createPerUnit(
  folder: string,
  format: ListFormat,
  letterFor: LetterFor,
  importer: Importer,
  run: Run,
): UnitLists {
  const taken = new Map<string, number>();
  let written = 0;
  let isFolder: boolean | null = null;
  const nameFor = (draft: ListedDraft): string => {
    const base = listFileName(draft);
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return `${count === 1 ? base : `${base}（${count}）`}.${format}`;
  };
  return {
    write: async (draft) => {
      isFolder ??= await makeFolder(folder, run);
      if (!isFolder) return;
      const path = join(folder, nameFor(draft));
      if (!(await isFree(path, importer))) {
        run.fail('cli.failure.not-own-list', { path });
        return;
      }
      const content = await listContent(format, [draft], run.wording, letterFor);
      try {
        await writeWhole(path, content);
        written++;
      } catch (error) {
        failToWrite(run, path, error);
      }
    },
    end: () => {
      if (written > 0) run.note('cli.note.per-unit', { folder, count: written });
    },
  };
}

/** False, and said, where none can be made. */
async function makeFolder(folder: string, run: Run): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    return true;
  } catch (error) {
    if (isNoFolder(error)) run.fail('cli.failure.no-folder', { path: folder });
    else failWithError(run, folder, error);
    return false;
  }
}

/** Whether nothing is there, or a list of ours. */
async function isFree(path: string, importer: Importer): Promise<boolean> {
  try {
    const { text } = await openText(await readOrdinaryFile(path), path, importer);
    const [head = []] = rowsOfCsv(text);
    return isOwnList(text) || isOwnList(head.join('\t'));
  } catch (error) {
    return isMissing(error);
  }
}
