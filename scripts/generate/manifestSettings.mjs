// Settings in the manifest: `gouji.rules`, one property a rule, described by the rule's title, and the choices of
// `gouji.edition`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesIn } from '../messages.mjs';
import { importSources } from '../sources.mjs';

const root = join(import.meta.dirname, '../..');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const prefix = 'configuration.rule.';

export async function files() {
  const { rules, severities, editions } = await catalogue();
  const manifest = readJson('package.json');
  const { properties } = manifest.contributes.configuration;
  properties['gouji.rules'] = {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription: '%configuration.rules%',
    order: 3,
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ code, severity, offByDefault }) => [
        code,
        {
          type: 'string',
          enum: [...severities, 'off'],
          enumItemLabels: [...severities, 'off'].map((level) => `%configuration.level.${level}%`),
          default: offByDefault === true ? 'off' : severity,
          description: `%${prefix}${code}%`,
        },
      ]),
    ),
  };
  const choices = ['auto', ...editions];
  Object.assign(properties['gouji.edition'], {
    enum: choices,
    enumDescriptions: choices.map((edition) => `%configuration.edition.${edition}%`),
  });
  return [
    ['package.json', JSON.stringify(manifest)],
    ['package.nls.json', describe('package.nls.json', 'en', rules)],
    ['package.nls.zh-cn.json', describe('package.nls.zh-cn.json', 'zh-cn', rules)],
  ];
}

/** The manifest's texts with a description of each rule, and none of rules that are gone. */
function describe(path, language, rules) {
  const messages = messagesIn(language);
  const own = Object.entries(readJson(path)).filter(([key]) => !key.startsWith(prefix));
  const described = rules.map(({ code }) => {
    const title = messages[`rule.${code}.title`];
    if (title === undefined)
      throw new Error(`There is no title in ${language} of the rule ${code}`);
    return [`${prefix}${code}`, title];
  });
  return JSON.stringify(Object.fromEntries([...own, ...described]));
}

async function catalogue() {
  return importSources(`
    export { rules } from './server/src/rules/catalogue';
    export { severities } from './server/src/rules/model';
    import { templates } from './server/src/template/load';
    export const editions = templates.map(({ id }) => id);`);
}
