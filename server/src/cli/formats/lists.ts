import { nodeBundles } from '../../publish/bundles/bundles';
import { csvText } from '../../publish/csv';
import { letterOf } from '../../publish/letter/letter';
import type { Letter } from '../../publish/letter/model';
import type { DraftKey } from '../../publish/lists/earlier';
import { listUnread } from '../../publish/lists/listDraft';
import type { ListedDraft } from '../../publish/lists/model';
import { absentDrafts } from '../../publish/lists/states';
import { findingRows, findingTitles, listWorkbook } from '../../publish/lists/sheets';
import { workbookBytes } from '../../publish/xlsx/workbook';
import type { LetterFor } from '../output/letters';
import type { CliWording } from '../wording';
import type { CheckedFile, Format } from './format';

/** The formats that are sent back to who wrote the reports. */
export const listFormats = ['csv', 'xlsx', 'docx'] as const;
export type ListFormat = (typeof listFormats)[number];

export const isListFormat = (format: string): format is ListFormat =>
  (listFormats as readonly string[]).includes(format);

/** A list as the bytes or text of its file; as a document it goes with a covering note. */
export async function listContent(
  format: ListFormat,
  drafts: readonly ListedDraft[],
  wording: CliWording,
  letterFor: LetterFor,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return csvText([findingTitles(wording), ...findingRows(drafts, wording)]);
    case 'xlsx':
      return workbookBytes(listWorkbook(drafts, wording));
    case 'docx': {
      const letters: Letter[] = [];
      for (const draft of drafts) {
        letters.push(letterOf(draft, await letterFor(draft.path), wording));
      }
      const { letterBytes } = await nodeBundles.docx();
      return letterBytes(letters);
    }
  }
}

/** What a list says of a file. */
export const listedFile = (file: CheckedFile): ListedDraft =>
  file.kind === 'unread' ? listUnread(file.record.path, file.record.error) : file.listed!;

/** A line a finding, as each draft is done. */
export const csv: Format = async function* (files, { wording, earlier }) {
  yield csvText([findingTitles(wording)]);
  const seen: SeenDraft[] = [];
  for await (const file of files) {
    const draft = listedFile(file);
    if (earlier) seen.push(keyOf(draft));
    const rows = findingRows([draft], wording);
    if (rows.length > 0) yield csvText(rows).slice(1);
  }
  const absent = earlier ? findingRows(absentDrafts(seen, earlier), wording) : [];
  if (absent.length > 0) yield csvText(absent).slice(1);
};

type SeenDraft = DraftKey & Pick<ListedDraft, 'error'>;

/** What is kept of a draft that was printed. */
const keyOf = ({ unit, year, path, error }: ListedDraft): SeenDraft => ({
  unit,
  year,
  path,
  error,
});

/** A sheet of the reports and one of their findings, when all are done. */
export const xlsx: Format = whole('xlsx');

/** A covering note for each report with its list, when all are done. */
export const docx: Format = whole('docx');

function whole(format: ListFormat): Format {
  return async function* (files, { wording, letterFor, earlier }) {
    const drafts: ListedDraft[] = [];
    for await (const file of files) drafts.push(listedFile(file));
    // Nobody is written to about a report that was not looked at.
    const absent = earlier && format !== 'docx' ? absentDrafts(drafts, earlier) : [];
    yield await listContent(format, [...drafts, ...absent], wording, letterFor);
  };
}
