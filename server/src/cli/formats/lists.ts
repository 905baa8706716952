import { listUnread } from '../../publish/lists/listDraft';
import type { ListedDraft } from '../../publish/lists/model';
import { findingRows, findingTitles, listWorkbook } from '../../publish/lists/sheets';
import { csvText } from '../../publish/csv';
import { workbookBytes } from '../../publish/xlsx/workbook';
import type { CliWording } from '../wording';
import type { CheckedFile, Format } from './format';

/** The formats that are sent back to who wrote the reports. */
export type ListFormat = 'csv' | 'xlsx';

/** A list as the bytes or text of its file. */
export function listContent(
  format: ListFormat,
  drafts: readonly ListedDraft[],
  wording: CliWording,
): string | Uint8Array {
  switch (format) {
    case 'csv':
      return csvText([findingTitles(wording), ...findingRows(drafts, wording)]);
    case 'xlsx':
      return workbookBytes(listWorkbook(drafts, wording));
  }
}

/** What a list says of a file. */
export const listedFile = (file: CheckedFile): ListedDraft =>
  file.kind === 'unread' ? listUnread(file.record.path, file.record.error) : file.listed!;

/** A line a finding, as each draft is done. */
export const csv: Format = async function* (files, { wording }) {
  yield csvText([findingTitles(wording)]);
  for await (const file of files) {
    const rows = findingRows([listedFile(file)], wording);
    if (rows.length > 0) yield csvText(rows).slice(1);
  }
};

/** A sheet of the reports and one of their findings, when all are done. */
export const xlsx: Format = async function* (files, { wording }) {
  const drafts: ListedDraft[] = [];
  for await (const file of files) drafts.push(listedFile(file));
  yield listContent('xlsx', drafts, wording);
};
