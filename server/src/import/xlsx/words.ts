import { attribute } from '../container/xml';

type Attributes = Readonly<Record<string, string>>;

/** The words of a cell, or of a string that cells share, put together from their runs. */
export interface CellWords {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** What has been read since the last time it was taken. */
  readonly take: () => string;
}

/**
 * Reads the words in `t` elements, and a value in `v`. How they are read aloud is left out; figures of which one
 * is struck out, raised or lowered are kept apart.
 */
export function createCellWords(): CellWords {
  let words = '';
  let look = '';
  let lastLook = '';
  let isAloud = false;
  let isShown = false;
  let isCode = false;
  return {
    open: (name, attributes) => {
      if (name === 'rPh') isAloud = true;
      else if (name === 'r') look = '';
      else if (name === 'strike' || name === 'vertAlign') {
        const value = attribute(attributes, 'val') ?? '';
        if (!/^(?:0|false|baseline)$/.test(value)) look += name;
      }
      isShown = !isAloud && (name === 't' || name === 'v');
      isCode = name === 'v';
    },
    text: (text) => {
      if (!isShown) return;
      const shown = isCode ? text : unescaped(text);
      if (look !== lastLook && /\d$/.test(words) && /^\d/.test(shown)) words += ' ';
      lastLook = look;
      words += shown;
    },
    close: (name) => {
      if (name === 'rPh') isAloud = false;
      if (name === 'r') look = '';
      isShown = false;
    },
    take: () => {
      const whole = words;
      words = look = lastLook = '';
      return whole;
    },
  };
}

/** Characters that XML cannot hold, and ends of lines, are written by their number. */
const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/g, '\n');
