import { mayMakeRegulations } from '../../../facts/bodies/powers';
import { reportingBody } from '../../../facts/bodies/reporting';
import { setCell } from '../../fixes/cell';
import type { Rule } from '../../model';
import { cellName } from '../../../facts/names';
import { relatedCell } from '../../wording/related';
import { placesOf } from '../../../facts/indicators';

/** Only bodies that may make 规章 have any (Legislation Law, Articles 91 and 93). */
export const regulationPower: Rule = {
  code: 'regulation-power',
  needs: ['family:disclosure'],
  severity: 'warning',
  *check(report) {
    const body = reportingBody(report);
    if (!body || mayMakeRegulations(body) !== false) return;
    const filled = placesOf(report, 'regulation-figures').flatMap((place) =>
      place?.cell.value.kind === 'number' && place.cell.value.value > 0 ? place : [],
    );
    const [first, ...others] = filled;
    if (!first) return;
    yield {
      span: first.cell.span,
      message: {
        key: 'regulation-power',
        args: { ...cellName(first.table, first), found: first.cell.text, agency: body.name },
      },
      related: others.map((place) => relatedCell(place.table, place)),
      fixes: [
        {
          title: { key: 'fix.regulation-power', args: { count: filled.length } },
          edits: filled
            .flatMap(({ cell }) => setCell(report, cell, '0'))
            .sort((a, b) => a.span.start - b.span.start),
          preferred: false,
          safe: false,
        },
      ],
    };
  },
};
