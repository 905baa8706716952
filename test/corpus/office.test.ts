import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ImportRefusal } from '../../server/src/import/model';
import { importer } from '../support/office/bundles';
import { parse } from '../support/reader';

type Values = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** Office files kept beside the repository and not in it; seen from `out/test/corpus`. */
const folder = join(__dirname, '..', '..', '..', '..', 'shared', 'cases', 'office');
const isThere = existsSync(join(folder, 'values.json'));

/** Formats that are refused with a sentence. */
const refused: Readonly<Record<string, string>> = {
  'r.doc': 'import.refused.old-document',
  'r.xls': 'import.refused.old-workbook',
  'hostile/bomb.docx': 'import.refused.bomb',
  'hostile/laughs.docx': 'import.refused.entities',
};

suite('corpus: office files', function () {
  if (!isThere) {
    test('office files (../shared/cases/office) are not on this machine; nothing was compared');
    return;
  }
  const values = JSON.parse(readFileSync(join(folder, 'values.json'), 'utf8')) as Values;
  const files = ['', 'hard', 'hostile'].flatMap((below) =>
    readdirSync(join(folder, below), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:md|json)$/.test(entry.name))
      .map(({ name }) => join(below, name)),
  );

  for (const file of files) {
    const reason = refused[file];
    test(reason === undefined ? `all cells of ${file}` : `${file} is refused`, async () => {
      const bytes = readFileSync(join(folder, file));
      if (reason !== undefined) {
        await assert.rejects(
          importer.open(bytes, file),
          (error) => error instanceof ImportRefusal && error.reason.key === reason,
        );
        return;
      }
      const imported = await importer.open(bytes, file);
      assert.ok(imported, 'not read');
      const report = parse(imported.text);
      const wrong = Object.entries(values).flatMap(([table, rows]) =>
        Object.entries(rows).flatMap(([row, columns]) =>
          Object.entries(columns).flatMap(([column, value]) => {
            const cell = report.tables
              .get(table)
              ?.rows.get(row)
              ?.cells.find((each) => each.column.id === column);
            const read = cell?.value.kind === 'number' ? cell.value.value : (cell?.text ?? null);
            return read === value ? [] : [`${table}/${row}/${column}: ${value}, read ${read}`];
          }),
        ),
      );
      assert.deepEqual(wrong, []);
    });
  }
});
