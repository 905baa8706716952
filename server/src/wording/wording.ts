import type { Argument, Message } from './message';

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

export function createWording(language: Language, translate: Translate): Wording {
  const fill = (argument: Argument): string | number => {
    if (typeof argument !== 'object') return argument;
    return isMessages(argument) ? argument.map(say).join(separators[language]) : argument[language];
  };
  const say = ({ key, args }: Message): string =>
    translate(
      key,
      Object.fromEntries(Object.entries(args).map(([name, argument]) => [name, fill(argument)])),
    );
  return { language, say };
}

const separators: Readonly<Record<Language, string>> = { 'zh-cn': '；', en: '; ' };

const isMessages = (argument: object): argument is readonly Message[] => Array.isArray(argument);

/** The language for a locale such as `zh-CN` or `de`: Chinese for Chinese ones, else English. */
export const languageFor = (locale: string): Language => (/^zh\b/i.test(locale) ? 'zh-cn' : 'en');
