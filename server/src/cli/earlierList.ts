import { readOrdinaryFile } from '../disk/readFile';
import { extname } from 'node:path';
import { earlierList, type EarlierList } from '../publish/lists/earlier';
import { rowsOfCsv } from '../publish/lists/readCsv';
import { decode } from '../text/decoding';
import { languages } from '../wording/wording';
import { failWithError, type Run } from './run';
import { wordingIn } from './wording';

/** Reads a list that was sent and came back: a .csv, or the .xlsx with the notes filled in. */
export async function readEarlierList(path: string, run: Run): Promise<EarlierList | null> {
  try {
    const bytes = await readOrdinaryFile(path);
    const rows =
      extname(path).toLowerCase() === '.xlsx'
        ? await rowsOfWorkbook(bytes)
        : rowsOfCsv(decode(bytes)?.text ?? '');
    const list = earlierList(rows, languages.map(wordingIn));
    if (!list) run.fail('cli.failure.no-list', { path });
    return list;
  } catch (error) {
    failWithError(run, path, error);
    return null;
  }
}

async function rowsOfWorkbook(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { readXlsx } = await import('../import/xlsx/read.js');
  return readXlsx(bytes)
    .text.split('\n')
    .map((line) => line.split('\t'));
}
