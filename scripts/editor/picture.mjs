import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pngOf } from './png.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ x: number, y: number, width: number, height: number }} Part of the window, in pixels
 */

/** So many pixels may differ in one picture taken twice: a rounded corner, an icon that came late. */
const tolerance = 500;
const maxLooks = 20;
/** In milliseconds. */
const pauseBetweenLooks = 250;

/**
 * Takes a picture of the window or a part of it, once it stands still: two looks a moment apart are
 * the same. A file that shows the same already is left as it is.
 *
 * @param {Page} page
 * @param {string} file a `.png`
 * @param {Part} [part] the whole window of 1280 × 800 unless given
 * @returns {Promise<boolean>} whether the file was written
 */
export async function takePicture(page, file, part) {
  const picture = pngOf(await pixelsOf(page, await standingStill(page, part)));
  const earlier = await readFile(file).catch(() => undefined);
  if (earlier && (await differingPixels(page, earlier, picture)) <= tolerance) return false;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, picture);
  return true;
}

/**
 * What a part of the window looks like, once it stands still.
 *
 * @param {Page} page
 * @param {Part} part
 * @returns {Promise<import('./png.mjs').Pixels>}
 */
export const lookAt = async (page, part) => pixelsOf(page, await standingStill(page, part));

/**
 * @param {Page} page
 * @param {Part | undefined} part
 * @returns {Promise<Buffer>}
 */
async function standingStill(page, part) {
  await page.evaluate('document.fonts.ready.then(() => {})');
  /** @type {Buffer} */
  let last = Buffer.alloc(0);
  for (let looks = 0; looks < maxLooks; looks++) {
    const picture = await page.screenshot({
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      ...(part && { clip: part }),
    });
    if (picture.equals(last)) break;
    last = picture;
    await page.waitForTimeout(pauseBetweenLooks);
  }
  return last;
}

/**
 * How many pixels differ; all of them where the sizes do.
 *
 * @param {Page} page
 * @param {Buffer} one a PNG
 * @param {Buffer} other a PNG
 * @returns {Promise<number>}
 */
async function differingPixels(page, one, other) {
  if (one.equals(other)) return 0;
  const [first, second] = [await pixelsOf(page, one), await pixelsOf(page, other)];
  const count = second.width * second.height;
  if (first.width !== second.width || first.height !== second.height) return count;
  const [left, right] = [first, second].map(({ rgba }) => new Uint32Array(rgba.buffer, 0, count));
  return left.reduce((sum, pixel, at) => sum + (pixel === right[at] ? 0 : 1), 0);
}

/**
 * The pixels of a picture; the page's own browser reads it.
 *
 * @param {Page} page
 * @param {Buffer} png
 * @returns {Promise<import('./png.mjs').Pixels>}
 */
async function pixelsOf(page, png) {
  const { width, height, data } = await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(png.toString('base64'))}), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(image, 0, 0);
    const reader = new FileReader();
    reader.readAsDataURL(new Blob([context.getImageData(0, 0, width, height).data]));
    await new Promise((resolve) => (reader.onload = resolve));
    return { width, height, data: reader.result.slice(reader.result.indexOf(',') + 1) };
  })()`);
  return { width, height, rgba: Uint8Array.from(Buffer.from(data, 'base64')) };
}
