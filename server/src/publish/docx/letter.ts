import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  type ISectionOptions,
} from 'docx';
import type { Letter, LetterList } from '../letter/model';
import { finished } from './finish';
import { footers, pageProperties, textHeight } from './page';
import { documentStyles, styleIds } from './styles';
import { listTableOf } from './table';
import { titleLines } from './text';
import { wordsRun } from './words';

/** How wide the columns of the list are to one another. */
const widths = [3, 13, 8, 8, 27, 4, 5, 12];

/**
 * Covering notes as one .docx by GB/T 9704, each beginning on a page of its own, its list on pages across.
 * The same notes give the same bytes.
 */
export async function letterBytes(letters: readonly Letter[]): Promise<Uint8Array> {
  const [first] = letters;
  const title = first?.title ?? '';
  const document = new Document({
    title,
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    sections: letters.flatMap((letter) => [
      letterSection(letter),
      ...(letter.list ? [listSection(letter.list)] : []),
    ]),
  });
  const isOne = letters.length === 1;
  return finished(
    new Uint8Array(await Packer.toArrayBuffer(document)),
    {
      title,
      reportName: first?.report ?? '',
      agency: isOne ? (first?.signature[0] ?? null) : null,
      year: isOne ? (first?.year ?? null) : null,
    },
    undefined,
  );
}

const letterSection = (letter: Letter): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: { ...pageProperties.page, pageNumbers: { start: 1 } },
  },
  footers,
  children: [
    new Paragraph({
      style: styleIds.title,
      children: [...(titleLines(letter.title, letter.report) ?? [wordsRun(letter.title)])],
    }),
    new Paragraph({
      style: styleIds.body,
      children: [wordsRun(letter.salutation)],
      indent: { firstLine: 0, firstLineChars: 0 },
    }),
    ...letter.paragraphs.map((text) => paragraphOf(styleIds.body, text)),
    new Paragraph({ style: styleIds.body }),
    ...letter.signature.map((text) => paragraphOf(styleIds.signature, text)),
  ],
});

const paragraphOf = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [wordsRun(text)] });

const listSection = ({ title, head, rows }: LetterList): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      ...pageProperties.page,
      size: { ...pageProperties.page?.size, orientation: PageOrientation.LANDSCAPE },
    },
  },
  footers,
  children: [
    new Paragraph({
      style: styleIds.table,
      children: [wordsRun(title, { style: styleIds.strong })],
      spacing: { after: 160 },
    }),
    listTableOf(head, rows, widths, textHeight),
    new Paragraph({}),
  ],
});
