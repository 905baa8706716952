import type * as vscode from 'vscode';
import type { PageWords } from './messages';
import { isOnlyShown, whyOnlyShown } from '../documents/onlyShown';
import { languageTag, t } from '../language';
import { attribute, pageWith } from '../page';

/** The page around a report. */
export function pageAround(
  webview: vscode.Webview,
  extension: vscode.Uri,
  document: vscode.Uri,
): string {
  const help = isOnlyShown(document)
    ? `${whyOnlyShown()} ${t('F8 goes to the next finding.')}`
    : t(
        'Type a figure; Enter goes down, Tab on. F2 edits, Delete blanks, F8 goes to the next finding, Alt+Enter mends it, Ctrl+. lists all ways to.',
      );
  // The report is Chinese; what is said of it is in the user's language.
  const lang = languageTag();
  return pageWith(webview, extension, {
    language: 'zh-CN',
    title: t('Official form'),
    script: 'form.js',
    style: 'form.css',
    data: { words: JSON.stringify(pageWords()), uri: document.toString() },
    body: `<div id="obstacles" lang="${lang}" role="alert" hidden></div>
<main id="report" tabindex="-1" aria-label="${attribute(t('Official form'))}"></main>
<div id="note" lang="${lang}" role="dialog" aria-label="${attribute(t('Findings and fixes at this place'))}" hidden></div>
<footer id="help" lang="${lang}"><span>${attribute(help)}</span> <button type="button" id="copy-all">${attribute(t('Copy report'))}</button></footer>
<div id="status" lang="${lang}" role="status" aria-live="polite"></div>`,
  });
}

const pageWords = (): PageWords => ({
  fix: 'Alt+Enter',
  fillTotals: t('Fill totals'),
  copyTable: t('Copy table'),
  notCopied: t('Not copied: the editor does not allow it.'),
  copied: t('Copied. Paste it into Word, WPS or a page.'),
});
