import { createReportReader } from '../report/parse';
import { createChecker } from '../rules/check';
import type { Rule } from '../rules/model';
import { product } from '../protocol/product';
import { createLanguageService, type LanguageService } from '../service/languageService';
import { templates } from '../template/load';
import { languageFor, type Language } from '../wording/wording';
import type { Settings } from '../workspace/settings';
import { wordingIn } from './localisation';

/** Address of the page about a rule. */
const ruleAddress = (code: string): string => `${product.rulePages}${code}.md`;

/** Language services over one reader and one set of rules, one a language. */
export function createServices(
  rules: readonly Rule[],
  locale: string,
): (settings: Pick<Settings, 'language'>) => LanguageService {
  const reader = createReportReader(templates);
  const checker = createChecker(rules, templates);
  const services = new Map<Language, LanguageService>();
  return ({ language: chosen }) => {
    const language = languageOf(chosen, locale);
    const service =
      services.get(language) ??
      createLanguageService({ reader, checker, wording: wordingIn(language), ruleAddress });
    services.set(language, service);
    return service;
  };
}

/** The language to speak: the chosen one, or that of the client's locale. */
export const languageOf = (chosen: Settings['language'], locale: string): Language =>
  chosen === 'auto' ? languageFor(locale) : chosen;
