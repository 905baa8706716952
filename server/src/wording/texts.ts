import disclosureEn from '../../../l10n/messages.disclosure.en.json';
import disclosureZhCn from '../../../l10n/messages.disclosure.zh-cn.json';
import en from '../../../l10n/messages.en.json';
import zhCn from '../../../l10n/messages.zh-cn.json';
import type { Language } from './wording';

/**
 * Every message by its key, those of a family of rules from its own files. Both languages have the same keys and the same places to fill in. */
export const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-cn': { ...zhCn, ...disclosureZhCn },
  en: { ...en, ...disclosureEn },
};
