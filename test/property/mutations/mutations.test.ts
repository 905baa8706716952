import fc from 'fast-check';
import { layouts } from '../../support/render';
import { draftArbitrary, drawArbitrary } from '../faults/drafts';
import { assertHolds } from '../failure';
import { runs, timeLimit } from '../runs';
import { differences } from './differences';
import { lineMutations } from './lines';
import { pageMutations } from './page';
import { tableMutations } from './tables';
import { rewritten, withWrongFigure } from './wrongFigure';

const runsPerLayout = runs(2);

const all = [...lineMutations, ...tableMutations, ...pageMutations];

suite('property: another way of writing changes nothing in what is found', () => {
  for (const mutation of all) {
    test(mutation.name, function () {
      this.timeout(timeLimit(runsPerLayout * layouts.length));
      layouts
        .filter((each) => mutation.seenIn?.(each) ?? true)
        .forEach((layout, turn) => {
          assertHolds(
            fc
              .tuple(draftArbitrary(layout), fc.boolean(), drawArbitrary, drawArbitrary)
              .map(([valid, wrong, drawFault, draw]) => {
                const draft = wrong ? withWrongFigure(valid, drawFault()) : valid;
                return { draft, after: mutation.write(draft, draw()) };
              }),
            ({ draft, after }) => {
              fc.pre(after !== null);
              const problems = differences(draft.text, after);
              return problems.length === 0
                ? null
                : { problems: [layout.name, ...problems], draft: after };
            },
            { numRuns: runsPerLayout, turn },
          );
        });
    });
  }

  layouts.forEach((layout, turn) => {
    const count = runs(4);
    const fitting = all.filter((mutation) => mutation.seenIn?.(layout) ?? true);
    test(`${layout.name}: three ways at once`, function () {
      this.timeout(timeLimit(count * 3));
      assertHolds(
        fc
          .tuple(
            draftArbitrary(layout),
            drawArbitrary,
            fc.array(fc.constantFrom(...fitting), { minLength: 3, maxLength: 3 }),
          )
          .map(([draft, draw, mutations]) => ({
            draft,
            mutations,
            after: mutations.reduce((written, mutation) => {
              const text = mutation.write(written, draw());
              return text === null ? written : rewritten(written, text);
            }, draft),
          })),
        ({ draft, mutations, after }) => {
          const problems = differences(draft.text, after.text);
          return problems.length === 0
            ? null
            : { problems: [...mutations.map(({ name }) => name), ...problems], draft: after.text };
        },
        { numRuns: count, turn },
      );
    });
  });
});
