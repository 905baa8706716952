import type { Block } from '../blocks/model';
import { writeBlocks } from '../blocks/write';
import { ruledTables } from './grid';
import { withColumns } from './columns';
import { withWholeNumbers } from './brokenNumbers';
import { textOfLine, type PageLine } from './lines';
import { withoutMargins, type PageText } from './margins';
import type { PdfPage } from './model';

/** One way to read a file's pages. No way is right for all files: the figures must tell. */
export interface Reading {
  readonly way: 'ruled' | 'spread' | 'position' | 'stream' | 'columns';
  readonly text: string;
}

export interface Readings {
  readonly readings: readonly Reading[];
  /** How many lines of heads and feet were left out. */
  readonly marks: number;
  /** How many pages are pictures, whose words a program has recognised. */
  readonly recognisedPages: number;
}

/** Reads pages by the rules drawn on them, by where words stand, and in the order of the file. */
export function readingsOf(pages: readonly PdfPage[]): Readings {
  const texts = withoutMargins(pages);
  const ruled = pages.flatMap((page, index) => ruledBlocks(page, texts[index]!));
  const text = writeBlocks(ruled).text;
  const closed = text.replace(spreadNumber, (number) => number.replaceAll(' ', ''));
  const position = byPosition(texts);
  const columns = byColumns(texts);
  const ways: readonly Reading[] = [
    { way: 'ruled', text },
    // Where words fill their cells the digits stand apart; else they are two numbers, and the sums are wrong.
    ...(closed === text ? [] : [{ way: 'spread', text: closed } as const]),
    { way: 'position', text: position },
    { way: 'stream', text: pages.map(streamOf).join('') },
    // The last, as it says more of the tables than is written there: it counts where it reads more.
    ...(columns === position ? [] : [{ way: 'columns', text: columns } as const]),
  ];
  return {
    readings: ways,
    marks: texts.reduce((count, { marks }) => count + marks.length, 0),
    recognisedPages: pages.filter(({ isOverPicture }) => isOverPicture).length,
  };
}

/** A cell of single digits. */
const spreadNumber = /(?<=^|\t)[\d.,](?: [\d.,])+(?=\t|$)/gm;

function ruledBlocks(page: PdfPage, { lines }: PageText): readonly Block[] {
  const kept = new Set(lines.flatMap(({ words }) => words));
  const tables = ruledTables({ ...page, words: page.words.filter((each) => kept.has(each)) });
  const isInside = ({ base, size, left, right }: PageLine): boolean =>
    tables.some(
      (table) =>
        base + size * 0.3 < table.top &&
        base + size * 0.3 > table.bottom &&
        right > table.left &&
        left < table.right,
    );
  const outside = lines.filter((line) => !isInside(line));
  const placed: { readonly top: number; readonly blocks: readonly Block[] }[] = [
    ...tables.map(({ top, rows }) => ({ top, blocks: [{ kind: 'table', rows } as const] })),
    ...outside.map((line) => ({ top: line.base, blocks: [lineBlock(textOfLine(line))] })),
  ];
  return placed.sort((a, b) => b.top - a.top).flatMap(({ blocks }) => blocks);
}

const lineBlock = (text: string): Block => ({
  kind: 'paragraph',
  pieces: [{ text, source: null }],
});

const byPosition = (texts: readonly PageText[]): string =>
  texts
    .flatMap(({ lines }) => withWholeNumbers(lines).map((line) => `${textOfLine(line)}\n`))
    .join('');

const byColumns = (texts: readonly PageText[]): string =>
  withColumns(texts.flatMap(({ lines }) => withWholeNumbers(lines)))
    .map((line) => `${line}\n`)
    .join('');

/** Words as the file has them, a line where it ends one. */
function streamOf({ words }: PdfPage): string {
  let text = '';
  for (const { text: own, left, right, size, endsLine } of words) {
    const isGap = own.trim() === '';
    text += isGap ? (right - left > size ? '  ' : own === '' ? '' : ' ') : own;
    if (endsLine) text += '\n';
  }
  return `${text.replace(/[ \t]+\n/g, '\n').trimEnd()}\n`;
}
