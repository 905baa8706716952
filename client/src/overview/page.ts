import type * as vscode from 'vscode';
import { languageTag, t } from '../language';
import { attribute, pageWith } from '../page';
import type { OverviewWords } from './messages';

/** The page, empty. */
export const overviewPage = (webview: vscode.Webview, extension: vscode.Uri): string =>
  pageWith(webview, extension, {
    language: languageTag(),
    title: t('Overview of reports'),
    script: 'overview.js',
    style: 'overview.css',
    data: { words: JSON.stringify(wordsOf()) },
    body: `<header>
<h1>${attribute(t('Overview of reports'))}</h1>
<input id="filter" type="search" autocomplete="off" spellcheck="false" placeholder="${attribute(t('Body, year, file…'))}" aria-label="${attribute(t('Only lines with'))}">
<select id="state" aria-label="${attribute(t('Only lines that are'))}"></select>
<button type="button" id="refresh">${attribute(t('Look again'))}</button>
<button type="button" id="lists">${attribute(t('Letters for the units'))}</button>
<button type="button" id="rollUp">${attribute(t('Add up'))}</button>
<p id="note"></p>
</header>
<main><div id="table" role="grid" aria-label="${attribute(t('Overview of reports'))}"></div></main>
<footer><span id="count" role="status"></span> <span>${attribute(t('Enter opens a report at its gravest finding; Home, End, Page Up and Page Down go on.'))}</span></footer>`,
  });

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
    twice: t('Handed in twice'),
    'other-year': t('Of another year'),
    stranger: t('Not on the roster'),
    nameless: t('Of whom is not told'),
    errors: t('With errors'),
    warnings: t('With warnings'),
    clean: t('Nothing found'),
  },
  all: t('All'),
  shown: t('Lines: {0}'),
  some: t('{0} of {1|# line|# lines}'),
  none: t('No line is of that kind.'),
});
