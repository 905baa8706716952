import * as vscode from 'vscode';
import chinese from '../../l10n/bundle.l10n.zh-cn.json';
import { settingsSection } from '../../server/src/protocol/names';

const chineseTexts: Readonly<Record<string, string>> = chinese;

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
 * Lets the manifest's texts in views follow the setting, as all others do: by themselves they follow the
 * editor's language.
 */
export function tellLanguage(): vscode.Disposable {
  const tell = (): void =>
    void vscode.commands.executeCommand('setContext', speaksChineseKey, speaksChinese());
  tell();
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(settingsSection)) tell();
  });
}

/** The language that the extension's own pages are in, for their readers aloud. */
export const languageTag = (): string => (speaksChinese() ? 'zh-CN' : 'en');

/**
 * A text of the extension in the user's language, by its English one; `{0}` stands for the first
 * argument. Unlike `vscode.l10n.t` it heeds the setting, as the server's texts do.
 */
export function t(english: string, ...args: readonly (string | number)[]): string {
  const text = (speaksChinese() ? chineseTexts[english] : undefined) ?? english;
  return text.replace(/\{(\d+)\}/g, (mark, index: string) => String(args[Number(index)] ?? mark));
}
