import en from '../../../l10n/messages.cli.en.json';
import zhCn from '../../../l10n/messages.cli.zh-cn.json';
import { filledIn } from '../text/filledIn';
import { lazily } from '../text/lazily';
import { texts } from '../wording/texts';
import { createWording, type Language, type Wording } from '../wording/wording';

/** Puts a text of the command line into words. */
export type Say = (key: string, args?: Readonly<Record<string, string | number>>) => string;

/** The words of the command line, and of what it reports. */
export interface CliWording extends Wording {
  readonly text: Say;
}

/** The wording in a language. */
export const wordingIn = (language: Language): CliWording => wordings[language]();

const wordings: Readonly<Record<Language, () => CliWording>> = {
  'zh-cn': lazily(() => wordingOf('zh-cn', zhCn)),
  en: lazily(() => wordingOf('en', en)),
};

/** The command line's own texts come before those that others have too. */
function wordingOf(language: Language, own: Readonly<Record<string, string>>): CliWording {
  const text: Say = (key, args = {}) =>
    filledIn((Object.hasOwn(own, key) ? own[key] : texts[language][key]) ?? key, args);
  return { ...createWording(language, text), text };
}
