import * as vscode from 'vscode';
import { languageTag, t } from '../language';
import { attribute, randomToken } from '../page';
import type { OverviewWords } from './messages';

/** The page, empty: nothing may be fetched, and only our script and style be used. */
export function overviewPage(webview: vscode.Webview, extension: vscode.Uri): string {
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
  return `<!doctype html>
<html lang="${languageTag()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uriOf('overview.css')}">
<title>${attribute(t('Overview of reports'))}</title>
</head>
<body data-words="${attribute(JSON.stringify(wordsOf()))}">
<header>
<h1>${attribute(t('Overview of reports'))}</h1>
<input id="filter" type="search" autocomplete="off" spellcheck="false" placeholder="${attribute(t('Body, year, file…'))}" aria-label="${attribute(t('Only lines with'))}">
<select id="state" aria-label="${attribute(t('Only lines that are'))}"></select>
<button type="button" id="refresh">${attribute(t('Look again'))}</button>
<p id="note"></p>
</header>
<main><div id="table" role="grid" aria-label="${attribute(t('Overview of reports'))}"></div></main>
<footer><span id="count" role="status"></span> <span>${attribute(t('Enter opens a report at its gravest finding; Home, End, Page Up and Page Down go on.'))}</span></footer>
<script nonce="${nonce}" src="${uriOf('overview.js')}"></script>
</body>
</html>`;
}

const wordsOf = (): OverviewWords => ({
  columns: {
    state: t('State'),
    agency: t('Body'),
    year: t('Year'),
    edition: t('Edition'),
    errors: t('Errors'),
    warnings: t('Warnings'),
    infos: t('Remarks'),
    hints: t('Hints'),
    file: t('File'),
  },
  states: {
    missing: t('Not handed in'),
    unread: t('Not read'),
    errors: t('With errors'),
    warnings: t('With warnings'),
    clean: t('Nothing found'),
  },
  all: t('All'),
  shown: t('{0} lines'),
  some: t('{0} of {1} lines'),
  none: t('No line is of that kind.'),
});
