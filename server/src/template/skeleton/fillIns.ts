import { spanOf, type Span } from '../../text/span';

/** Remarks that `plainText` leaves where an author has to write, in either width of brackets. */
const fillIn = /[（(]此处填写[：:][^（()）\r\n]{0,200}[)）]/g;

/** The places of a draft that are still to be written, in order. */
export const fillInsOf = (text: string): readonly Span[] =>
  [...text.matchAll(fillIn)].map(({ 0: { length }, index }) => spanOf(index, index + length));
