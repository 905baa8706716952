import { layouts } from '../support/render';
import { assertHolds } from './failure';
import { consolidatedDrafts } from './faults/drafts';
import { isAlarm, told } from './faults/judge';
import { findingsIn } from './faults/reading';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(6);

suite('property: a valid consolidated report goes with those of its units', () => {
  layouts.forEach((layout, turn) => {
    test(layout.name, function () {
      this.timeout(timeLimit(runsPerLayout * 3));
      assertHolds(
        consolidatedDrafts(layout),
        ({ text, subordinates }) => {
          const found = findingsIn(text, { subordinates }).filter(
            ({ code, severity }) => isAlarm(severity) || code === 'rollup-sum',
          );
          const problems = found.map((finding) => told(text, finding));
          return problems.length === 0 ? null : { problems, draft: text };
        },
        { numRuns: runsPerLayout, turn },
      );
    });
  });
});
