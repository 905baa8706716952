import en from '../../../l10n/messages.en.json';
import zhCn from '../../../l10n/messages.zh-cn.json';
import type { Language } from './wording';

/** Every message by its key. Both languages have the same keys and the same places to fill in. */
export const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-cn': zhCn,
  en,
};
