import type { Checker } from '../rules/check';
import { product } from '../protocol/product';
import { createLanguageService, type LanguageService } from '../service/languageService';
import { languageFor, type Language } from '../wording/wording';
import type { DraftSettings } from '../project/draftSettings';
import type { Settings } from '../project/settings';
import { wordingIn } from '../wording/wordingIn';

/** Address of the page about a rule. */
const ruleAddress = (code: string): string => `${product.rulePages}${code}.md`;

/** Language services, one an engine, language and set of words. */
export function createServices(
  locale: string,
): (settings: Pick<DraftSettings, 'language' | 'words' | 'engine'>) => LanguageService {
  const services = new WeakMap<Checker, Map<Language, LanguageService>>();
  return ({ language: chosen, words, engine: { reader, checkerFor } }) => {
    const language = languageOf(chosen, locale);
    const checker = checkerFor(words);
    const byLanguage = services.get(checker) ?? new Map<Language, LanguageService>();
    services.set(checker, byLanguage);
    const service =
      byLanguage.get(language) ??
      createLanguageService({ reader, checker, wording: wordingIn(language), ruleAddress });
    byLanguage.set(language, service);
    return service;
  };
}

/** The language to speak: the chosen one, or that of the client's locale. */
export const languageOf = (chosen: Settings['language'], locale: string): Language =>
  chosen === 'auto' ? languageFor(locale) : chosen;
