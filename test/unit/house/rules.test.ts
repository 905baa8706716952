import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { severities } from '../../../server/src/rules/model';
import { templates } from '../../../server/src/template/load';
import { read, readJson, trackedFiles } from './repository';
import { idsNamed, textsWalked, wholeTextsRead, type Offence } from './ruleSources';

suite('house: rules', () => {
  const sources = trackedFiles().filter((path) => /^server\/src\/.*\.ts$/.test(path));
  const inFolder = (folder: string): readonly string[] =>
    sources.filter((path) => path.startsWith(`server/src/${folder}/`));
  const offences = (
    paths: readonly string[],
    find: (source: string) => readonly Offence[],
  ): readonly string[] =>
    paths.flatMap((path) => find(read(path)).map(({ line, words }) => `${path}:${line} ${words}`));

  test('rules ask facts and do not read the text for themselves', () => {
    const catalogue = inFolder('rules/catalogue');
    assert.ok(catalogue.length > 50, `only ${catalogue.length} rules`);
    assert.deepEqual(offences(catalogue, wholeTextsRead), []);
    const searching = catalogue.filter((path) =>
      /\.matchAll\(|\b(?:halfWidth|compact|squeeze|indexLines)\(/.test(read(path)),
    );
    assert.deepEqual(searching, []);
  });

  test('that is found out of a rule that does', () => {
    const reads = (source: string): readonly string[] =>
      wholeTextsRead(source).map(({ words }) => words);
    assert.deepEqual(reads('const is = ({ text }: Report) => fitsIn(text, late);'), ['text']);
    assert.deepEqual(reads('const is = ({ source: all }: Report) => late.test(all);'), ['all']);
    assert.deepEqual(reads('const is = (last: Report) => last.text.includes("无");'), [
      'last.text',
    ]);
    assert.deepEqual(reads('const r = { *check(report) { find(report.source); } };'), [
      'report.source',
    ]);
    assert.deepEqual(reads('const r = { *check({ text }) { yield* all(text); } };'), ['text']);
    assert.deepEqual(reads('function f(report: Report) { const { text } = report; g(text); }'), [
      'text',
    ]);
    for (const quotes of [
      'const found = ({ text }: Report, span: Span) => textAt(text, span);',
      'const found = (report: Report) => report.text.slice(3, 5);',
      'const isOpen = ({ text }: Report, at: number) => text[at] === "（";',
      'const has = ({ text }: Passage) => late.test(text);',
      'const r = { *check(report) { for (const { text } of all) late.test(text); } };',
    ])
      assert.deepEqual(reads(quotes), [], quotes);
  });

  /** Rules that still walk all running text themselves, and why; none may join them. */
  const walkers = [
    // Only the preamble and the opening of chapter one count, as a whole.
    'basis-edition',
    // Names of others are told from the report's own body, which no paragraph knows.
    'copied-residue',
    // What the whole text shows to be covered is asked for governments alone.
    'overview-aspects',
    // Seldom asked, as the table must be suspicious first: a search would cost every paragraph.
    'zero-suspect',
    // Blanks are what a passage's text no longer has; its places know of them.
    'punctuation',
  ];

  test('rules look for words paragraph by paragraph and do not walk the text', () => {
    const walking = inFolder('rules').filter((path) => textsWalked(read(path)).length > 0);
    assert.deepEqual(
      walking.map((path) => basename(path, '.ts')),
      // The search for all that rules look for.
      [...walkers, 'search'],
    );
  });

  test('no rule and no fact names a table, row, column or chapter of a form, or what is claimed of it', () => {
    // What is of no topic that the form knows.
    const ownWords = ['other'];
    const typed = [
      ...severities,
      ...rolesOfChapters(),
      ...choicesOf('column', 'type'),
      ...choicesOf('yearlyFormula', 'id'),
    ];
    const ids = new Set(
      templates
        .flatMap(({ tables, chapters, claims }) => [
          ...chapters,
          ...tables,
          ...tables.flatMap(partsOf),
          ...(claims?.list ?? []),
        ])
        .map(({ id }) => id)
        .filter((id) => !typed.includes(id) && !ownWords.includes(id)),
    );
    for (const id of ['regulations', 'total', 'applications', 'three-public', 'handled'])
      assert.ok(ids.has(id), `the forms have no ${id}`);
    assert.deepEqual(
      offences([...inFolder('rules'), ...inFolder('facts')], (source) => idsNamed(source, ids)),
      [],
    );
  });

  test('that is found out of a rule that does', () => {
    const ids = new Set(['total', 'review']);
    const names = (source: string): readonly string[] =>
      idsNamed(source, ids).map(({ words }) => words);
    assert.deepEqual(names("at(report, 'applications/received/total')"), [
      "'applications/received/total'",
    ]);
    assert.deepEqual(names('cellIn(row, "total")'), ['"total"']);
    assert.deepEqual(names('cellIn(row, `total`)'), ['`total`']);
    assert.deepEqual(names("const needs = ['role:review'];"), ["'role:review'"]);
    assert.deepEqual(names("import { total } from './total';"), []);
    assert.deepEqual(names("let review: Checker['review'];"), []);
    assert.deepEqual(names("const key = 'review-unexplained';"), []);
  });
});

const partsOf = ({
  blocks,
}: (typeof templates)[number]['tables'][number]): readonly { readonly id: string }[] =>
  blocks.flatMap((block) => [block, ...block.rows, ...block.columns]);

/** What the forms' files may say that code has a type for: words that are ids by chance, or the other way round. */
interface Schema {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema = (name: string): Schema => readJson(`templates/${name}.schema.json`) as Schema;

const rolesOfChapters = (): readonly string[] =>
  Object.keys(schema('type').properties!.roles!.properties!);

const choicesOf = (definition: string, property: string): readonly string[] =>
  schema('template').definitions![definition]!.properties![property]!.enum!;
