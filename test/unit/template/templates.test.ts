import assert from 'node:assert/strict';
import { disclosureEditions } from '../../support/disclosure';
import { Ajv } from 'ajv';
import { editionFor } from '../../../server/src/template/editions';
import { templates } from '../../../server/src/template/load';
import type { TableTemplate, Template, TemplateFile } from '../../../server/src/template/model';
import { readJson } from './files';

const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(
  readJson('templates/template.schema.json') as object,
);

const tableOf = (template: Template, id: string): TableTemplate =>
  template.tables.find((table) => table.id === id)!;

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);

/** Every object inside a JSON value, itself included. */
function objectsIn(json: unknown): Record<string, unknown>[] {
  if (typeof json !== 'object' || json === null) return [];
  const inside = Object.values(json).flatMap(objectsIn);
  return Array.isArray(json) ? inside : [json as Record<string, unknown>, ...inside];
}

suite('type schema', () => {
  const follows = new Ajv({ allErrors: true, strict: true }).compile(
    readJson('templates/type.schema.json') as object,
  );
  for (const id of new Set(templates.map(({ type }) => type.id))) {
    const file = `templates/${id}/type.json`;
    test(`${file} follows it`, () => {
      follows(readJson(file));
      assert.deepEqual(follows.errors ?? [], []);
    });

    test(`${file}: a name that is not in the model is refused in every object`, () => {
      const json = readJson(file);
      for (const object of objectsIn(json)) {
        object.unheardOf = true;
        assert.equal(follows(json), false, JSON.stringify(object).slice(0, 80));
        delete object.unheardOf;
      }
      assert.equal(follows(json), true);
    });
  }
});

suite('template schema', () => {
  for (const { id, type } of templates) {
    const file = `templates/${type.id}/${id}.json`;
    test(`${id}.json follows it`, () => {
      validate(readJson(file));
      assert.deepEqual(validate.errors ?? [], []);
    });

    test(`${id}.json: a name that is not in the model is refused in every object`, () => {
      const json = readJson(file);
      for (const object of objectsIn(json)) {
        object.unheardOf = true;
        assert.equal(validate(json), false, JSON.stringify(object).slice(0, 80));
        delete object.unheardOf;
      }
      assert.equal(validate(json), true);
    });
  }

  const spoilt: readonly [string, (template: TemplateFile) => unknown][] = [
    ['a row of another kind', ({ tables }) => ({ ...tables[1]!.blocks[0]!.rows[0], kind: 'sum' })],
    ['a row without label', ({ tables }) => ({ ...tables[1]!.blocks[0]!.rows[0], label: '' })],
    [
      'a data row that stands for rows',
      ({ tables }) => ({ ...tables[1]!.blocks[0]!.rows[0], standsForRows: true }),
    ],
  ];
  for (const [name, spoil] of spoilt) {
    test(`refuses ${name}`, () => {
      const json = readJson('templates/disclosure/2021.json') as TemplateFile;
      const rows = json.tables[1]!.blocks[0]!.rows as unknown[];
      rows[0] = spoil(json);
      assert.equal(validate(json), false);
    });
  }

  test('refuses a skeleton with an unknown mark', () => {
    const json = readJson('templates/disclosure/2021.json') as TemplateFile;
    (json.chapters as unknown[])[0] = { ...json.chapters[0], skeleton: '{body}开展工作。' };
    assert.equal(validate(json), false);
  });
});

