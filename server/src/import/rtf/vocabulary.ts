/** Groups that show nothing, besides all that begin with `\*`. */
export const unseen = new Set([
  ...[
    'fonttbl',
    'colortbl',
    'stylesheet',
    'info',
    'pict',
    'object',
    'header',
    'headerl',
    'headerr',
  ],
  ...[
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'fldinst',
    'listtable',
    'revtbl',
    'nonshppict',
    'nonesttables',
    'shprslt',
  ],
]);

/** The characters that have a word. */
export const characters = new Map([
  ['~', '\u00a0'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['tab', '\t'],
  ['line', '\n'],
]);

/** Chinese programs mean GBK whatever they say, but where they name one of these. */
export const encodings = new Map<number | null, string>([
  [950, 'big5'],
  [65001, 'utf-8'],
]);
export const lineFeed = 0x0a;
/** A font of this set has signs where others have letters beyond ASCII: bullets, boxes. */
export const signsCharset = 2;
export const firstSign = 0x80;
export const endsCell = new Set(['cell', 'nestcell', 'row', 'nestrow']);
