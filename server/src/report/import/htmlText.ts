import { gridOf, type Grid } from './htmlGrid';
import type { HtmlElement, HtmlNode } from './htmlTree';

const unseen = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'title'],
  ...['iframe', 'svg', 'select', 'button', 'textarea'],
]);
const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'div', 'dl', 'dt'],
  ...['fieldset', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html'],
  ...['li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th'],
  ...['thead', 'tr', 'ul', 'caption'],
]);

/**
 * The page as text: a line for each paragraph, the cells of a table's row apart by tabs, empty where a
 * merged cell covers them. Tables that only lay out the page are read as its parts. Lines end in `\n`.
 */
export function textOfHtml(root: HtmlElement): string {
  const lines: string[] = [''];
  const breakLine = (): void => {
    if (lines[lines.length - 1] !== '') lines.push('');
  };
  const write = (node: HtmlNode): void => {
    if (typeof node === 'string') {
      lines[lines.length - 1] = joined(lines[lines.length - 1]!, collapsed(node));
      return;
    }
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
      for (const row of grid) {
        lines[lines.length - 1] = row.map((cell) => (cell ? cellText(cell) : '')).join('\t');
        lines.push('');
      }
    } else node.children.forEach(write);
    if (isBlock) breakLine();
  };
  write(root);
  return lines
    .map((line) => line.replace(/^ +| +$/g, ''))
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
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
  unseen.has(name) || /display\s*:\s*none/i.test(attributes.style ?? '');

/** A cell's paragraphs in one line: they are pieces of one label or value. */
function cellText(cell: HtmlElement): string {
  let text = '';
  const write = (node: HtmlNode): void => {
    if (typeof node === 'string') text = joined(text, collapsed(node));
    else if (!isUnseen(node)) {
      const isBlock = node.name === 'br' || blocks.has(node.name);
      if (isBlock) text = withGap(text);
      node.children.forEach(write);
      if (isBlock) text = withGap(text);
    }
  };
  cell.children.forEach(write);
  return text.replace(/\n/g, gapIn).replace(/\t/g, ' ').trim();
}

const withGap = (text: string): string =>
  text.trim() === '' ? '' : `${text.replace(/[ \n]+$/, '')}\n`;

/** Between two pieces stands a blank only where digits or letters would run together. */
const gapIn = (gap: string, at: number, text: string): string =>
  /\w/.test(text[at - 1] ?? '') && /\w/.test(text[at + gap.length] ?? '') ? ' ' : '';

/** White space as a browser shows it; no-break spaces pad cells and separate nothing. */
const collapsed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

const joined = (text: string, more: string): string =>
  /(?:^|[ \n])$/.test(text) ? text + more.replace(/^ /, '') : text + more;
