import { gridOf, type Grid } from './htmlGrid';
import type { HtmlElement, HtmlNode } from './htmlTree';

const unseen = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'title'],
  ...['iframe', 'svg', 'select', 'button', 'textarea', 'del'],
]);
const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'div', 'dl', 'dt'],
  ...['fieldset', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html'],
  ...['li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th'],
  ...['thead', 'tr', 'ul', 'caption', 'figure', 'figcaption', 'details', 'summary', 'legend'],
]);

/**
 * The page as text: a line for each paragraph, the cells of a table's row apart by tabs, empty where a
 * merged cell covers them. Tables that only lay out the page are read as its parts. Lines end in `\n`.
 */
export function textOfHtml(root: HtmlElement): string {
  const lines: string[] = [];
  let line = words();
  const breakLine = (): void => {
    if (line.isEmpty()) return;
    lines.push(line.text());
    line = words();
  };
  const write = (node: HtmlNode): void => {
    if (typeof node === 'string') {
      line.add(collapsed(node));
      return;
    }
    if (standsApart(node)) line.apart();
    if (isUnseen(node)) return;
    if (node.name === 'br') {
      breakLine();
      return;
    }
    const grid = node.name === 'table' ? dataGrid(node) : null;
    const isBlock = grid !== null || blocks.has(node.name);
    if (isBlock) breakLine();
    if (grid) {
      for (const caption of captionsOf(node)) write(caption);
      breakLine();
      for (const row of grid)
        lines.push(row.map((cell) => (cell ? cellText(cell) : '')).join('\t'));
    } else writeEach(node, line, write);
    if (isBlock) breakLine();
    if (standsApart(node)) line.apart();
  };
  write(root);
  breakLine();
  return lines
    .map((each) => each.replace(/^ +/, '').replace(/(?<! ) +$/, ''))
    .filter((each) => each !== '')
    .map((each) => `${each}\n`)
    .join('');
}

/** The grid of a table of data; null for one that only lays out the page. */
function dataGrid(table: HtmlElement): Grid | null {
  if (table.children.some(holdsTable)) return null;
  const grid = gridOf(table);
  return grid.some((row) => row.length > 1) ? grid : null;
}

const holdsTable = (node: HtmlNode): boolean =>
  typeof node !== 'string' && (node.name === 'table' || node.children.some(holdsTable));

const captionsOf = ({ children }: HtmlElement): readonly HtmlElement[] =>
  children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'caption',
  );

const isUnseen = ({ name, attributes }: HtmlElement): boolean =>
  unseen.has(name) ||
  attributes.hidden !== undefined ||
  /display\s*:\s*none/i.test(attributes.style ?? '');

/** What is no letter of the line, or is shown as no part of the word before it. */
const separate = new Set([
  ...['s', 'strike', 'sub', 'sup', 'img', 'input', 'object', 'canvas', 'video', 'svg', 'math'],
  ...['iframe', 'select', 'button', 'textarea', 'mn', 'mfrac', 'rt'],
]);

/** Styles that give an element a box, or a blank beside it. */
const boxed =
  /(?:^|;)\s*(?:display\s*:\s*(?!inline\s*(?:;|$)|contents|none)|float\s*:\s*(?!none)|position\s*:\s*(?:absolute|fixed)|(?:margin|padding)[a-z-]*\s*:[^;]*[1-9]|vertical-align\s*:\s*su|text-decoration[a-z-]*\s*:[^;]*line-through)/i;

const standsApart = ({ name, attributes: { style } }: HtmlElement): boolean =>
  separate.has(name) || (style !== undefined && boxed.test(style));

const rowOfBoxes = /(?:^|;)\s*display\s*:\s*(?:inline-)?(?:flex|grid)/i;

/** What stands in an element; each part of it is a box of its own where its style says so. */
function writeEach(
  { children, attributes: { style } }: HtmlElement,
  { apart }: { readonly apart: () => void },
  write: (node: HtmlNode) => void,
): void {
  const isRow = style !== undefined && rowOfBoxes.test(style);
  for (const child of children) {
    if (isRow) apart();
    write(child);
  }
}

/** A cell's paragraphs in one line: they are pieces of one label or value. */
function cellText(cell: HtmlElement): string {
  const text = words();
  const write = (node: HtmlNode): void => {
    if (typeof node === 'string') {
      text.add(collapsed(node));
      return;
    }
    if (standsApart(node)) text.apart();
    if (isUnseen(node)) return;
    const isBlock = node.name === 'br' || blocks.has(node.name);
    if (isBlock) text.breakLine();
    writeEach(node, text, write);
    if (isBlock) text.breakLine();
    if (standsApart(node)) text.apart();
  };
  cell.children.forEach(write);
  return text.text().replace(/\n/g, gapIn).replace(/\t/g, ' ').trim();
}

/** Words put together piece by piece, which as one string would be copied for each. */
function words() {
  const pieces: string[] = [];
  let isParted = false;
  return {
    isEmpty: (): boolean => pieces.length === 0,
    text: (): string => pieces.join(''),
    /** Two blanks running are one, and none begins a line. */
    add: (more: string): void => {
      const last = pieces.at(-1);
      const isApart = last === undefined || last.endsWith(' ') || last.endsWith('\n');
      const piece = isApart ? more.replace(/^ /, '') : more;
      if (piece === '') return;
      if (isParted && /\d$/.test(last ?? '') && /^\d/.test(piece)) pieces.push(' ');
      isParted = false;
      pieces.push(piece);
    },
    /** What comes stands apart from what was: no number goes on there. */
    apart: (): void => {
      isParted = true;
    },
    /** Ends the line, if it has words, without the blanks at its end. */
    breakLine: (): void => {
      while (/^[ \n]*$/.test(pieces.at(-1) ?? '-')) pieces.pop();
      const last = pieces.pop();
      if (last !== undefined) pieces.push(last.endsWith(' ') ? last.slice(0, -1) : last, '\n');
    },
  };
}

/** Between two pieces stands a blank only where digits or letters would run together. */
const gapIn = (gap: string, at: number, text: string): string =>
  /\w/.test(text[at - 1] ?? '') && /\w/.test(text[at + gap.length] ?? '') ? ' ' : '';

/**
 * White space as a browser shows it; no-break spaces pad cells and separate nothing. Control characters, which
 * programs leave where fields were, show nothing.
 */
const collapsed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').replace(controls, '');

const controls = /\p{Cc}/gu;
