import type { BoundTable, Report } from '../../report/model';
import type { TableTemplate, Template } from '../../template/model';
import { appliesIn, editionFor } from '../../template/editions';
import { statedYears, titleStandsAlone } from '../../facts/dates/stated';
import type { Rule } from '../model';
import { namesTogether, tableName } from '../../facts/names';
import { oncePer } from '../../text/oncePer';
import { documentSpan, firstLineOf } from '../../report/query/places';

/** The tables are those of the edition for the report year (国办公开办函〔2019〕60号, 〔2021〕30号). */
export const editionMismatch: Rule = {
  code: 'edition-mismatch',
  severity: 'error',
  *check(report, { templates }) {
    const { year } = report;
    if (year === null) return;
    const due = editionFor(templates, report.edition.type, year);
    if (!due) return;
    // A slip in the title's year is the business of year-mismatch, not of the tables.
    if (titleStandsAlone(report, statedYears(report))) return;
    const wrong = [...report.tables.values()].filter(
      (table) => !appliesIn(table.edition, year) && differs(table, due),
    );
    if (wrong.length === 0) return;
    const used = wrong[0]!.edition;
    yield {
      span: documentSpan(report),
      severity: usedEarly(report, used) ? 'warning' : 'error',
      message: {
        key: 'edition-mismatch',
        args: {
          year,
          tables: namesTogether(wrong.map(tableName)),
          used: used.document.number,
          usedName: used.name,
          due: due.document.number,
          dueName: due.name,
        },
      },
      related: wrong.map((table) => ({
        span: firstLineOf(report, table.span),
        message: {
          key: 'edition-mismatch.table',
          args: { table: tableName(table), edition: used.name },
        },
      })),
    };
  },
};

/** The next edition a year before it applies was sent round already when late reports were written. */
const usedEarly = (report: Report, used: Template): boolean => report.year === used.years.first - 1;

/** Whether the two editions' tables are told apart by their wording at all. */
function differs(table: BoundTable, due: Template): boolean {
  const other = due.tables.find(({ id }) => id === table.template.id);
  return other === undefined || labelsOf(other) !== labelsOf(table.template);
}

const labelsOf = oncePer((table: TableTemplate): string =>
  table.blocks
    .flatMap((block) => [...block.columns, ...block.rows].map(({ label }) => label))
    .join('\n'),
);
