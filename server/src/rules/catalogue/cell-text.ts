import { setCell } from '../fixes/cell';
import { groupedFinding, type FlawedCell } from '../wording/grouped';
import type { TableRule, RuleFinding } from '../model';
import { wrongEntries } from '../../facts/entries';
import { cellName } from '../../facts/names';
import type { Report } from '../../report/model';
import { cellsOf, readTables } from '../../report/query/cells';

/** Words where a number belongs, such as 无 or a dash; cells of a table with the same words are one finding. */
export const cellText: TableRule = {
  code: 'cell-text',
  reads: 'tables',
  severity: 'info',
  *check(report) {
    for (const table of readTables(report)) {
      const byWords = new Map<string, FlawedCell[]>();
      for (const { row, cell } of cellsOf(table)) {
        if (cell.value.kind !== 'words') continue;
        const { meansNumber } = cell.value;
        const flawed = {
          table,
          row,
          cell,
          expected: meansNumber === null ? '' : String(meansNumber),
          edits: meansNumber === null ? [] : setCell(report, cell, String(meansNumber)),
        };
        const list = byWords.get(cell.text) ?? [];
        list.push(flawed);
        byWords.set(cell.text, list);
      }
      for (const flawed of byWords.values()) {
        const { expected } = flawed[0]!;
        yield groupedFinding(expected === '' ? 'cell-text.unclear' : 'cell-text', flawed, {
          title: { key: 'fix.write-number', args: { expected } },
          preferred: true,
          safe: false,
          writesFigures: true,
        });
      }
    }
    yield* entriesOf(report);
  },
};

/** What stands in a column of choices or dates and is none; a day that there is not is another rule's. */
function* entriesOf(report: Report): Generator<RuleFinding> {
  for (const { place, kind } of wrongEntries(report)) {
    if (kind === 'no-day') continue;
    const { column, span, text } = place.cell;
    const args = {
      ...cellName(place.table, place),
      found: text,
      choices: (column.choices ?? []).join('、'),
    };
    yield { span, message: { key: `cell-text.${kind}`, args } };
  }
}
