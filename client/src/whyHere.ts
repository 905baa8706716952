import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { settingsSection } from '../../server/src/protocol/names';
import {
  whyHereRequest,
  type EditorDecision,
  type WhyHereParams,
  type WhyHereResult,
} from '../../server/src/protocol/whyHere';
import { t } from './language';

const scheme = 'gouji-why';

/** The command that tells why findings are or are not reported at the caret, as a page to read. */
export function registerWhyHere(client: BaseLanguageClient): vscode.Disposable {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const ask = async ({ document, selection }: vscode.TextEditor): Promise<WhyHereResult | null> => {
    if (client.state !== State.Running) return null;
    const { line, character } = selection.active;
    const params: WhyHereParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      position: { line, character },
    };
    return client.sendRequest<WhyHereResult | null>(whyHereRequest, params);
  };
  const show = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const answer = editor && (await ask(editor));
    if (!answer) {
      void vscode.window.showInformationMessage(
        t('Open a report and put the cursor where you wonder about.'),
      );
      return;
    }
    const page = vscode.Uri.from({ scheme, path: `/${t('Why here')}.md` });
    pages.set(page.toString(), answer.markdown + editorPart(answer, editor.document));
    changed.fire(page);
    await vscode.workspace.openTextDocument(page);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  };

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? '',
    }),
    vscode.commands.registerCommand('gouji.whyNotReported', show),
  );
}

/** Which of the editor's settings decide: only the editor itself knows. */
function editorPart({ editorDecisions }: WhyHereResult, document: vscode.TextDocument): string {
  if (editorDecisions.length === 0) return '';
  const heading = t('Where the editor’s settings are made');
  const items = editorDecisions.map(
    ({ code, title }) => `- **${title}** (${code}): ${levelsOf(code, document)}`,
  );
  return `\n## ${heading}\n\n${items.join('\n')}\n`;
}

function levelsOf(code: EditorDecision['code'], document: vscode.TextDocument): string {
  const found = vscode.workspace
    .getConfiguration(settingsSection, document)
    .inspect<Readonly<Record<string, string>>>('rules');
  const places: readonly (readonly [string, Readonly<Record<string, string>> | undefined])[] = [
    [t('folder settings'), found?.workspaceFolderValue],
    [t('workspace settings'), found?.workspaceValue],
    [t('user settings'), found?.globalValue],
  ];
  return places
    .flatMap(([place, rules]) => (rules?.[code] === undefined ? [] : `${place} “${rules[code]}”`))
    .join(', ');
}
