import fc from 'fast-check';
import type { Finding } from '../../../server/src/rules/model';
import { layouts } from '../../support/render';
import type { Noise } from '../../support/render/style';
import { figureFaults } from '../faults/figures';
import { draftArbitrary, drawArbitrary } from '../faults/drafts';
import type { Draft } from '../faults/fault';
import { told } from '../faults/judge';
import { findingsIn, parse } from '../faults/reading';
import { assertHolds } from '../failure';
import { runs, timeLimit } from '../runs';
import { lineMutations } from './lines';
import { pageMutations } from './page';
import { tableMutations } from './tables';

const runsPerLayout = runs(2);

const kindOf = ({ code, severity, message }: Finding): string =>
  `${severity} ${code} ${message.key.replace('.many', '')}`;

/** Findings of the second that the first has not. */
function added(before: string, after: string): readonly string[] {
  const left = findingsIn(before).map(kindOf);
  return findingsIn(after).flatMap((finding) => {
    const at = left.indexOf(kindOf(finding));
    if (at < 0) return [told(after, finding)];
    left.splice(at, 1);
    return [];
  });
}

/** What is lost and what is new, where the same draft is written in another way. */
const differences = (before: string, after: string): readonly string[] => [
  ...added(before, after).map((finding) => `new: ${finding}`),
  ...added(after, before).map((finding) => `lost: ${finding}`),
];

/** The draft with one of its figures wrong: what is found then must be found in any way of writing. */
function withWrongFigure(draft: Draft, draw: Noise): Draft {
  const broken = figureFaults[draw(11)]!.spoil(draft, draw);
  if (!broken) return draft;
  const { model, layout, style, previous, pair } = draft;
  return { model, layout, style, previous, pair, text: broken.text, report: parse(broken.text) };
}

suite('property: another way of writing changes nothing in what is found', () => {
  for (const mutation of [...lineMutations, ...tableMutations, ...pageMutations]) {
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
});
