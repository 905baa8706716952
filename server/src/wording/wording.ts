import type { Message } from '../rules/model';

/** The languages that users read: Simplified Chinese first, English complete too. */
export const languages = ['zh-cn', 'en'] as const;
export type Language = (typeof languages)[number];

/** Looks a key up in the language's texts and fills the named places in. */
export type Translate = (key: string, args: Readonly<Record<string, string | number>>) => string;

/** Puts messages into one language. */
export interface Wording {
  readonly language: Language;
  say(message: Message): string;
}

export const createWording = (language: Language, translate: Translate): Wording => ({
  language,
  say: ({ key, args }) =>
    translate(
      key,
      Object.fromEntries(
        Object.entries(args).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    ),
});

/** The language for a locale such as `zh-CN` or `de`: Chinese for Chinese ones, else English. */
export const languageFor = (locale: string): Language =>
  /^zh\b/i.test(locale) ? 'zh-cn' : 'en';