suite('templates hang together', () => {
  for (const template of templates) {
    const { id, chapters, tables } = template;

    test(`${id}: ids are unique where they are looked up`, () => {
      assert.deepEqual(repeated(chapters.map((chapter) => chapter.id)), []);
      assert.deepEqual(repeated(tables.map((table) => table.id)), []);
      assert.deepEqual(repeated(template.preamble.map((element) => element.id)), []);
      for (const { blocks } of tables) {
        assert.deepEqual(repeated(blocks.map((block) => block.id)), []);
        assert.deepEqual(repeated(blocks.flatMap(({ rows }) => rows.map((row) => row.id))), []);
        for (const { columns } of blocks)
          assert.deepEqual(repeated(columns.map((column) => column.id)), []);
      }
    });

    test(`${id}: chapters are numbered from one and name their tables, tables their chapters`, () => {
      assert.deepEqual(
        chapters.map(({ number }) => number),
        chapters.map((_, index) => index + 1),
      );
      assert.deepEqual(
        chapters.flatMap((chapter) => (chapter.table ? [[chapter.table, chapter.id]] : [])),
        tables.map((table) => [table.id, table.chapter]),
      );
    });

    test(`${id}: a chapter without a table has a text to start from`, () => {
      for (const chapter of chapters) {
        if (chapter.table === undefined) assert.ok(chapter.skeleton, chapter.id);
      }
    });

    test(`${id}: parents are groups that stand before their rows`, () => {
      for (const { rows } of tables.flatMap(({ blocks }) => blocks)) {
        rows.forEach(({ id: rowId, parent }, index) => {
          if (parent === undefined) return;
          const before = rows.slice(0, index).find((row) => row.id === parent);
          assert.equal(before?.kind, 'group', rowId);
        });
        for (const group of rows.filter(({ kind }) => kind === 'group'))
          assert.ok(
            rows.some(({ parent }) => parent === group.id),
            group.id,
          );
      }
    });

    test(`${id}: formulas add rows and columns that are there, each once`, () => {
      for (const { formulas, blocks } of tables) {
        for (const { over, left, right } of formulas) {
          const names = blocks.flatMap(({ rows, columns }) =>
            over === 'columns'
              ? columns.map((column) => column.id)
              : rows.filter(({ kind }) => kind === 'data').map((row) => row.id),
          );
          const summed = [...left, ...right];
          assert.deepEqual(repeated(summed), []);
          assert.deepEqual(
            summed.filter((name) => !names.includes(name)),
            [],
          );
        }
      }
    });

    if (template.type.id !== 'disclosure') continue;

    test(`${id}: no figure of table three escapes its sums`, () => {
      const { formulas, blocks } = tableOf(template, 'applications');
      const inSums = (over: 'rows' | 'columns'): ReadonlySet<string> =>
        new Set(
          formulas
            .filter((formula) => formula.over === over)
            .flatMap(({ left, right }) => [...left, ...right]),
        );
      const [block] = blocks;
      const dataRows = block!.rows.filter(({ kind }) => kind === 'data').map((row) => row.id);
      assert.deepEqual([...inSums('rows')].sort(), [...dataRows].sort());
      assert.deepEqual(
        [...inSums('columns')],
        block!.columns.map((column) => column.id),
      );
    });
  }
});

suite('editions', () => {
  test('apply to their years, without gap or overlap', () => {
    const of = (year: number): string | undefined =>
      editionFor(templates, templates[0]!.type, year)?.id;
    assert.equal(of(2018), undefined);
    assert.deepEqual([2019, 2020, 2021].map(of), ['2019', '2019', '2021']);
    disclosureEditions.forEach(({ id, years: { first, last } }, at) => {
      const next = disclosureEditions[at + 1];
      assert.equal(last, next ? next.years.first - 1 : null, id);
      for (const year of [first, last ?? first + 20]) assert.equal(of(year), id);
    });
  });
});

suite('words of claims', () => {
  /** Every list of words in a template's claims. */
  const wordLists = (json: unknown): readonly string[] =>
    objectsIn(json).flatMap((object) =>
      Object.entries(object).flatMap(([key, value]) =>
        Array.isArray(value) && /words$|^other|^own|^all|^comparisons$|^channels$/i.test(key)
          ? value.filter((each) => typeof each === 'string')
          : [],
      ),
    );

  for (const { id, claims } of templates)
    test(`${id}: no alternatives within alternatives, which the reader would take apart wrongly`, () => {
      assert.deepEqual(
        wordLists(claims).filter((word) => /\([^)]*\(/.test(word)),
        [],
      );
    });
});
