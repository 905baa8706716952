import fc from 'fast-check';
import { reportArbitrary } from '../support/generate/report';
import type { ReportModel } from '../support/reportModel';
import { disorderedLayouts, layouts } from '../support/render';
import type { Layout } from '../support/render/layout';
import { renderDraft } from '../support/render/draft';
import { styleArbitrary, type Style } from '../support/render/style';
import { assertHolds } from './failure';
import { told, isAlarm } from './faults/judge';
import { findingsIn } from './faults/reading';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(40);

const wordsOf = ({ paragraphs }: ReportModel): string => Object.values(paragraphs).flat().join('');

/** Whether the draft says anything of reviews or lawsuits over access to information: other ones are no account of these. */
const tellsOfReviews = (report: ReportModel): boolean =>
  /复议|诉讼/.test(wordsOf(report).replace(/[^。]*因行政处罚[^。]*。/gu, ''));

/** What the valid drafts have by way of style that the product rightly tells, below a warning. */
const explained: Readonly<Record<string, (style: Style, report: ReportModel) => boolean>> = {
  'punctuation-width': ({ halfWidthPunctuation }) => halfWidthPunctuation,
  'report-title': ({ titleForm }) => titleForm === 2,
  'title-repeated': ({ titleTwice }) => titleTwice,
  'web-residue': ({ navigation, metadata }) => navigation || metadata,
  'review-unexplained': (_, report) => !tellsOfReviews(report),
  'zero-suspect': (_, report) => /(?:办理|受理)行政许可/.test(wordsOf(report)),
};

/** That labels and values have come apart is said. */
const isSaid = (layout: Layout, code: string): boolean =>
  code === 'row-label' && disorderedLayouts.includes(layout);

suite('property: nothing is found in a valid report', () => {
  [...layouts, ...disorderedLayouts].forEach((layout, turn) => {
    test(layout.name, function () {
      this.timeout(timeLimit(runsPerLayout));
      assertHolds(
        fc.tuple(reportArbitrary, styleArbitrary),
        ([report, style]) => {
          const draft = renderDraft(report, layout, style);
          const found = findingsIn(draft).filter(
            ({ code, severity }) =>
              isAlarm(severity) ||
              (explained[code]?.(style, report) !== true && !isSaid(layout, code)),
          );
          const problems = found.map((finding) => told(draft, finding));
          return problems.length === 0 ? null : { problems, draft };
        },
        { numRuns: runsPerLayout, turn },
      );
    });
  });
});
