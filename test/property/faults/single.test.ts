import fc from 'fast-check';
import { layouts } from '../../support/render';
import { assertHolds } from '../failure';
import { runs, timeLimit } from '../runs';
import { allFaults } from './catalogue';
import { draftArbitrary, drawArbitrary } from './drafts';
import { misjudged } from './judge';

const runsPerLayout = runs(3);

suite('property: a single fault is found, at its place, and nothing else', () => {
  for (const fault of allFaults) {
    test(`${fault.code}: ${fault.name}`, function () {
      this.timeout(timeLimit(runsPerLayout * layouts.length));
      for (const layout of layouts.filter((each) => fault.seenIn?.(each) ?? true)) {
        assertHolds(
          fc
            .tuple(draftArbitrary(layout), drawArbitrary)
            .map(([draft, draw]) => ({ draft, broken: fault.spoil(draft, draw()) })),
          ({ draft, broken }) => {
            fc.pre(broken !== null);
            const problems = misjudged(fault, draft, broken);
            if (problems.length === 0) return null;
            return { problems: [layout.name, ...problems], draft: broken.text };
          },
          runsPerLayout,
        );
      }
    });
  }
});
