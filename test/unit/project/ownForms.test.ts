import assert from 'node:assert/strict';
import { createEngines, typeNames } from '../../../server/src/project/ownTypes/engine';
import { readOwnTypes, type OwnTypes } from '../../../server/src/project/ownTypes/read';
import type { Report } from '../../../server/src/report/model';
import { rules } from '../../../server/src/rules/catalogue';
import type { Finding } from '../../../server/src/rules/model';
import { templates } from '../../../server/src/template/load';
import { textAt } from '../../../server/src/text/span';
import { inChinese } from '../../support/findings';
import { grantEdition, grantReport, grantType } from '../../support/grantType';

const { engine, engineFor } = createEngines(rules, templates);

const own = (edition: unknown): OwnTypes =>
  readOwnTypes(
    [
      {
        path: '格式',
        files: [
          { path: '格式/2024.json', text: JSON.stringify(edition) },
          { path: '格式/type.json', text: JSON.stringify(grantType) },
        ],
      },
    ],
    typeNames(engine.known),
  );

const { reader, checkerFor } = engineFor(own(grantEdition));
const read = (text: string): Report => reader.parse(text);
const found = (text: string): readonly Finding[] => checkerFor({}).check(read(text));
const said = (text: string): readonly (readonly [string, string, string])[] =>
  found(text).map(({ code, span, message }) => [code, textAt(text, span), inChinese.say(message)]);

/** The message of the only finding, which is at those words. */
function only(text: string, code: string, at: string): string {
  const [[foundCode, place, message] = ['', '', ''], ...others] = said(text);
  assert.deepEqual([foundCode, place, others], [code, at, []]);
  return message;
}

const problemsOf = (change: (edition: typeof grantEdition) => unknown): readonly string[] =>
  own(change(structuredClone(grantEdition))).files.flatMap(({ text, problems }) =>
    problems.map(
      ({ message, span }) =>
        `${message.key.replace('template.problem.', '')}: ${textAt(text!, span).slice(0, 30)}`,
    ),
  );

/** The edition with the form's second table's first column replaced. */
const withState =
  (column: object): ((edition: typeof grantEdition) => unknown) =>
  (edition) => {
    const [funds, projects] = edition.tables as unknown as readonly FormTable[];
    projects!.blocks[0]!.columns[0] = { ...projects!.blocks[0]!.columns[0], ...column };
    return { ...edition, tables: [funds, projects] };
  };
interface FormTable {
  readonly blocks: readonly { readonly columns: object[] }[];
}

