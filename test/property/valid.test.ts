import fc from 'fast-check';
import { reportArbitrary } from '../support/generate/report';
import { layouts } from '../support/render';
import { renderDraft } from '../support/render/draft';
import { styleArbitrary } from '../support/render/style';
import { assertHolds } from './failure';
import { told } from './faults/judge';
import { findingsIn } from './faults/reading';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(40);

suite('property: nothing is found in a valid report', () => {
  for (const layout of layouts) {
    test(layout.name, function () {
      this.timeout(timeLimit(runsPerLayout));
      assertHolds(
        fc.tuple(reportArbitrary, styleArbitrary),
        ([report, style]) => {
          const draft = renderDraft(report, layout, style);
          const serious = findingsIn(draft).filter(({ severity }) => severity !== 'hint');
          const problems = serious.map((finding) => told(draft, finding));
          return problems.length === 0 ? null : { problems, draft };
        },
        { numRuns: runsPerLayout },
      );
    });
  }
});
