import { readOrdinaryFile } from '../../disk/readFile';
import { dirname, extname, resolve } from 'node:path';
import { rowsOfBlocks } from '../../import/blocks/rows';
import { refuse } from '../../import/model';
import { kindOf } from '../../import/sniff';
import { parseBaselineFile } from '../../project/baselineFile';
import {
  earlierList,
  listOfBaseline,
  listOfRecords,
  type EarlierList,
} from '../../publish/lists/earlier';
import { rowsOfCsv } from '../../publish/lists/readCsv';
import { decode } from '../../text/decoding';
import { languages } from '../../wording/wording';
import { besideDraft } from '../files/beside';
import { recordsIn } from './results';
import { failWithError, type Run } from '../run';
import { wordingIn } from '../wording';

/**
 * Reads a list that was sent and came back: a .csv, or the workbook (.xlsx, .ods) with the notes filled in; or what a run has
 * printed as json or ndjson, of one process or merged; or a baseline that was written when it was sent.
 */
export async function readEarlierList(path: string, run: Run): Promise<EarlierList | null> {
  try {
    const bytes = await readOrdinaryFile(path);
    const records = recordsIn(decode(bytes)?.text ?? '');
    if (records) {
      return listOfRecords(
        records.filter((each) => 'findings' in each),
        run.wording,
      );
    }
    if (extname(path).toLowerCase() === '.json')
      return listIn(path, decode(bytes)?.text ?? '', run);
    const rows = (await rowsOfSheets(bytes, path)) ?? rowsOfCsv(decode(bytes)?.text ?? '');
    const list = earlierList(rows, languages.map(wordingIn));
    if (!list) run.fail('cli.failure.no-list', { path });
    return list;
  } catch (error) {
    failWithError(run, path, error);
    return null;
  }
}

function listIn(path: string, text: string, run: Run): EarlierList | null {
  const { drafts, problems } = parseBaselineFile(text);
  if (drafts.size === 0 && problems.length > 0) {
    run.fail('cli.failure.no-list', { path });
    return null;
  }
  const named = [...drafts].map(
    ([draft, entries]) => [besideDraft(resolve(dirname(path), draft), ''), entries] as const,
  );
  return listOfBaseline(new Map(named), run.wording);
}

/** Null for what is no workbook. Throws `ImportRefusal` for one that cannot be read. */
async function rowsOfSheets(
  bytes: Uint8Array,
  path: string,
): Promise<readonly (readonly string[])[] | null> {
  switch (kindOf(bytes, path)) {
    case 'xlsx': {
      const { blocksOfXlsx } = await import('../../import/xlsx/read.js');
      return rowsOfBlocks(blocksOfXlsx(bytes).blocks);
    }
    case 'odt': {
      const { blocksOfOdt } = await import('../../import/odt/read.js');
      return rowsOfBlocks(blocksOfOdt(bytes).blocks);
    }
    // A list is a workbook, whatever else its container may hold.
    case 'old-document':
    case 'old-workbook':
      return refuse('import.refused.old-workbook');
    case 'encrypted':
      return refuse('import.refused.encrypted');
    default:
      return null;
  }
}
