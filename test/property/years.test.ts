import { layouts } from '../support/render';
import { rules } from '../../server/src/rules/catalogue';
import { assertHolds } from './failure';
import { draftsOfTwoYears } from './faults/drafts';
import { isAlarm, told } from './faults/judge';
import { findingsIn } from './faults/reading';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(12);
const yearly = rules.flatMap(({ code, comparesYears }) => (comparesYears === true ? [code] : []));

suite('property: a valid report goes with that of the year before', () => {
  layouts.forEach((layout, turn) => {
    test(layout.name, function () {
      this.timeout(timeLimit(runsPerLayout * 2));
      assertHolds(
        draftsOfTwoYears(layout),
        ({ text, previous }) => {
          const found = findingsIn(text, { previous }).filter(
            ({ code, severity }) => isAlarm(severity) || yearly.includes(code),
          );
          const problems = found.map((finding) => told(text, finding));
          return problems.length === 0 ? null : { problems, draft: text };
        },
        { numRuns: runsPerLayout, turn },
      );
    });
  });
});
