import fc from 'fast-check';
import { layouts } from '../../support/render';
import { assertHolds } from '../failure';
import { runs, timeLimit } from '../runs';
import { allFaults } from './catalogue';
import { draftArbitrary, drawArbitrary } from './drafts';
import type { Fault } from './fault';
import { misjudged } from './judge';

const runsPerLayout = runs(2);

/** Kinds of one turn begin with the same drafts, which are read once for all of them. */
const turns = 8;
const turnOf = ({ name }: Fault): number =>
  [...name].reduce((sum, character) => sum + character.codePointAt(0)!, 0) % turns;

suite('property: a single fault is found, at its place, and nothing else', () => {
  for (const fault of allFaults) {
    test(`${fault.code}: ${fault.name}`, function () {
      this.timeout(timeLimit(runsPerLayout * layouts.length));
      for (const layout of layouts.filter((each) => fault.seenIn?.(each) ?? true)) {
        assertHolds(
          fc
            .tuple((fault.drafts ?? draftArbitrary)(layout), drawArbitrary)
            .map(([draft, draw]) => ({ draft, broken: fault.spoil(draft, draw()) })),
          ({ draft, broken }) => {
            fc.pre(broken !== null);
            const problems = misjudged(fault, draft, broken);
            if (problems.length === 0) return null;
            return { problems: [layout.name, ...problems], draft: broken.text };
          },
          { numRuns: runsPerLayout, turn: turnOf(fault) },
        );
      }
    });
  }
});
