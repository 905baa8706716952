import assert from 'node:assert/strict';
import { asWritten, publicationOf } from '../../../server/src/publish/publication';
import { tablesCsv, tablesWorkbook } from '../../../server/src/publish/tables';
import { newDraft, replaced } from '../../support/draft';
import { overviewSaying } from '../../support/narrative';
import { parse } from '../../support/reader';
import type { SheetCell } from '../../../server/src/publish/xlsx/model';

const publication = publicationOf(
  parse(replaced(newDraft(), '| 规章 | 0 | 0 | 0 |', '| 规章 | 2 | １ | 9 |')),
  asWritten,
);
const withoutTables = publicationOf(parse(overviewSaying('全年平稳有序。')), asWritten);

const valueOf = (cell: SheetCell | undefined): unknown =>
  typeof cell === 'object' && cell !== null ? cell.value : cell;

suite('the tables of a report', () => {
  test('are a sheet each, plain numbers numbers, what is written otherwise as it is written', () => {
    const { sheets } = tablesWorkbook(publication)!;
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['表二', '表三', '表四'],
    );
    const row = sheets[0]!.rows.find(([label]) => valueOf(label) === '规章')!;
    assert.deepEqual(row.map(valueOf), ['规章', 2, '１', 9]);
  });

  test('are one below the other as comma-separated text, an empty line between', () => {
    const text = tablesCsv(publication)!;
    assert.match(text, /^\ufeff?表二\r?\n/);
    assert.match(text, /\r?\n规章,2,１,9\r?\n/);
    assert.equal(text.match(/\n\r?\n表[三四]/g)?.length, 2);
  });

  test('a column is wide enough not to show a long number rounded', () => {
    const widths = (written: string): readonly number[] => {
      const draft = replaced(newDraft(), '| 规章 | 0 | 0 | 0 |', `| 规章 | ${written} | 0 | 0 |`);
      return tablesWorkbook(publicationOf(parse(draft), asWritten))!.sheets[0]!.widths!;
    };
    assert.ok(widths('1')[1]! < 13);
    assert.ok(widths('123456789012345')[1]! >= 17);
  });

  test('are none where the report has none', () => {
    assert.equal(tablesWorkbook(withoutTables), null);
    assert.equal(tablesCsv(withoutTables), null);
  });
});
