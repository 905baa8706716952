import assert from 'node:assert/strict';
import { disclosureEditions as templates } from '../../support/disclosure';
import type { TableTemplate } from '../../../server/src/template/model';
import { readSharedJson } from './files';
import { articlesIn } from './walk';

interface OfficialRow {
  readonly id: string;
  readonly label: string | null;
  readonly basis?: string;
  readonly basis_confidence?: string;
}

interface OfficialForm {
  readonly doc: { readonly number: string };
  readonly chapters: readonly { readonly title: string }[];
  readonly tables: readonly {
    readonly columns?: readonly { readonly label: string }[];
    readonly rows?: readonly OfficialRow[];
    readonly blocks?: readonly {
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly OfficialRow[];
      readonly basis: string;
    }[];
  }[];
}

suite('templates against the transcribed official forms', () => {
  for (const template of templates) {
    const form = readSharedJson(`domain/template-${template.id}.json`) as OfficialForm | null;

    test(`${template.id}: document, chapters, labels and articles are the same`, function () {
      if (!form) {
        this.test!.title += ' (skipped: the transcription is not on this machine)';
        this.skip();
      }
      assert.equal(template.document.number, form.doc.number);
      assert.deepEqual(
        template.chapters.map(({ title }) => title),
        form.chapters.map(({ title }) => title),
      );
      const [two, three, four] = form.tables;
      const [disclosure, applications, review] = template.tables;
      assert.deepEqual(
        disclosure!.blocks.map(({ caption, corner, columns, rows }) => ({
          caption,
          columns: [corner, ...columns.map(({ label }) => label)],
          rows: rows.map(({ id, label }) => [id, label]),
        })),
        two!.blocks!.map(({ caption, columns, rows }) => ({
          caption,
          columns,
          rows: rows.map(({ id, label }) => [id, label]),
        })),
      );
      assert.deepEqual(
        rowsOf(applications!).map(({ id, label }) => [id, label]),
        three!.rows!.map(({ id, label }) => [id, label]),
      );
      assert.deepEqual(
        columnLabels(applications!),
        three!.columns!.map(({ label }) => label),
      );
      assert.deepEqual(
        review!.blocks[0]!.rows.flatMap(() => columnLabels(review!)),
        four!.columns!.map(({ label }) => label),
      );
      for (const { id, basis, basis_confidence: confidence } of three!.rows!) {
        if (basis === undefined || confidence === 'low') continue;
        const ours = rowsOf(applications!).find((row) => row.id === id)?.explanation?.basis;
        assert.deepEqual(articlesIn(ours?.['zh-cn'] ?? ''), articlesIn(basis), id);
      }
      two!.blocks!.forEach(({ basis }, index) => {
        const ours = disclosure!.blocks[index]!.explanation?.basis?.['zh-cn'] ?? '';
        assert.deepEqual(itemsIn(ours), itemsIn(basis));
      });
    });
  }
});

const rowsOf = (table: TableTemplate) => table.blocks.flatMap(({ rows }) => rows);

const columnLabels = (table: TableTemplate): readonly string[] =>
  table.blocks.flatMap(({ columns }) => columns.map(({ label }) => label));

const itemsIn = (basis: string): readonly string[] =>
  basis.match(/第(?:二十条|[（(].[）)]项)/g)?.map((item) => item.replace(/[（）()]/g, '')) ?? [];
