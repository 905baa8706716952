import * as vscode from 'vscode';
import { attribute, pageWith } from '../page';
import { t } from '../language';

/** Milliseconds that a page may take to write into the clipboard. */
const patience = 4000;

/**
 * Puts tables into the clipboard as HTML and as text. Extensions may write text only: a page that is
 * shown for that moment does it.
 *
 * @param html our server's own: nothing in it of a draft is unescaped
 * @returns whether the HTML is there; the text is in any case
 */
export async function copyAsTables(
  extension: vscode.Uri,
  { html, text }: { readonly html: string | undefined; readonly text: string },
): Promise<boolean> {
  await vscode.env.clipboard.writeText(text);
  if (html === undefined) return false;
  const editor = vscode.window.activeTextEditor;
  const panel = vscode.window.createWebviewPanel(
    'gouji.clipboard',
    t('Copying the table'),
    { viewColumn: vscode.ViewColumn.Active, preserveFocus: false },
    { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] },
  );
  try {
    return await writtenBy(panel, extension, html);
  } finally {
    panel.dispose();
    if (editor) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  }
}

function writtenBy(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  html: string,
): Promise<boolean> {
  const { webview } = panel;
  const written = new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), patience);
    const settle = (isWritten: boolean): void => {
      clearTimeout(late);
      resolve(isWritten);
    };
    webview.onDidReceiveMessage(({ copied }: { readonly copied: boolean }) => settle(copied));
    panel.onDidDispose(() => settle(false));
  });
  webview.html = pageWith(webview, extension, {
    language: 'zh-CN',
    title: t('Copying the table'),
    script: 'clipboard.js',
    body: `<main><h1>${attribute(t('Copying the table'))}</h1>${html}</main>`,
  });
  return written;
}
