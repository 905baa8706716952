import type { ReportKnowledge } from '../import/door';
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
    const cells = [...report.tables.values()].flatMap(({ rows }) =>
      [...rows.values()].flatMap((row) => row.cells.filter(({ value }) => value.kind === 'number')),
    );
    return {
      recognised: report.recognised,
      titled: report.title !== null,
      cells: cells.length,
      wrong: checker.check(report).filter(({ code }) => signs.includes(code)).length,
    };
  },
});