suite('what a form of one’s own may have', () => {
  test('nothing is found where everything is right', () => {
    assert.deepEqual(
      own(grantEdition).files.flatMap(({ problems }) => problems),
      [],
    );
    assert.deepEqual(said(grantReport()), []);
  });

  test('chapters numbered 表一, the body and the year in their titles', () => {
    const report = read(grantReport());
    assert.deepEqual(
      report.chapters.map(({ template, likeness, numbering }) => [
        template.title,
        likeness,
        numbering?.value,
      ]),
      [
        ['云溪市民政局2024年度资金拨付统计表', 'official', 1],
        ['云溪市民政局项目登记表', 'official', 2],
      ],
    );
    const other = grantReport().replace('表二 云溪市民政局项目登记表', '表2：某某局项目登记表');
    assert.equal(read(other).chapters.length, 2);
  });

  test('a chapter without its heading is named in full, and the fix writes it so', () => {
    const text = grantReport().replace(/## 表二[^]*/, '');
    const [finding] = found(text);
    assert.equal(finding?.code, 'chapter-missing');
    const written = finding.fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText));
    assert.match(written.join(''), /表二 云溪市民政局项目登记表/);
  });

  test('rows of one wording in their order', () => {
    const { rows } = read(grantReport()).tables.get('funds')!;
    assert.deepEqual(
      ['other-building', 'other-service'].map((id) => rows.get(id)?.cells.map(({ text }) => text)),
      [
        ['3', '2'],
        ['1', '0.5'],
      ],
    );
    const less = grantReport().replace('| 其他 | 1 | 0.5 |\n', '');
    assert.deepEqual(
      said(less).map(([code]) => code),
      ['row-missing'],
    );
  });

  test('cells of words, choices and dates are no numbers, whatever they look like', () => {
    const report = read(grantReport());
    assert.deepEqual(
      report.tables
        .get('projects')!
        .rows.get('library')!
        .cells.map(({ text, value }) => [text, value.kind]),
      [
        ['在建', 'entry'],
        ['12', 'entry'],
        ['', 'entry'],
        ['300000', 'number'],
      ],
    );
    const tabs = grantReport().replaceAll(/^\| (.*) \|$/gm, (_, cells: string) =>
      cells.includes('---') ? '' : cells.replaceAll(/ ?\| ?/g, '\t'),
    );
    assert.deepEqual(said(tabs), []);
    assert.equal(read(tabs).tables.get('projects')!.rows.get('road')!.cells[1]!.text, '3号楼张工');
  });

  test('words that stand in no cells are not guessed at', () => {
    const loose = grantReport().replaceAll(/^\| (.*) \|$/gm, (_, cells: string) =>
      cells.includes('---') ? '' : cells.replaceAll(/ ?\| ?/g, '\n'),
    );
    assert.equal(read(loose).tables.get('projects')?.state, 'unreadable');
  });

  test('a choice that is none, no date, and a day that no month has', () => {
    assert.match(
      only(grantReport({ road: '已完工 | 张工 | 2024年11月8日 | 604999' }), 'cell-text', '已完工'),
      /只能填未开工、在建、完工。$/,
    );
    assert.match(
      only(grantReport({ road: '完工 | 张工 | 上月底 | 604999' }), 'cell-text', '上月底'),
      /应填日期/,
    );
    only(grantReport({ road: '完工 | 张工 | 2024.6.31 | 604999' }), 'date-invalid', '2024.6.31');
    for (const road of ['完 工 | 张工 | 2024.06 | 604999', '无 | / | — | 604999'])
      assert.deepEqual(said(grantReport({ road })), []);
  });

  test('a sum across tables in other units, as far apart as rounding may part it', () => {
    for (const building of ['100 | 90.49', '100 | 90.5'])
      assert.deepEqual(said(grantReport({ building })), []);
    assert.equal(
      only(grantReport({ building: '100 | 90.52' }), 'relation', '90.52'),
      '资金表“建设类”支出（万元）为 90.52，勾稽关系不成立：项目造价之和应等于建设类支出：一边 60.4999+30=90.4999，' +
        '另一边 90.52万元，相差 0.0201万元（四舍五入允许相差 0.01万元）',
    );
  });

  test('at most, row by row', () => {
    assert.equal(
      only(grantReport({ other: '3 | 3.01' }), 'relation', '3'),
      '资金表“其他”预算（万元）为 3，勾稽关系不成立：支出不应大于预算：前者 3.01，后者 3万元，多出 0.01万元',
    );
    assert.deepEqual(said(grantReport({ other: '3 | 3' })), []);
  });

  test('one cell that breaks two relations is told once', () => {
    const message = only(grantReport({ building: '100 | 190.5' }), 'relation', '190.5');
    assert.match(message, /项目造价之和.*；支出不应大于预算/);
  });

  test('a relation with a blank cell cannot be judged', () => {
    const text = grantReport({ road: '完工 | 张工 | | ' });
    assert.deepEqual(
      said(text).map(([code]) => code),
      ['cell-blank'],
    );
  });
});

suite('what a form of one’s own may not have', () => {
  const withRelation =
    (change: object): ((edition: typeof grantEdition) => unknown) =>
    (edition) => ({
      ...edition,
      relations: [{ ...edition.relations[0]!, ...change }, edition.relations[1]],
    });

  for (const [name, change, problems] of [
    [
      'a relation to a cell that is not there',
      withRelation({ right: ['funds/building/paid'] }),
      ['no-cell: "funds/building/paid"'],
    ],
    [
      'other units without a word on rounding',
      withRelation({ tolerance: undefined }),
      ['no-tolerance: {"id":"cost-within","name":{"z'],
    ],
    [
      'a cell on both sides',
      withRelation({ left: ['funds/building/spent'] }),
      ['summed-twice: "funds/building/spent"'],
    ],
    [
      'words that are added up',
      withRelation({ left: ['projects/road/leader'] }),
      ['summed-words: "projects/road/leader"'],
    ],
    [
      'stars for rows and for columns',
      withRelation({ left: ['funds/*/spent'], right: ['funds/sum/*'] }),
      ['two-stars: ["funds/*/spent"]'],
    ],
    ['choices that are not named', withState({ choices: undefined }), ['no-choices: "choice"']],
    [
      'choices of a column of words',
      withState({ type: 'text' }),
      ['choices-only: ["未开工","在建","完工"]'],
    ],
    [
      'a row that is called as a choice is',
      withState({ choices: ['道路改造工程', '在建'] }),
      ['words-in-label: "道路改造工程"'],
    ],
  ] as const) {
    test(name, () => {
      const said = problemsOf(change);
      for (const problem of problems) assert.ok(said.includes(problem), said.join('\n'));
    });
  }

  test('two rows of one wording that no order tells apart', () => {
    const text = JSON.stringify(grantEdition).replaceAll(',"ordered":true', '');
    const said = own(JSON.parse(text)).files.flatMap(({ problems }) =>
      problems.map(({ message }) => message.key),
    );
    assert.deepEqual(said, ['template.problem.same-row']);
  });
});
