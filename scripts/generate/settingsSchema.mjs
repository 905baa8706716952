// The schemas of the files beside drafts: gouji.json from the rules, the editions and the schema of
// the word lists, gouji-baseline.json as it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSources } from '../sources.mjs';
import { messagesIn } from '../messages.mjs';
import { collectionSchema, requirementsSchema } from '../schemas/collection.mjs';

const root = join(import.meta.dirname, '../..');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const draft = 'http://json-schema.org/draft-07/schema#';

const wordLists = {
  typos:
    '自己的错别字：word 是错的写法，right 是对的。 / Own typos: `word` is wrong, `right` is right.',
  pleonasms: '意思重复的搭配。 / Wordings that say one thing twice.',
  formerNames: '机构的旧名称。 / Former names of bodies.',
  levelWords: '只有某些层级的机关才用的说法。 / Wordings of other levels’ bodies.',
  webResidue: '从网页带进来的文字。 / What is left from a web page.',
  placeholders: '还没有填写的地方。 / What stands for text still to be written.',
  secrecyMarks: '密级和内部标志。 / Marks of classification and of internal use.',
  outdatedReferences: '已经废止或改名的文件。 / Documents no longer in force.',
  units: '数字后面的量词，如“件”。 / What counts are followed by.',
  accepted:
    '怎么写都算对的词，所有词表都不再报。 / Wordings that are right whatever the lists say.',
};

export async function files() {
  const {
    rules,
    severities,
    types,
    editions,
    languages,
    settingNames,
    wordListNames,
    collectionNames,
    maxTypeFolders,
  } = await catalogue();
  const chinese = messagesIn('zh-cn');
  const english = messagesIn('en');
  const titled = (code) => `${chinese[`rule.${code}.title`]} / ${english[`rule.${code}.title`]}`;
  const { definitions } = readJson('wordlists/wordlist.schema.json');

  const properties = {
    $schema: { type: 'string' },
    rules: {
      description:
        '每一项检查的级别；off 不检查。没有写的按默认级别。 / The level of each check; `off` switches it off. Those not named keep their own.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map(({ code, severity, offByDefault }) => [
          code,
          {
            description: titled(code),
            enum: [...severities, 'off'],
            default: offByDefault === true ? 'off' : severity,
          },
        ]),
      ),
    },
    language: {
      description: '提示用的语言。 / The language of the messages.',
      enum: ['auto', ...languages],
      default: 'auto',
    },
    type: {
      description:
        '是哪一种报告；auto 由标题、各章和表格决定。 / The type of report that the drafts are; `auto` leaves it to them.',
      ...ownName,
      default: 'auto',
    },
    edition: {
      description:
        '按哪一版格式检查；auto 由报告的年份和表格决定。 / The edition to check against; `auto` leaves it to the draft.',
      ...ownName,
      default: 'auto',
    },
    types: {
      description:
        '自己的报告类型：放着 type.json 和各版格式的文件夹，路径从本文件所在的文件夹写起。 / Report types of your own: folders with a type.json and its editions, from this file’s folder.',
      type: 'array',
      maxItems: maxTypeFolders,
      items: { type: 'string', minLength: 1 },
      defaultSnippets: [{ label: '["格式/执法统计"]', body: ['${1:格式/执法统计}'] }],
    },
    words: {
      description:
        '自己的词表，与勾稽自带的合在一起用。 / Own lists of words, beside those that come with Gouji.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(wordListNames.map((name) => [name, wordListOf(name)])),
    },
    previous: {
      description:
        '上一年度报告的文件，路径从本文件所在的文件夹写起，用于跨年核对。 / The report of the year before, by its path from this file’s folder.',
      type: 'string',
      minLength: 1,
    },
    export: {
      description:
        '导出报告时用的样式，以及还有错误时怎么办。路径从本文件所在的文件夹写起。 / The look of exported reports, and what happens while errors are left. Paths are from this file’s folder.',
      type: 'object',
      additionalProperties: false,
      properties: {
        stylesheet: {
          description: '加进网页的样式表（.css）。 / A style sheet for the page.',
          type: 'string',
          minLength: 1,
        },
        reference: {
          description:
            '样式、纸张和页边距取自这份 Word 文件。 / A .docx whose styles, paper and margins are taken.',
          type: 'string',
          minLength: 1,
        },
        errors: {
          description:
            '还有错误时：warn 提醒后照样导出，refuse 不导出。 / While errors are left: `warn` and export, or `refuse`.',
          enum: ['warn', 'refuse'],
          default: 'warn',
        },
      },
    },
    consolidated: {
      description:
        '本级政府的汇总报告，路径从本文件所在的文件夹写起。它的每一格与 subordinates 所列报告的合计核对。 / A government’s consolidated report, by its path from this file’s folder. Its cells are compared with what the reports named as `subordinates` come to.',
      type: 'string',
      minLength: 1,
    },
    subordinates: {
      description:
        '所属单位的报告：文件、文件夹或通配符，路径从本文件所在的文件夹写起；! 开头的除外。与 consolidated 一起写。 / The reports of the consolidated report’s units: files, folders or patterns, from this file’s folder; `!` leaves out. Goes with `consolidated`.',
      type: 'array',
      items: { type: 'string', pattern: '^!?[^!]' },
      contains: { type: 'string', pattern: '^[^!]' },
      defaultSnippets: [{ label: '["部门/*.md"]', body: ['${1:部门/*.md}'] }],
    },
  };
  properties.collection = collectionSchema(collectionNames);
  properties.requirements = requirementsSchema(collectionNames);
  const unlisted = settingNames.filter((name) => !(name in properties));
  if (unlisted.length > 0) throw new Error(`No schema of the settings ${unlisted.join(', ')}`);
  const schema = {
    $schema: draft,
    title: '勾稽的设置文件 / Settings of Gouji',
    description:
      '放在报告旁边或上级文件夹，编辑器和命令行都按它检查。 / Beside the drafts or in a folder above; editor and command line both go by it.',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties,
    // Where there are types of one's own, whether one has the name is told when the file is read.
    if: { required: ['types'] },
    else: {
      properties: {
        type: { enum: ['auto', ...types] },
        edition: { enum: ['auto', ...editions] },
      },
    },
    dependencies: { consolidated: ['subordinates'], subordinates: ['consolidated'] },
    definitions: withDefaults(definitions),
  };
  return [
    ['schemas/gouji.schema.json', JSON.stringify(schema)],
    ['schemas/gouji-baseline.schema.json', JSON.stringify(baseline)],
  ];
}

