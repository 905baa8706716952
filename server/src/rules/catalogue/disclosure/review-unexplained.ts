import { fitsIn } from '../../../text/matches';
import { placesOf } from '../../../facts/indicators';
import { tableWithRole } from '../../../facts/roles';
import { judgedRule } from '../../paragraphRule';
import { ownWords } from '../../../facts/prose/reading';
import { readTables } from '../../../report/query/cells';

/** A paragraph speaks of cases; where is all the same. */
const mention = {};
const aboutCases = /复议|诉讼|起诉|应诉|被诉|败诉/;

/** Where table four has cases, the text says something of them; not required, but readers ask. */
export const reviewUnexplained = judgedRule<object>({
  code: 'review-unexplained',
  needs: ['family:disclosure', 'role:cases'],
  severity: 'hint',
  find: (text) => (fitsIn(ownWords({ text }), aboutCases) ? [mention] : []),
  *judge(all, report) {
    const cases = tableWithRole(report, 'cases');
    const table = readTables(report).find((each) => each === cases);
    const chapter = report.chapters.find(({ template }) => template.table === table?.template.id);
    if (!table || !chapter) return;
    const totals = placesOf(report, 'case-totals').flatMap((place) =>
      place?.table === table && place.cell.value.kind === 'number' && place.cell.value.value > 0
        ? place
        : [],
    );
    if (totals.length === 0) return;
    // The preamble and a list of contents name the chapter only.
    if ([...all].some(({ paragraph }) => paragraph.chapter !== null)) return;
    yield {
      span: chapter.heading,
      message: {
        key: 'review-unexplained',
        args: { found: totals.map(({ cell }) => cell.text).join('、') },
      },
      related: totals.map(({ row, cell }) => ({
        span: cell.span,
        message: {
          key: 'review-unexplained.total',
          args: { row: row.template.label, found: cell.text },
        },
      })),
    };
  },
});
