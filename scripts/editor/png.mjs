import { deflateSync } from 'node:zlib';

/**
 * A picture's pixels.
 *
 * @typedef {object} Pixels
 * @property {number} width
 * @property {number} height
 * @property {Uint8Array} rgba four bytes a pixel, row by row; opaque
 */

/** A screen's text is drawn in few colours: so many steps of each suffice to the eye. */
const steps = 16;
const stepSize = 255 / (steps - 1);
const mostColours = 256;

/**
 * A PNG of at most 256 colours: a third of the size of what a browser writes.
 *
 * @param {Pixels} pixels
 * @returns {Buffer} the same for the same pixels
 */
export function pngOf({ width, height, rgba }) {
  const colours = Array.from({ length: width * height }, (_, at) => coarse(rgba, at * 4));
  const palette = paletteOf(colours);
  const index = new Map(palette.map((colour, at) => [colour, at]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of colours.entries()) {
    const known = index.get(colour) ?? nearest(palette, colour);
    index.set(colour, known);
    rows[at + Math.floor(at / width) + 1] = known;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The pixel's colour as one number, each channel rounded to a step.
 *
 * @param {Uint8Array} rgba
 * @param {number} at
 */
function coarse(rgba, at) {
  /** @param {number} channel */
  const rounded = (channel) =>
    Math.round(Math.round((rgba[at + channel] ?? 0) / stepSize) * stepSize);
  return (rounded(0) << 16) | (rounded(1) << 8) | rounded(2);
}

/** @param {number} colour */
const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/**
 * The colours used most, most used first.
 *
 * @param {readonly number[]} colours
 */
function paletteOf(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts.keys()]
    .sort((one, other) => counts.get(other) - counts.get(one) || one - other)
    .slice(0, mostColours);
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 * @returns {number} the place in the palette of the colour most like it
 */
function nearest(palette, colour) {
  const wanted = channels(colour);
  const distances = palette.map((each) =>
    channels(each).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
