import { textOfHtml } from '../../report/import/htmlText';
import { loadHtmlReader } from '../../report/import/htmlTree';

/** The page as the text that it shows; the parser is loaded with the first page. */
export const textOfPage = async (html: string): Promise<string> =>
  textOfHtml((await loadHtmlReader())(html));
