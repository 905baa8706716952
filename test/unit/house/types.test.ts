import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { templates } from '../../../server/src/template/load';
import { read, trackedFiles } from './repository';

/** Words that only one type of report has. */
const ofOneType = /政府信息公开|政务公开|依申请公开|信息处理费|行政执法|学年|三公/;

/**
 * The files that still have such words, and why: an explicit list, so that none is added unseen. The words by
 * which facts read running text are those of the language of offices, whatever the report.
 */
const known: ReadonlyMap<string, string> = new Map([
  ['server/src/import/titles.ts', 'names a converted file by its title'],
  ['server/src/cli/collection/load.ts', 'which unread files could be reports'],
  ['server/src/publish/docx/text.ts', 'cuts the name off a title'],
  ['server/src/publish/docx/finish.ts', 'what a document is about'],
  ['server/src/rules/catalogue/reference-outdated.ts', 'the plan of work that was renamed in 2016'],
  ['client/src/wakeUp.ts', 'generated from the types'],
]);

const withoutComments = (text: string): string =>
  text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

suite('house: types of reports', () => {
  const sources = trackedFiles();
  const code = sources.filter(
    (path) =>
      /^(?:server|client)\/src\/.*\.ts$/.test(path) && !/catalogue\/\w+\/|\/facts\//.test(path),
  );

  test('no code knows a word of one type, with the exceptions that are listed', () => {
    const found = code.filter((path) => ofOneType.test(withoutComments(read(path))));
    assert.deepEqual(found.sort(), [...known.keys()].sort());
  });

  test('a rule of a family needs the family, and stands in its folder', () => {
    const folders = new Map(
      sources.flatMap((path) => {
        const match = /^server\/src\/rules\/catalogue\/(?:([\w-]+)\/)?([\w-]+)\.ts$/.exec(path);
        return match ? [[match[2]!, match[1]] as const] : [];
      }),
    );
    for (const { code: name, needs = [] } of rules) {
      const family = needs.find((need) => need.startsWith('family:'))?.slice('family:'.length);
      assert.equal(folders.get(name), family, name);
    }
  });

  test('the types name rules and families that there are', () => {
    const codes = rules.map(({ code: name }) => name);
    const families = rules.flatMap(({ needs = [] }) => needs);
    for (const { type } of templates) {
      for (const name of Object.keys(type.rules?.levels ?? {}))
        assert.ok(codes.includes(name), name);
      for (const family of type.rules?.families ?? [])
        assert.ok(families.includes(`family:${family}`), family);
    }
  });
});
