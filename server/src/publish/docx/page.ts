import { AlignmentType, Footer, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { pageNumberRun } from './styles';

/** Twips of a length in millimetres. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

const paper = { width: 210, height: 297 };
const margins = { top: 37, right: 26, bottom: 35, left: 28 };

/** How wide the text is, in twips. */
export const textWidth = twips(paper.width - margins.left - margins.right);

/** How high it is, and so how wide on a page across. */
export const textHeight = twips(paper.height - margins.top - margins.bottom);

/** A4 with the margins of GB/T 9704. No grid of lines: it would draw the tables' rows apart. */
export const pageProperties: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: twips(paper.width), height: twips(paper.height) },
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      header: twips(15),
      // The number's line ends 7 mm below the text.
      footer: twips(margins.bottom - 7 - 6),
    },
  },
};

/** `— 1 —`, a character's width from the outer edge: right on odd pages, left on even ones. */
export const footers = {
  default: numberFooter(AlignmentType.RIGHT),
  even: numberFooter(AlignmentType.LEFT),
};

function numberFooter(alignment: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === 'left' ? { left: 280 } : { right: 280 },
        children: [new TextRun({ ...pageNumberRun, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
