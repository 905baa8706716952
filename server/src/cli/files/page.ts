import { extname } from 'node:path';
import { textOfHtml } from '../../report/import/htmlText';
import { loadHtmlReader } from '../../report/import/htmlTree';

/** Whether the file is a web page by its name; folders and globs pass over those. */
export const isPage = (path: string): boolean =>
  ['.html', '.htm'].includes(extname(path).toLowerCase());

/** The page as the text that it shows; the parser is loaded with the first page. */
export const textOfPage = async (html: string): Promise<string> =>
  textOfHtml((await loadHtmlReader())(html));
