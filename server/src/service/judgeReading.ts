import type { ReportKnowledge } from '../import/door';
import { layoutNamed } from '../report/layout/kinds';
import type { Cell } from '../report/model';
import type { ReportReader } from '../report/parse';
import type { Checker } from '../rules/check';

/** What a text is found to have where it was read in the wrong order. */
const signs: readonly string[] = [
  ...['row-total', 'column-total', 'balance', 'row-shape', 'row-unknown'],
  ...['table-unreadable', 'cell-split', 'table-missing'],
];

/** Judges by a report's figures in which of several ways a file was read well. */
export const judgeReading = (reader: ReportReader, checker: Checker): ReportKnowledge => ({
  titleForms: [...new Set(reader.templates.map(({ title }) => title.form))],
  judge: (text) => {
    const report = reader.parse(text);
    let [cells, blanks, unmarked] = [0, 0, 0];
    for (const { rows, layout } of report.tables.values()) {
      for (const row of rows.values()) {
        const isOf = (kind: Cell['value']['kind']): number =>
          row.cells.filter(({ value }) => value.kind === kind).length;
        const numbers = isOf('number');
        cells += numbers;
        if (numbers === 0) continue;
        const blank = isOf('blank');
        blanks += blank;
        if (!layoutNamed(layout).marksCells) unmarked += blank;
      }
    }
    return {
      recognised: report.recognised,
      titled: report.title !== null,
      cells,
      blanks,
      unmarked,
      wrong: checker.check(report).filter(({ code }) => signs.includes(code)).length,
    };
  },
});
