import { join, resolve } from 'node:path';
import { readOrdinaryFile } from '../../disk/readFile';
import { draftType, toComplete } from '../../project/ownTypes/drafting/draftType';
import { readPlainReport } from '../../project/ownTypes/drafting/plainReport';
import { typeFileName } from '../../project/ownTypes/find';
import type { Tools } from '../engine';
import { isThere } from '../errorCodes';
import { openText } from '../files/opened';
import { writeNew } from '../files/write';
import { failWithError, noteImport, type Run } from '../run';
import { jsonText } from '../terminal/controls';

export interface DraftingOptions {
  /** The folder to write to; without it the files are printed, as one JSON object by their names. */
  readonly output: string | null;
  /** The type's name in Latin letters. */
  readonly id: string;
}

/**
 * Drafts a type from a report that is filled in, with the sums that hold in it, and writes or prints its
 * files. A file that is there already is left as it is.
 */
export async function draftTemplate(
  path: string,
  { output, id }: DraftingOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const text = await textAt(path, tools, run);
  if (text === null) return;
  const plain = readPlainReport(text);
  if (!plain || plain.chapters.every(({ table }) => table === null)) {
    run.fail('cli.template.no-table', { path });
    return;
  }
  const { type, edition, sums, relations } = draftType(plain, id);
  const files = { [typeFileName]: type, [`${edition.years.first}.json`]: edition };
  if (output === null) await run.print(`${jsonText(files, 2)}\n`);
  else if (!(await writeFiles(files, output, run))) return;
  run.note('cli.template.drafted', {
    path,
    name: plain.name,
    chapters: edition.chapters.length,
    tables: edition.tables.length,
    sums,
    relations,
  });
  const open = jsonText(files).split(toComplete).length - 1;
  run.note('cli.template.next', { mark: toComplete, open, folder: output ?? '…' });
}

async function textAt(path: string, tools: Tools, run: Run): Promise<string | null> {
  try {
    const { text, imported } = await openText(
      await readOrdinaryFile(resolve(path)),
      path,
      tools.importer,
    );
    if (imported) noteImport(path, imported, run);
    return text;
  } catch (error) {
    failWithError(run, path, error);
    return null;
  }
}

async function writeFiles(
  files: Readonly<Record<string, unknown>>,
  folder: string,
  run: Run,
): Promise<boolean> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    try {
      await writeNew(path, `${jsonText(content, 2)}\n`);
    } catch (error) {
      if (isThere(error)) run.fail('cli.template.there', { path });
      else failWithError(run, path, error);
      return false;
    }
  }
  return true;
}
