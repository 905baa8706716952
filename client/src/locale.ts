import * as vscode from 'vscode';
import { settingsSection } from '../../server/src/protocol/names';

/**
 * The locale that Gouji speaks where its own setting leaves it open: Chinese where the editor or the
 * system is, for many an official has an editor without its language pack.
 */
export const userLocale = (): string =>
  [vscode.env.language, new Intl.DateTimeFormat().resolvedOptions().locale].find(isChinese) ??
  vscode.env.language;

const isChinese = (locale: string): boolean => /^zh/i.test(locale);

/** Whether the extension’s own texts are Chinese. */
export function speaksChinese(): boolean {
  const chosen = vscode.workspace.getConfiguration(settingsSection).get<string>('language', 'auto');
  return chosen === 'auto' ? isChinese(userLocale()) : isChinese(chosen);
}

/** Set while the extension speaks Chinese. */
const speaksChineseKey = 'gouji.speaksChinese';

/**
 * Lets the manifest's texts in views, and which walkthrough is offered, follow the setting as all others do: by
 * themselves they follow the editor's language.
 */
export function tellLanguage(): vscode.Disposable {
  const tell = (): void =>
    void vscode.commands.executeCommand('setContext', speaksChineseKey, speaksChinese());
  tell();
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(settingsSection)) tell();
  });
}
