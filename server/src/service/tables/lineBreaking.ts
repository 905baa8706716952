import type { WidthOf } from '../../text/width';

/** What begins no line. */
const closing = /^[，。、；：！？）)】》”’〉]/u;
/** What is not broken: numbering and figures, words in Latin letters. */
const unit = /[0-9A-Za-z.]+|./gsu;

/** The text in pieces no wider than `width`, where its characters allow it. */
export function brokenInto(text: string, width: number, widthOf: WidthOf): readonly string[] {
  if (widthOf(text) <= width) return text === '' ? [] : [text];
  const pieces: string[] = [];
  let units: string[] = [];
  let taken = 0;
  for (const [each] of text.matchAll(unit)) {
    const wide = widthOf(each);
    if (units.length > 0 && taken + wide > width) {
      const carried = closing.test(each) && units.length > 1 ? units.splice(-1) : [];
      pieces.push(units.join('').trim());
      units = carried;
      taken = widthOf(carried.join(''));
    }
    units.push(each);
    taken += wide;
  }
  return [...pieces, units.join('').trim()];
}
