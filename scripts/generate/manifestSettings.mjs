// Settings in the manifest: `gouji.rules`, one property a rule, described by the rule's title, the choices of
// `gouji.edition`, and which types there are behind the words on `gouji.type`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesIn } from '../messages.mjs';
import { importSources } from '../sources.mjs';

const root = join(import.meta.dirname, '../..');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const prefix = 'configuration.rule.';
const colons = { 'zh-cn': '：', en: ': ' };

export async function files() {
  const { rules, severities, editions, types } = await catalogue();
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
    // What the settings page offers is read, not the ids that are written down.
    enumItemLabels: choices.map((edition) =>
      edition === 'auto' ? '%configuration.auto%' : `%configuration.edition.${edition}%`,
    ),
    enumDescriptions: choices.map((edition) => `%configuration.edition.${edition}%`),
  });
  return [
    ['package.json', JSON.stringify(manifest)],
    ['package.nls.json', describe('package.nls.json', 'en', rules, types)],
    ['package.nls.zh-cn.json', describe('package.nls.zh-cn.json', 'zh-cn', rules, types)],
  ];
}

/** The manifest's texts with a description of each rule, and none of rules that are gone, and the types' names. */
function describe(path, language, rules, types) {
  const messages = messagesIn(language);
  const own = Object.entries(readJson(path)).filter(([key]) => !key.startsWith(prefix));
  const described = rules.map(({ code }) => {
    const title = messages[`rule.${code}.title`];
    if (title === undefined)
      throw new Error(`There is no title in ${language} of the rule ${code}`);
    return [`${prefix}${code}`, title];
  });
  const texts = Object.fromEntries([...own, ...described]);
  const [onTypes] = texts['configuration.type'].split('\n\n');
  const list = types.map(({ id, name }) => `- \`${id}\`${colons[language]}${name[language]}`);
  texts['configuration.type'] = [onTypes, list.join('\n')].join('\n\n');
  return JSON.stringify(texts);
}

async function catalogue() {
  return importSources(`
    export { rules } from './server/src/rules/catalogue';
    export { severities } from './server/src/rules/model';
    import { templates } from './server/src/template/load';
    import { typesOf } from './server/src/template/editions';
    export const types = typesOf(templates).map(({ id, name }) => ({ id, name }));
    export const editions = templates.map(({ id }) => id);`);
}
