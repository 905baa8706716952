import { mayMakeRegulations } from '../../../facts/bodies/powers';
import { reportingBody } from '../../../facts/bodies/reporting';
import { setCell } from '../../fixes/cell';
import type { Rule } from '../../model';
import { cellName } from '../../../facts/names';
import { relatedCell } from '../../wording/related';
import { cellsOf, readTables } from '../../../report/query/cells';

const tableId = 'disclosure';
const rowId = 'regulations';

/** Only bodies that may make 规章 have any (Legislation Law, Articles 91 and 93). */
export const regulationPower: Rule = {
  code: 'regulation-power',
  needs: ['family:disclosure'],
  severity: 'warning',
  *check(report) {
    const body = reportingBody(report);
    const table = readTables(report).find(({ template }) => template.id === tableId);
    if (!body || !table || mayMakeRegulations(body) !== false) return;
    const filled = cellsOf(table).filter(
      ({ row, cell }) =>
        row.template.id === rowId && cell.value.kind === 'number' && cell.value.value > 0,
    );
    const [first, ...others] = filled;
    if (!first) return;
    yield {
      span: first.cell.span,
      message: {
        key: 'regulation-power',
        args: { ...cellName(table, first), found: first.cell.text, agency: body.name },
      },
      related: others.map((place) => relatedCell(table, place)),
      fixes: [
        {
          title: { key: 'fix.regulation-power', args: { count: filled.length } },
          edits: filled
            .map(({ cell }) => setCell(report, cell, '0'))
            .sort((a, b) => a.span.start - b.span.start),
          preferred: false,
          safe: false,
        },
      ],
    };
  },
};
