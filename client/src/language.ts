import chinese from '../../l10n/bundle.l10n.zh-cn.json';
import { filledIn } from './filledIn';
import { speaksChinese } from './locale';

const chineseTexts: Readonly<Record<string, string>> = chinese;

/** The language that the extension's own pages are in, for their readers aloud. */
export const languageTag = (): string => (speaksChinese() ? 'zh-CN' : 'en');

/**
 * A text of the extension in the user's language, by its English one; `{0}` stands for the first
 * argument, `{0|one file|# files}` for words that go by it. Unlike `vscode.l10n.t` it heeds the setting, as the server's texts do.
 */
export function t(english: string, ...args: readonly (string | number)[]): string {
  const text = (speaksChinese() ? chineseTexts[english] : undefined) ?? english;
  return filledIn(text, args);
}
