import type { Publication } from '../model';
import { element, lines, words } from './element';
import { partsHtml } from './parts';
import { pageStyle } from './style';

/**
 * The report as a page of its own: no scripts, nothing fetched, to be printed on A4 as it is.
 *
 * @param stylesheet an office's own style, added after ours; it stands in the page as it is
 */
export function pageHtml({ title, agency, parts }: Publication, stylesheet = ''): string {
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...(agency === null ? [] : [element('meta', { name: 'author', content: agency })]),
    element('title', {}, [words(title)]),
    element('style', {}, [{ html: pageStyle + withinStyle(stylesheet) }]),
  ]);
  const main = element('main', {}, [lines(partsHtml(parts))]);
  const { html } = element('html', { lang: 'zh-CN' }, [head, element('body', {}, [main])]);
  return `<!doctype html>\n${html}\n`;
}

/** What would end the element within it cannot stand in a style. */
const withinStyle = (stylesheet: string): string => stylesheet.replace(/<\//g, '<\\/');