const entries = {
  typos: 'correction',
  pleonasms: 'correction',
  outdatedReferences: 'correction',
  formerNames: 'formerName',
  levelWords: 'levelWord',
  webResidue: 'phrase',
  placeholders: 'phrase',
  secrecyMarks: 'phrase',
};

function wordListOf(name) {
  const description = wordLists[name];
  if (description === undefined) throw new Error(`No description of the word list ${name}`);
  const entry = entries[name];
  return {
    description,
    type: 'array',
    items: { $ref: entry === undefined ? '#/definitions/text' : `#/definitions/${entry}` },
  };
}

/** What users add is certain unless they say otherwise. */
function withDefaults(definitions) {
  const used = ['text', 'texts', 'localised', ...new Set(Object.values(entries))];
  return Object.fromEntries(
    used.map((name) => {
      const definition = definitions[name];
      if (definition === undefined) throw new Error(`The word lists’ schema has no ${name}`);
      const required = definition.required?.filter((field) => field !== 'confidence');
      return [name, { ...definition, ...(required && { required }) }];
    }),
  );
}

const ownName = { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' };
const text = { type: 'string', minLength: 1 };
const baseline = {
  $schema: draft,
  title: '勾稽的忽略清单 / Gouji’s baseline',
  description:
    '已经看过、不再报告的问题，由灯泡菜单或 gouji check --write-baseline 写入。 / Accepted findings, written by the light bulb or by `gouji check --write-baseline`.',
  type: 'object',
  required: ['version', 'drafts'],
  properties: {
    version: { const: 1 },
    drafts: {
      description:
        '按报告的路径，从本文件所在的文件夹写起。 / By the draft’s path from this file’s folder.',
      type: 'object',
      additionalProperties: {
        type: 'array',
        items: {
          type: 'object',
          required: ['rule', 'place', 'hash'],
          properties: {
            rule: { ...text, description: '检查的代码。 / The check’s code.' },
            place: { ...text, description: '在报告中的位置。 / Where in the report.' },
            hash: { ...text, description: '所指文字和数字的摘要。 / Of the words and figures.' },
            reason: { ...text, description: '为什么认可，清单里照写。 / Why; lists repeat it.' },
            by: {
              ...text,
              description: '谁认可的，清单里照写。 / Whose word it is; lists name them.',
            },
          },
        },
      },
    },
  },
};

async function catalogue() {
  return importSources(`
    export { rules } from './server/src/rules/catalogue';
    export { severities } from './server/src/rules/model';
    export { languages } from './server/src/wording/wording';
    export { settingNames } from './server/src/project/settingsFile';
    export { wordListNames } from './server/src/project/wordsSetting';
    import {
      collectionFields, collectionYears, unitFields,
    } from './server/src/project/collection/setting';
    import { levels } from './server/src/facts/bodies/body';
    export { maxTypeFolders } from './server/src/project/ownTypes/setting';
    import { requirementFields } from './server/src/project/collection/requirements';
    import { replyFields } from './server/src/project/collection/replies';
    import { knownNames } from './server/src/project/ownTypes/engine';
    const { types, editions, chapters, aspects } = knownNames([], templates);
    export { types, editions };
    export const collectionNames = {
      collectionFields, collectionYears, levels, unitFields, requirementFields, replyFields,
      chapters, aspects,
    };
    import { templates } from './server/src/template/load';`);
}
