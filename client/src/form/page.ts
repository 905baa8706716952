import * as vscode from 'vscode';
import type { PageWords } from './messages';
import { t } from '../language';
import { attribute, randomToken } from '../page';

/**
 * The page around a report. Its policy lets nothing be fetched, and only our script and style be used:
 * what stands in a draft can run nothing.
 */
export function pageAround(
  webview: vscode.Webview,
  extension: vscode.Uri,
  document: vscode.Uri,
): string {
  const nonce = randomToken();
  const uriOf = (name: string): string =>
    attribute(webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString());
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const help = t(
    'Type a figure; Enter goes down, Tab on. F2 edits, Delete blanks, F8 goes to the next finding, Alt+Enter mends it.',
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uriOf('form.css')}">
<title>${attribute(t('Official form'))}</title>
</head>
<body data-words="${attribute(JSON.stringify(pageWords()))}" data-uri="${attribute(document.toString())}">
<div id="obstacles" role="alert" hidden></div>
<main id="report" tabindex="-1" aria-label="${attribute(t('Official form'))}"></main>
<div id="note" role="tooltip" hidden></div>
<footer id="help"><span>${attribute(help)}</span> <button type="button" id="copy-all">${attribute(t('Copy report'))}</button></footer>
<div id="status" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${uriOf('form.js')}"></script>
</body>
</html>`;
}

const pageWords = (): PageWords => ({
  fix: 'Alt+Enter',
  fillTotals: t('Fill totals'),
  copyTable: t('Copy table'),
  notCopied: t('Not copied: the editor does not allow it.'),
  copied: t('Copied. Paste it into Word, WPS or a page.'),
});
