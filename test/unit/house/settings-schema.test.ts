import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { rules } from '../../../server/src/rules/catalogue';
import { collectionYears } from '../../../server/src/project/collection/setting';
import { maxTypeFolders } from '../../../server/src/project/ownTypes/setting';
import { baselineText } from '../../../server/src/project/baselineFile';
import { parseSettingsFile, settingNames } from '../../../server/src/project/settingsFile';
import { wordListNames } from '../../../server/src/project/wordsSetting';
import { knownNames } from '../../../server/src/project/ownTypes/engine';
import { templates } from '../../../server/src/template/load';
import { readJson } from './repository';

const known = knownNames(rules, templates);
const ajv = new Ajv({ strict: false });
const settingsSchema = readJson('schemas/gouji.schema.json') as {
  readonly properties: { readonly words: { readonly properties: object } };
};
const isSettings = ajv.compile(settingsSchema);
const isBaseline = ajv.compile(readJson('schemas/gouji-baseline.schema.json') as object);

const understood: readonly unknown[] = [
  {},
  { $schema: './gouji.schema.json', language: 'en', edition: '2019', previous: '去年.md' },
  { type: 'disclosure' },
  { rules: { 'row-total': 'off', typo: 'hint' } },
  { consolidated: '县政府.md', subordinates: ['部门/*.md', '乡镇', '!部门/说明.md'] },
  { words: { typos: [{ word: '登陆', right: '登录' }], accepted: ['查照'] } },
  { words: { formerNames: [{ word: '旧局', right: '新局', since: 2019 }], units: ['件'] } },
  { words: { placeholders: [{ word: '某某', alone: true, unless: ['某某某'] }] } },
  { collection: { year: collectionYears.first } },
  { collection: { year: collectionYears.last } },
  { types: Array<string>(maxTypeFolders).fill('格式') },
  {
    words: {
      levelWords: [{ word: '我省', wrongFor: ['county'], right: null, confidence: 'possible' }],
    },
  },
];
const misunderstood: readonly unknown[] = [
  [],
  { rule: {} },
  { rules: { 'row-totals': 'off' } },
  { rules: { 'row-total': 'loud' } },
  { language: 'de' },
  { edition: 2019 },
  { type: 'newsletter' },
  { previous: '' },
  { previous: 7 },
  { consolidated: '县政府.md' },
  { subordinates: ['部门/*.md'] },
  { consolidated: '', subordinates: ['部门/*.md'] },
  { consolidated: ['县政府.md'], subordinates: ['部门/*.md'] },
  { consolidated: '县政府.md', subordinates: '部门/*.md' },
  { consolidated: '县政府.md', subordinates: [] },
  { consolidated: '县政府.md', subordinates: ['!部门/说明.md'] },
  { consolidated: '县政府.md', subordinates: ['部门/*.md', 7] },
  { consolidated: '县政府.md', subordinates: ['部门/*.md', '!'] },
  { collection: { year: collectionYears.first - 1 } },
  { collection: { year: collectionYears.last + 1 } },
  { types: Array<string>(maxTypeFolders + 1).fill('格式') },
  { words: [] },
  { words: { typo: [] } },
  { words: { typos: {} } },
  { words: { typos: ['登陆'] } },
  { words: { typos: [{ word: '登陆' }] } },
  { words: { typos: [{ word: '登陆', right: '登录', colour: 1 }] } },
  { words: { typos: [{ word: '登陆', right: '登录', confidence: 'sure' }] } },
  { words: { units: [1] } },
];

suite('house: schemas of the files beside drafts', () => {
  const problemsIn = (settings: unknown): readonly unknown[] =>
    parseSettingsFile(JSON.stringify(settings), known).problems;

  for (const settings of understood) {
    test(`schema and reader accept ${JSON.stringify(settings)}`, () => {
      assert.ok(isSettings(settings), JSON.stringify(isSettings.errors));
      assert.deepEqual(problemsIn(settings), []);
    });
  }

  for (const settings of misunderstood) {
    test(`schema and reader refuse ${JSON.stringify(settings)}`, () => {
      assert.ok(!isSettings(settings));
      assert.equal(problemsIn(settings).length, 1);
    });
  }

  test('the schema has every setting and every list of words', () => {
    const { properties } = settingsSchema;
    assert.deepEqual(Object.keys(properties).sort(), ['$schema', ...settingNames].sort());
    assert.deepEqual(Object.keys(properties.words.properties).sort(), [...wordListNames].sort());
  });

  test('the baseline that is written is what its schema says', () => {
    const entry = { rule: 'row-total', place: 'applications/received/total', hash: 'x' };
    assert.ok(isBaseline(JSON.parse(baselineText(null, new Map([['a.md', [entry]]])))));
    assert.ok(!isBaseline({ version: 1, drafts: { 'a.md': [{ rule: 'row-total' }] } }));
  });
});
