import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { knownNames } from '../../../server/src/project/ownTypes/engine';
import { defaultSettings, parseSettings } from '../../../server/src/project/settings';
import { templates } from '../../../server/src/template/load';
import { languages } from '../../../server/src/wording/wording';
import { readJson } from './repository';

interface Setting {
  readonly type: 'string' | 'integer' | 'boolean' | 'object';
  readonly default: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What the client reads for itself or asks the server to heed by other ways. */
const ofTheClient = ['trace.server', 'documents.open', 'documents.libreOffice'];

const known = knownNames(rules, templates);

suite('house: settings in the manifest', () => {
  const { properties } = (
    readJson('package.json') as {
      readonly contributes: {
        readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
      };
    }
  ).contributes.configuration;
  const settings = Object.entries(properties)
    .map(([name, setting]) => [name.replace('gouji.', ''), setting] as const)
    .filter(([name]) => !ofTheClient.includes(name));
  const read = (name: string, value: unknown) =>
    parseSettings(
      name.split('.').reduceRight((inner, step) => ({ [step]: inner }), value as object),
      known,
    );

  for (const [name, setting] of settings) {
    test(`${name} is what the reader takes`, () => {
      const refused = (value: unknown): boolean => read(name, value).problems.length > 0;
      const { enum: choices, minimum, maximum } = setting;
      for (const value of [setting.default, ...(choices ?? []), minimum, maximum])
        assert.ok(!refused(value), `${String(value)} is refused`);
      for (const value of [
        ...(choices ? ['none of them', 7] : []),
        ...(minimum === undefined ? [] : [minimum - 1]),
        ...(maximum === undefined ? [] : [maximum + 1]),
        ...(setting.type === 'string' ? [] : ['words']),
      ])
        assert.ok(refused(value), `${String(value)} is taken`);
    });

    test(`${name} is by default what the reader takes for nothing`, () => {
      assert.deepEqual(read(name, setting.default).settings, {
        ...defaultSettings,
        // Every rule by its own level is the same as none.
        levels: read(name, setting.default).settings.levels,
      });
    });
  }

  test('every language and every edition can be chosen', () => {
    assert.deepEqual(properties['gouji.language']?.enum, ['auto', ...languages]);
    assert.deepEqual(properties['gouji.edition']?.enum, ['auto', ...known.editions]);
  });
});
