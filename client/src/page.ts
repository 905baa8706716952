import * as vscode from 'vscode';

/** A text as the value of an attribute, or between tags. */
export const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a page’s own scripts are known by, another for each page. */
const randomToken = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A page of ours in the editor. */
interface Page {
  readonly language: string;
  readonly title: string;
  /** Its script, and its style if it has one, by their names in `dist`. */
  readonly script: string;
  readonly style?: string;
  /** Kept in the body’s `data-` attributes, for the script. */
  readonly data?: Readonly<Record<string, string>>;
  /** Markup; whatever in it is not ours is escaped. */
  readonly body: string;
}

/**
 * The page as a whole. Its policy lets nothing be fetched, and only our script and style be used: what stands in
 * a draft can run nothing.
 */
export function pageWith(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { language, title, script, style, data = {}, body }: Page,
): string {
  const nonce = randomToken();
  const uriOf = (name: string): string =>
    attribute(webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString());
  const policy = [
    `default-src 'none'`,
    ...(style === undefined ? [] : [`style-src ${webview.cspSource}`]),
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const link = style === undefined ? '' : `<link rel="stylesheet" href="${uriOf(style)}">\n`;
  const attributes = Object.entries(data).map(
    ([name, value]) => ` data-${name}="${attribute(value)}"`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${link}<title>${attribute(title)}</title>
</head>
<body${attributes.join('')}>
${body}
<script nonce="${nonce}" src="${uriOf(script)}"></script>
</body>
</html>`;
}
