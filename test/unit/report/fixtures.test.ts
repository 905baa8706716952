import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BoundTable, Layout } from '../../../server/src/report/model';
import { fixturesFolder } from '../../support/folders';
import { parse } from '../../support/reader';

/** Texts by table, row and column; what was written when the fixture was. */
interface Expected {
  readonly edition: string;
  readonly agency: string;
  readonly year: number;
  readonly tables: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
  >;
}

const folder = fixturesFolder('drafts');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Readonly<
  Record<string, Expected>
>;

const layoutOf = (name: string): Layout =>
  name.startsWith('tabs')
    ? 'tab'
    : /^(?:pipes|cells-piped)/.test(name)
      ? 'pipe'
      : name.startsWith('cells')
        ? 'lines'
        : 'spaced';

const textsOf = (table: BoundTable | undefined): unknown =>
  Object.fromEntries(
    [...(table?.rows ?? [])].map(([id, { cells }]) => [
      id,
      Object.fromEntries(cells.map(({ column, text }) => [column.id, text])),
    ]),
  );

suite('drafts in every layout', () => {
  const drafts = readdirSync(folder).filter((name) => name !== 'expected.json');

  test('each has its expectation', () => {
    assert.deepEqual(drafts.sort(), Object.keys(expected).sort());
  });

  for (const [name, { edition, agency, year, tables }] of Object.entries(expected)) {
    test(`${name}: title, year, edition, chapters`, () => {
      const report = parse(readFileSync(join(folder, name), 'utf8'));
      assert.deepEqual(
        [report.title?.agency, report.year, report.edition.id],
        [agency, year, edition],
      );
      assert.deepEqual(
        report.chapters.map(({ template, likeness }) => [template.id, likeness]),
        report.edition.chapters.map(({ id }) => [id, 'official']),
      );
    });

    for (const [id, rows] of Object.entries(tables)) {
      test(`${name}: every cell of ${id}`, () => {
        const table = parse(readFileSync(join(folder, name), 'utf8')).tables.get(id);
        assert.deepEqual(textsOf(table), rows);
        assert.equal(table?.state, 'read');
      });
    }

    test(`${name}: the layout is known`, () => {
      const report = parse(readFileSync(join(folder, name), 'utf8'));
      assert.equal(report.tables.get('applications')?.layout, layoutOf(name));
    });
  }
});
