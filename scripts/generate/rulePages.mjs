// A page about each rule, in both languages, and the list of all: from the rules, their texts, the
// templates and the examples in docs/rules/examples/, whose findings are those that the rules make.
import { indexPage, pageName, rulePage } from '../rulePages/page.mjs';
import { languages, loadSources } from '../rulePages/sources.mjs';

export async function files() {
  const sources = await loadSources();
  return languages.flatMap((language) => [
    [`docs/rules/${pageName('README', language)}`, indexPage(language, sources)],
    ...sources.rules.map((rule) => [
      `docs/rules/${pageName(rule.code, language)}`,
      rulePage(rule, language, sources),
    ]),
  ]);
}
