import disclosureEn from '../../../l10n/messages.disclosure.en.json';
import disclosureZhCn from '../../../l10n/messages.disclosure.zh-cn.json';
import en from '../../../l10n/messages.en.json';
import zhCn from '../../../l10n/messages.zh-cn.json';
import { lazily } from '../text/lazily';
import type { Language } from './wording';

// Who uses one of the languages rarely needs the other.
const inChinese = lazily(() => ({ ...zhCn, ...disclosureZhCn }));
const inEnglish = lazily(() => ({ ...en, ...disclosureEn }));

/**
 * Every message by its key, those of a family of rules from its own files. Both languages have the same keys and the same places to fill in. */
export const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  get 'zh-cn'() {
    return inChinese();
  },
  get en() {
    return inEnglish();
  },
};
