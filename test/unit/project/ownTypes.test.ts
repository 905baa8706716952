import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parseTree } from 'jsonc-parser';
import { createEngines, typeNames } from '../../../server/src/project/ownTypes/engine';
import { readOwnTypes, type OwnTypes } from '../../../server/src/project/ownTypes/read';
import { schemaProblems, type Schema } from '../../../server/src/project/ownTypes/schema';
import { rules } from '../../../server/src/rules/catalogue';
import { templates } from '../../../server/src/template/load';
import { expressionProblem } from '../../../server/src/text/expression';
import { textAt } from '../../../server/src/text/span';
import { hotlineEdition, hotlineReport, hotlineType } from '../../support/ownType';
import { readJson } from '../template/files';

const { engine, engineFor } = createEngines(rules, templates);

const read = (type: unknown, edition: unknown): OwnTypes =>
  readOwnTypes(
    [
      {
        path: '格式',
        files: [
          { path: '格式/2024.json', text: JSON.stringify(edition, null, 1) },
          { path: '格式/type.json', text: JSON.stringify(type, null, 1) },
        ],
      },
    ],
    typeNames(engine.known),
  );

/** What is said of the files, as the key's end and the place. */
const saidOf = (own: OwnTypes): readonly (readonly [string, string])[] =>
  own.files.flatMap(({ text, problems }) =>
    problems.map(
      ({ span, message }) =>
        [message.key.replace('template.problem.', ''), textAt(text!, span)] as const,
    ),
  );

/** The value with what the path leads to replaced. */
function changed(value: object, path: readonly (string | number)[], to: unknown): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const last = path.at(-1)!;
  let inside = copy;
  for (const name of path.slice(0, -1)) inside = inside[name] as typeof copy;
  if (to === undefined) Reflect.deleteProperty(inside, last);
  else inside[last] = to;
  return copy;
}

suite('types of one’s own', () => {
  test('are read and checked as those of the product', () => {
    const own = read(hotlineType, hotlineEdition);
    assert.deepEqual(saidOf(own), []);
    const { reader, checkerFor, known } = engineFor(own);
    assert.ok(known.types.includes('hotline'));
    const report = reader.parse(hotlineReport('13'));
    assert.ok(report.recognised);
    assert.equal(report.edition.id, 'hotline-2024');
    const findings = checkerFor({}).check(report);
    assert.deepEqual(
      findings.map(({ code, span }) => [code, textAt(report.source, span)]),
      [['row-total', '13']],
    );
    assert.deepEqual(checkerFor({}).check(reader.parse(hotlineReport())), []);
    assert.equal(engine.reader.parse(hotlineReport()).recognised, false);
  });

  test('one type: one engine; without any the product’s', () => {
    const own = read(hotlineType, hotlineEdition);
    assert.equal(engineFor(own), engineFor(own));
    assert.notEqual(
      engineFor(own).key,
      engineFor(read(hotlineType, { ...hotlineEdition, years: { first: 2023, last: null } })).key,
    );
    assert.equal(engineFor({ templates: [], files: [] }), engine);
  });

  const table = ['tables', 0] as const;
  const block = [...table, 'blocks', 0] as const;
  const wrong: readonly (readonly [
    string,
    'type' | 'edition',
    readonly (string | number)[],
    unknown,
    string,
    string,
  ])[] = [
    ['an unknown name', 'type', ['colour'], 'red', 'unknown-name', '"colour"'],
    ['a name that is taken', 'type', ['id'], 'disclosure', 'taken', '"disclosure"'],
    ['an edition that is taken', 'edition', ['id'], '2021', 'taken', '"2021"'],
    ['text for a list', 'edition', ['chapters', 0, 'variants'], '总', 'kind', '"总"'],
    ['nothing for a name', 'edition', ['chapters', 0, 'title'], undefined, 'missing', '{'],
    [
      'another kind of cell',
      'edition',
      [...block, 'columns', 0, 'type'],
      'colour',
      'choice',
      '"colour"',
    ],
    [
      'a row that is not there',
      'edition',
      [...table, 'formulas', 1, 'left', 0],
      'letters',
      'no-row',
      '"letters"',
    ],
    [
      'a column that is not there',
      'edition',
      [...table, 'formulas', 0, 'right', 0],
      'letters',
      'no-column',
      '"letters"',
    ],
    [
      'two rows of one wording',
      'edition',
      [...block, 'rows', 1, 'label'],
      '投诉举报来电',
      'same-row',
      '"投诉举报来电"',
    ],
    [
      'two columns of one wording',
      'edition',
      [...block, 'columns', 1, 'label'],
      '已办结',
      'same-column',
      '"已办结"',
    ],
    ['a chapter out of order', 'edition', ['chapters', 1, 'number'], 4, 'number', '4'],
    [
      'a table without chapter',
      'edition',
      [...table, 'chapter'],
      'overview',
      'no-chapter',
      '"overview"',
    ],
    ['a role without chapter', 'edition', ['chapters', 0, 'id'], 'summary', 'no-role', ''],
    ['years the wrong way round', 'edition', ['years', 'last'], 2020, 'years', '2020'],
    [
      'an expression without end',
      'type',
      ['title', 'patterns', 0],
      '便民热线.*统计',
      'expression',
      '"便民热线.*统计"',
    ],
    [
      'a slow expression',
      'type',
      ['title', 'patterns', 0],
      '(?:.{0,30}.{0,30}){1,3}统计',
      'expression',
      '',
    ],
    ['a short sign', 'type', ['recognition', 'signs', 0], '热线', 'sign-short', '"热线"'],
    ['a check that is none', 'type', ['rules'], { levels: { 'row-sums': 'off' } }, 'rule', '"off"'],
    [
      'a family of the product’s',
      'type',
      ['rules'],
      { families: ['disclosure'] },
      'family',
      '"disclosure"',
    ],
  ];
  for (const [name, file, path, to, key, place] of wrong) {
    test(`${name} is said at its place, and the type is not used`, () => {
      const own =
        file === 'type'
          ? read(changed(hotlineType, path, to), hotlineEdition)
          : read(hotlineType, changed(hotlineEdition, path, to));
      assert.deepEqual(own.templates, []);
      const said = saidOf(own);
      assert.ok(
        said.some(([found, at]) => found === key && (place === '' || at === place)),
        JSON.stringify(said),
      );
    });
  }

  const claims = {
    phrases: {},
    topics: [{ id: 'calls', words: ['来电'], chapter: 'calls' }],
    ...{
      otherTopics: ['来访'],
      otherActs: [],
      applicants: [],
      otherApplicants: [],
      otherScopes: [],
    },
    ...{ ownScopes: [], comparisons: [], channels: [] },
    list: [
      {
        id: 'all',
        name: { 'zh-cn': '全部来电' },
        counts: ['calls/total/total'],
        orCounts: [['calls/complaints/total', 'calls/questions/total']],
        topic: 'calls',
        words: ['受理'],
        chapter: 'calls',
      },
    ],
    shares: { ofApplicants: ['all'], ofResults: ['all'] },
  };

  test('what running text tells is read for them as well', () => {
    assert.deepEqual(saidOf(read(hotlineType, { ...hotlineEdition, claims })), []);
  });

  for (const [name, path, to, key, place] of [
    ['a cell', ['list', 0, 'counts', 0], 'calls/total/sum', 'no-cell', '"calls/total/sum"'],
    [
      'another cell',
      ['list', 0, 'orCounts', 0, 1],
      'calls/all/open',
      'no-cell',
      '"calls/all/open"',
    ],
    ['a topic', ['list', 0, 'topic'], 'visits', 'no-topic', '"visits"'],
    ['a chapter', ['list', 0, 'chapter'], 'visits', 'no-chapter', '"visits"'],
    ['the chapter of a topic', ['topics', 0, 'chapter'], 'visits', 'no-chapter', '"visits"'],
    ['a claim', ['shares', 'ofResults', 0], 'visits', 'no-claim', '"visits"'],
  ] as const)
    test(`${name} that the form lacks and the words for running text name is said at its place`, () => {
      const own = read(hotlineType, { ...hotlineEdition, claims: changed(claims, path, to) });
      assert.deepEqual(own.templates, []);
      assert.deepEqual(saidOf(own), [[key, place]]);
    });

  test('a file that is no JSON, empty or not to be read', () => {
    for (const text of ['', '{ "id": ', '[]', null]) {
      const own = readOwnTypes(
        [{ path: 'a', files: [{ path: 'a/type.json', text }] }],
        typeNames(engine.known),
      );
      assert.deepEqual(own.templates, []);
      assert.ok(own.files[0]!.problems.length > 0, String(text));
    }
  });
});

