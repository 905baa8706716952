import { Document, Packer, Paragraph } from 'docx';
import type { Part, Publication } from '../model';
import { finished } from './finish';
import { footers, pageProperties, textWidth } from './page';
import { documentStyles } from './styles';
import { formTableOf, gridTableOf } from './table';
import { textParagraph } from './text';

export interface DocumentOptions {
  /** An office's own document: its styles, fonts and page take the place of ours. */
  readonly reference?: Uint8Array;
}

/**
 * The report as a .docx by GB/T 9704. The same report gives the same bytes unless it has links. Rejects
 * for a reference that is no .docx.
 */
export async function documentBytes(
  publication: Publication,
  { reference }: DocumentOptions = {},
): Promise<Uint8Array> {
  const document = new Document({
    title: publication.title,
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: pageProperties,
        footers,
        children: publication.parts.flatMap(blocksOf(publication.reportName)),
      },
    ],
  });
  return finished(new Uint8Array(await Packer.toArrayBuffer(document)), publication, reference);
}

const blocksOf = (reportName: string) => (part: Part, index: number, parts: readonly Part[]) => {
  if (part.kind === 'form') return [formTableOf(part.table, textWidth)];
  // Two tables that follow each other would be one.
  if (part.kind === 'grid') return [gridTableOf(part.rows, textWidth), new Paragraph({})];
  return [textParagraph(part, parts[index - 1]?.kind === 'form', reportName)];
};
