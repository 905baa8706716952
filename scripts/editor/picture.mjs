import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('playwright-core').Page} Page */

/** So many pixels may differ in one picture taken twice: a rounded corner, an icon that came late. */
const tolerance = 500;

/**
 * Takes a picture of 1280 × 800, once the window stands still: two looks a moment apart are the same.
 * A file that shows the same already is left as it is.
 *
 * @param {Page} page
 * @param {string} file a `.png`
 * @returns {Promise<boolean>} whether the file was written
 */
export async function takePicture(page, file) {
  const picture = await standingStill(page);
  const earlier = await readFile(file).catch(() => undefined);
  if (earlier && (await differingPixels(page, earlier, picture)) <= tolerance) return false;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, picture);
  return true;
}

/**
 * @param {Page} page
 * @returns {Promise<Buffer>}
 */
async function standingStill(page) {
  await page.evaluate('document.fonts.ready.then(() => {})');
  /** @type {Buffer} */
  let last = Buffer.alloc(0);
  for (let looks = 0; looks < 20; looks++) {
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    if (picture.equals(last)) break;
    last = picture;
    await page.waitForTimeout(250);
  }
  return last;
}

/**
 * How many pixels differ; all of them where the sizes do. The page's own browser reads the pictures.
 *
 * @param {Page} page
 * @param {Buffer} one a PNG
 * @param {Buffer} other a PNG
 * @returns {Promise<number>}
 */
async function differingPixels(page, one, other) {
  if (one.equals(other)) return 0;
  const pictures = [one, other].map((picture) => picture.toString('base64'));
  return page.evaluate(`(async () => {
    const [one, other] = await Promise.all(${JSON.stringify(pictures)}.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    const pixels = new Uint32Array(one.data.buffer);
    const others = new Uint32Array(other.data.buffer);
    if (one.width !== other.width || one.height !== other.height) return pixels.length;
    return pixels.reduce((count, pixel, at) => count + (pixel === others[at] ? 0 : 1), 0);
  })()`);
}