suite('expressions that users write', () => {
  for (const [source, problem] of [
    ['信息公开(?:工作)?(?:年度)?报告', null],
    ['[^。]{0,20}统计[(（]?', null],
    ['a*', 'unbounded'],
    ['(?:ab+)c', 'unbounded'],
    ['x{3,}', 'unbounded'],
    ['(a|b)\\1', 'reference'],
    ['(?<=a)b', 'look-behind'],
    ['(?<n>a)', 'look-behind'],
    ['(a', 'syntax'],
    ['.{0,50}.{0,50}x', 'costly'],
    ['(?:a?){20}', 'costly'],
    ['\\u{1,999}', 'costly'],
    ['一'.repeat(301), 'too-long'],
  ] as const)
    test(`${source.slice(0, 30)}: ${problem ?? 'taken'}`, () =>
      assert.equal(expressionProblem(source), problem));

  test('those of the product are all taken but for the words of the first type', () => {
    for (const { type } of templates) {
      if (type.id === 'disclosure') continue;
      for (const each of [...type.title.patterns, ...(type.recognition.against?.patterns ?? [])])
        assert.equal(expressionProblem(each), null, each);
    }
  });
});

suite('schemas of templates', () => {
  const ajv = new Ajv({ allErrors: true, strictRequired: false });
  for (const [file, schemaFile] of [
    ['templates/enforcement/type.json', 'templates/type.schema.json'],
    ['templates/university/university-2013.json', 'templates/template.schema.json'],
    ['templates/enforcement/enforcement-shanxi-2021.json', 'templates/template.schema.json'],
  ] as const) {
    const schema = readJson(schemaFile);
    const validate = ajv.compile(schema as object);
    const isFine = (value: unknown): boolean =>
      schemaProblems(parseTree(JSON.stringify(value))!, schema as Schema).length === 0;

    test(`${file}: what is spoilt is refused as ajv refuses it`, () => {
      const json = readJson(file);
      assert.ok(isFine(json));
      const places = pathsIn(json).filter((_, at) => at % 7 === 0);
      for (const path of places)
        for (const to of [undefined, '', ' a', 'a b', -1, 1.5, null, [], {}, true]) {
          const spoilt = changed(json as object, path, to);
          assert.equal(isFine(spoilt), validate(spoilt), `${path.join('/')} ${JSON.stringify(to)}`);
        }
    });
  }
});

/** The paths of everything in a JSON value. */
function pathsIn(json: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) => {
    const own = [...path, Array.isArray(json) ? Number(name) : name];
    return [own, ...pathsIn(value, own)];
  });
}
