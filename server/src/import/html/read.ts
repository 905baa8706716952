import { decode } from '../../text/decoding';
import { TooLargeError } from '../../text/html/htmlGrid';
import { textOfHtml } from '../../text/html/htmlText';
import { htmlTreeOf, TooDeepError, type HtmlElement } from '../../text/html/htmlTree';
import { withinBounds } from '../allowance';
import { refuse, type ImportedText } from '../model';
import { htmlInMessage } from './mht';

/** Reads a page's bytes as the text that it shows. Throws `ImportRefusal` for what is no text. */
export const readHtml = (bytes: Uint8Array): ImportedText =>
  shown(decode(bytes)?.text ?? refuse('import.refused.no-text'));

/** Reads a page that was saved as one file, with its pictures, as a mail is. */
export const readMht = (bytes: Uint8Array): ImportedText =>
  shown(htmlInMessage(bytes) ?? refuse('import.refused.damaged'));

/**
 * Reads the pages that stand in a site's data: the strings with markup, in their order, and before them
 * what is named a title. Null for data without any. Throws `ImportRefusal` for pages' data that are cut off.
 */
export function readJson(bytes: Uint8Array): ImportedText | null {
  const text = decode(bytes)?.text ?? '';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return anyMarkup.test(text) ? refuse('import.refused.damaged') : null;
  }
  const pages: string[] = [];
  collect(data, 'content', pages);
  return pages.some((each) => each.includes('</')) ? shown(pages.join('\n')) : null;
}

/** As it stands in data, its signs written out or not. */
const anyMarkup = /(?:<|&lt;|\\u003c)\\?\/(?:table|p|div|td|span)(?:>|&gt;|\\u003e)/i;
const markup = /<\/(?:table|p|div|td|span)>/i;

/** Some sites keep their pages as the text of their markup. */
const unescaped = (text: string): string =>
  text
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&');

/** Deeper than data of a site is nested. */
const maxDepth = 50;

function collect(value: unknown, name: string, pages: string[], depth = 0): void {
  if (depth > maxDepth) return;
  if (typeof value === 'string') {
    if (markup.test(value)) pages.push(value);
    else if (markup.test(unescaped(value))) pages.push(unescaped(value));
    else if (/^(?:doc)?title$|标题/i.test(name)) pages.push(`<p>${value}</p>`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) collect(each, key, pages, depth + 1);
  }
}

/** Fewer characters than this no report has. */
const minOfReport = 100;
const maxNamed = 3;

/** The pages that a page shows in frames, as it names them: their words are in files of their own. */
function framedPages(page: HtmlElement): readonly string[] {
  const found: string[] = [];
  const look = ({ name, attributes: { src = '' }, children }: HtmlElement): void => {
    if ((name === 'frame' || name === 'iframe') && /\.html?$|\/$/i.test(src.replace(/[?#].*/, '')))
      found.push(src);
    for (const child of children) if (typeof child !== 'string') look(child);
  };
  look(page);
  return found.slice(0, maxNamed);
}

function shown(html: string): ImportedText {
  try {
    const page = htmlTreeOf(html);
    const text = withinBounds(textOfHtml(page));
    const framed = text.trim().length < minOfReport ? framedPages(page) : [];
    if (framed.length > 0) refuse('import.refused.frames', { pages: framed.join('、') });
    return { format: 'html', text, notes: [], origins: [], cells: [] };
  } catch (error) {
    if (error instanceof TooDeepError) refuse('import.refused.too-deep');
    if (error instanceof TooLargeError) refuse('import.refused.too-large');
    throw error;
  }
}
