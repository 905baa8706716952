import { chineseOrdinal } from '../../text/numbers';

/** A heading's numbering with another number, in the numerals that it is written in. */
export const renumbered = (numbering: string, number: number): string =>
  numbering.replace(/[一二三四五六七八九十]+|\d+/, (old) =>
    /\d/.test(old) ? String(number) : (chineseOrdinal(number) ?? old),
  );
