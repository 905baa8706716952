/**
 * Where two pictures of one size differ.
 *
 * @typedef {object} Difference
 * @property {number} pixels how many differ by more than is tolerated
 * @property {number} top the first row of them; where none differs, below the last row
 * @property {number} bottom the row after the last of them; 0 where none differs
 */

/** A channel may differ by so much of 255: what smooths a letter's edge is not the same each time. */
const tolerated = 48;
/** By so much of 255 a red pixel has more red than green and blue. */
const redder = 60;

/**
 * @param {import('./png.mjs').Pixels} one
 * @param {import('./png.mjs').Pixels} other
 * @returns {Difference} throws where the sizes differ
 */
export function differenceOf(one, other) {
  if (one.width !== other.width || one.height !== other.height)
    throw new RangeError('The pictures have different sizes.');
  const difference = { pixels: 0, top: one.height, bottom: 0 };
  for (let at = 0; at < one.width * one.height; at++) {
    if (!isOther(one.rgba, other.rgba, at * 4)) continue;
    const row = Math.floor(at / one.width);
    difference.pixels++;
    difference.top = Math.min(difference.top, row);
    difference.bottom = row + 1;
  }
  return difference;
}

/**
 * How many of a picture's pixels are red: far more of it than of the other colours.
 *
 * @param {import('./png.mjs').Pixels} pixels
 */
export function redPixels({ width, height, rgba }) {
  let count = 0;
  for (let at = 0; at < width * height * 4; at += 4) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at, at + 3);
    if (red > green + redder && red > blue + redder) count++;
  }
  return count;
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 * @param {number} at
 */
const isOther = (one, other, at) =>
  [0, 1, 2].some(
    (channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > tolerated,
  );
