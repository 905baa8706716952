import assert from 'node:assert/strict';
import { textOfHtml } from '../../server/src/text/html/htmlText';
import { htmlTreeOf } from '../../server/src/text/html/htmlTree';
import type { Cell, Report } from '../../server/src/report/model';
import {
  corpusIsAbsent,
  corpusIsThere,
  draftNames,
  readDraft,
  readTrueTables,
  type TrueTables,
} from '../support/corpus';
import { parse } from '../support/reader';

/** A page's source: it is read as the text that it shows. */
const isPage = (name: string): boolean => name.endsWith('.html');
const orderLost = 'hongze-2023.reading-order.txt';

interface Tally {
  right: number;
  readonly wrong: string[];
  readonly missing: string[];
}

const squeezed = (text: string): string => text.replace(/\s/g, '');

function equals(cell: Cell, truth: number | string | null): boolean {
  if (truth === null) return cell.value.kind === 'blank';
  if (typeof truth === 'string') return squeezed(cell.text) === squeezed(truth);
  return cell.value.kind === 'number' && cell.value.value === truth;
}

/** Compares every cell of the draft; also counts cells that the draft does not have. */
function compare(report: Report, truth: TrueTables): Tally {
  const tally: Tally = { right: 0, wrong: [], missing: [] };
  for (const [tableId, rows] of Object.entries(truth.tables)) {
    const table = report.tables.get(tableId);
    for (const [rowId, columns] of Object.entries(rows ?? {})) {
      const cells = table?.rows.get(rowId)?.cells ?? [];
      for (const [columnId, value] of Object.entries(columns)) {
        const place = `${tableId}/${rowId}/${columnId}`;
        const cell = cells.find(({ column }) => column.id === columnId);
        if (!cell) tally.missing.push(place);
        else if (equals(cell, value)) tally.right++;
        else tally.wrong.push(`${place}: ${JSON.stringify(cell.text)}, not ${String(value)}`);
      }
    }
    for (const [rowId, row] of table?.rows ?? []) {
      if (rows?.[rowId] === undefined && row.cells.length > 0) {
        tally.wrong.push(`${tableId}/${rowId}: not in the draft`);
      }
    }
  }
  return tally;
}

suite('corpus: cells', function () {
  if (!corpusIsThere) {
    test(corpusIsAbsent, function () {
      this.skip();
    });
    return;
  }
  const lines: string[] = [];
  suiteTeardown(() => {
    const header = ['draft'.padEnd(34), 'right', 'wrong', 'missing'].join('  ');
    process.stdout.write(`\n    ${[header, ...lines].join('\n    ')}\n`);
  });

  const textOf = (name: string): string =>
    isPage(name) ? textOfHtml(htmlTreeOf(readDraft(name))) : readDraft(name);

  const truths = Object.entries(readTrueTables());
  test('there are drafts to compare', () => assert.ok(truths.length >= 12));

  for (const [name, truth] of truths) {
    test(name, () => {
      const report = parse(textOf(name));
      const { right, wrong, missing } = compare(report, truth);
      lines.push(
        [
          name.padEnd(34),
          ...[right, wrong.length, missing.length].map((count) => String(count).padStart(5)),
        ].join('  '),
      );
      assert.deepEqual({ wrong, missing }, { wrong: [], missing: [] });
      assert.ok(right > 0);
      assert.equal(report.edition.id, truth.edition);
      assert.equal(report.year, truth.year);
    });
  }

  test(`${orderLost}: every table is said to be unreadable`, () => {
    const { tables } = parse(readDraft(orderLost));
    assert.deepEqual(
      [...tables.values()].map(({ template, state }) => `${template.id} ${state}`),
      ['disclosure unreadable', 'applications unreadable', 'review unreadable'],
    );
  });

  for (const name of draftNames()) {
    test(`${name} is recognised as a report`, () => {
      assert.equal(parse(textOf(name)).recognised, true);
    });
  }
});
