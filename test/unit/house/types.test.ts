import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { typesOf } from '../../../server/src/template/editions';
import { templates } from '../../../server/src/template/load';
import type { ReportType } from '../../../server/src/template/type';
import { read, trackedFiles } from './repository';

/** Words that only one type of report has. */
const ofOneType = /政府信息公开|政务公开|依申请公开|信息处理费|行政执法|学年|三公/;

/**
 * The files that still have such words, and why: an explicit list, so that none is added unseen. The words by
 * which facts read running text are those of the language of offices, whatever the report.
 */
const known: ReadonlyMap<string, string> = new Map([
  ['server/src/rules/catalogue/reference-outdated.ts', 'the plan of work that was renamed in 2016'],
  ['client/src/wakeUp.ts', 'generated from the types'],
]);

const withoutComments = (text: string): string =>
  text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/**
 * The words that a type's files give its reports, as far as no other type has them: names of the type, of its
 * law and of the documents that its forms come from, titles of chapters, names of tables, rows and columns.
 */
const wordsOf = (type: ReportType, language: 'zh-cn' | 'en'): readonly string[] => {
  const editions = templates.filter((each) => each.type === type);
  const names = [type.name, ...editions.flatMap((each) => each.tables.map(({ name }) => name))];
  const chinese = [
    ...[type.statute?.name, ...type.recognition.signs, ...type.title.begins],
    ...(type.overview?.aspects ?? []),
    ...editions.flatMap(({ document, title, chapters, tables }) => [
      document.number,
      title.statutoryName,
      ...chapters.map((chapter) => chapter.title),
      ...tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ columns, rows }) => [
          ...columns.map(({ label }) => label),
          ...rows.map(({ label }) => label),
        ]),
      ),
    ]),
  ];
  return [...new Set([...names.map((name) => name[language]), ...chinese])].filter(
    (word): word is string =>
      word !== undefined && word.length >= shortestWord && !word.includes('{'),
  );
};

/** Shorter ones are words of every office. */
const shortestWord = 4;

const types = typesOf(templates);
const familyCodes = rules
  .filter(({ needs = [] }) => needs.some((need) => need.startsWith('family:')))
  .map(({ code }) => code);
/** Whether a text is of a rule that only one type has, in its messages, its fixes or its settings. */
const isOfFamily = (key: string): boolean =>
  familyCodes.some(
    (code) => key.replace(/^(?:rule|fix|configuration\.rule)\./, '').split('.')[0] === code,
  );
/** What the setting offers by their names. */
const namesEdition = 'configuration.edition.';
const messages = (name: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(JSON.parse(read(name)) as Record<string, string>));

/** Numbers of chapters, tables and documents, and articles of a law, are those of one form. */
const numbered =
  /第[一二三四五六七八九](?:章(?!前|之前)|、[一二三四五六七八九])|表[一二三四五](?![、\u4e00-\u9fff])|[Cc]hapters? (?:one|two|three|four|five|six)|[Tt]ables? (?:one|two|three|four)/;

/** Messages with a word of one type, and why: an explicit list, so that none is added unseen. */
const knownMessages: ReadonlyMap<string, string> = new Map([
  ['cli.about', 'what the product is for'],
  ['extension.description', 'what the product is for'],
  ['configuration.pinyin', 'an example, of the usual type'],
  ['configuration.type', 'generated from the types'],
  ['reference-outdated.work-plan', 'a document that any report may cite'],
]);

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

  for (const language of ['zh-cn', 'en'] as const) {
    const files = [
      `l10n/messages.${language}.json`,
      `l10n/messages.cli.${language}.json`,
      language === 'en' ? 'package.nls.json' : 'package.nls.zh-cn.json',
      ...(language === 'en' ? [] : ['l10n/bundle.l10n.zh-cn.json']),
    ];
    for (const file of files) {
      test(`no text has a word of one type: ${file}`, () => {
        const words = types.flatMap((type) => wordsOf(type, language));
        const found = [...messages(file)].flatMap(([key, text]) =>
          isOfFamily(key) || key.startsWith(namesEdition) || knownMessages.has(key)
            ? []
            : [...words.filter((word) => text.includes(word)), ...(numbered.exec(text) ?? [])].map(
                (word) => `${key}: ${word}`,
              ),
        );
        assert.deepEqual(found, []);
      });
    }

    test(`what only a family of rules says is of its rules: ${language}`, () => {
      const others = [...messages(`l10n/messages.disclosure.${language}.json`).keys()];
      assert.deepEqual(
        others.filter((key) => !isOfFamily(key)),
        [],
      );
    });
  }

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
