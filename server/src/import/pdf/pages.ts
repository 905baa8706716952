import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportRefusal, refuse } from '../model';
import { enteredWords } from './entered';
import type { PdfPage, Words } from './model';
import { boundedPort } from './port';
import { addPath, identity, within, type Matrix, type Rulings } from './rulings';
import { refuseBombs } from './streams';
import { withoutDoubles } from './words';

/** More than any report has; a whole yearbook is none. */
const maxPages = 200;
/** Steps of drawing and pieces of words of all pages: a page of tables has a thousand or two. */
const maxSteps = 200_000;
/** The mode of drawing words that draws nothing. */
const unseenMode = 3;
/** More pieces of words than a page has even where each character is one. */
const maxWords = 20_000;

/** Both halves of the library say no more than what ends the reading; standard output is not theirs. */
const verbosity = pdfjs.VerbosityLevel.ERRORS;

/** The character maps that fonts of Chinese offices name, by their files' names. */
export type CharacterMaps = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the words and rules of all pages. No script in the file is run and nothing outside of it is
 * looked at. Throws `ImportRefusal` for what is damaged, locked or endless.
 */
export async function readPages(
  bytes: Uint8Array,
  maps: CharacterMaps,
): Promise<readonly PdfPage[]> {
  refuseBombs(bytes);
  let stop = (): void => undefined;
  const endless = new Promise<never>((_, reject) => {
    stop = () => {
      reject(new ImportRefusal({ key: 'import.refused.too-large', args: {} }));
    };
  });
  const port = boundedPort(maxSteps, () => {
    stop();
  });
  return Promise.race([endless, readThrough(port, bytes, maps)]);
}

async function readThrough(
  port: object,
  bytes: Uint8Array,
  maps: CharacterMaps,
): Promise<readonly PdfPage[]> {
  const loading = pdfjs.getDocument({
    worker: pdfjs.PDFWorker.create({ port: port as Worker, verbosity }),
    // The library takes what it is given for its own.
    data: Uint8Array.from(bytes),
    BinaryDataFactory: factoryOf(maps),
    cMapUrl: 'maps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > maxPages) refuse('import.refused.too-many-pages', { max: maxPages });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'ImportRefusal') throw error;
    return refuse(
      name === 'PasswordException' ? 'import.refused.encrypted' : 'import.refused.damaged',
    );
  } finally {
    await loading.destroy();
  }
}

/** Gives the library the maps that are here, and nothing from anywhere else. */
const factoryOf = (maps: CharacterMaps) =>
  class {
    fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const map = maps.get(filename);
      return map ? Promise.resolve(map.slice()) : Promise.reject(new Error(`no ${filename}`));
    }
  };

async function readPage(page: pdfjs.PDFPageProxy): Promise<PdfPage> {
  const { height, transform } = page.getViewport({ scale: 1 });
  // What turns the page for the screen turns it over as well: back up again.
  const upright: Matrix = within([1, 0, 0, -1, 0, height], transform as unknown as Matrix);
  // What is drawn comes in parts, so that an endless page is met with here and not among its words.
  const rulings: Rulings = { horizontal: [], vertical: [] };
  const drawing = await page.getOperatorList();
  addRulings(rulings, drawing, upright);
  const content = await page.getTextContent({ disableNormalization: true });
  const annotations: readonly unknown[] = await page.getAnnotations();
  if (content.items.length + annotations.length > maxWords) refuse('import.refused.too-large');
  const words = content.items.flatMap((item): readonly Words[] =>
    'str' in item ? [wordsOf(item, upright)] : [],
  );
  const entered = enteredWords(annotations, upright, words);
  return {
    height,
    words: withoutDoubles([...words, ...entered]),
    ...rulings,
    isOverPicture: isMostlyUnseen(drawing),
  };
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

function wordsOf({ str, width, transform, hasEOL }: TextItem, upright: Matrix): Words {
  const [a, b, , , left, base] = within(upright, transform as unknown as Matrix);
  return {
    text: str,
    left,
    right: left + width,
    base,
    size: Math.hypot(a, b),
    endsLine: hasEOL,
  };
}

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Words that are drawn unseen lie over the picture of a page, from which they were recognised. */
function isMostlyUnseen({ fnArray, argsArray }: OperatorList): boolean {
  const { OPS } = pdfjs;
  const saved: boolean[] = [];
  const signs = { seen: 0, unseen: 0 };
  let isUnseen = false;
  fnArray.forEach((step, index) => {
    const args = argsArray[index] as readonly unknown[];
    if (step === OPS.save || step === OPS.paintFormXObjectBegin) saved.push(isUnseen);
    else if (step === OPS.restore || step === OPS.paintFormXObjectEnd)
      isUnseen = saved.pop() ?? false;
    else if (step === OPS.setTextRenderingMode) isUnseen = args[0] === unseenMode;
    else if (step === OPS.showText && Array.isArray(args[0]))
      signs[isUnseen ? 'unseen' : 'seen'] += args[0].length;
  });
  return signs.unseen > signs.seen;
}

function addRulings(into: Rulings, { fnArray, argsArray }: OperatorList, upright: Matrix): void {
  const { OPS } = pdfjs;
  const stroked = [OPS.stroke, OPS.closeStroke];
  const filled = [
    ...[OPS.fill, OPS.eoFill, OPS.fillStroke],
    ...[OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke],
  ];
  const saved: Matrix[] = [];
  let matrix = identity;
  fnArray.forEach((step, index) => {
    const args = argsArray[index] as readonly unknown[];
    switch (step) {
      case OPS.save:
        saved.push(matrix);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = saved.pop() ?? identity;
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(matrix);
        if (isMatrix(args[0])) matrix = within(matrix, args[0]);
        break;
      case OPS.transform:
        if (isMatrix(args)) matrix = within(matrix, args);
        break;
      case OPS.constructPath: {
        const [painting, paths] = args as readonly [number, readonly (ArrayLike<number> | null)[]];
        const isFilled = filled.includes(painting);
        if (!isFilled && !stroked.includes(painting)) break;
        const place = within(upright, matrix);
        for (const path of paths) if (path) addPath(into, path, place, isFilled);
        break;
      }
    }
  });
}

const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length === 6 && value.every((each) => typeof each === 'number');
