import { inspect, isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { disclosureEditions as templates } from '../support/disclosure';
import { layouts } from '../support/render';
import { parse } from '../support/reader';
import { builtInWords } from '../../server/src/facts/words/builtIn';
import { mergeWords } from '../../server/src/facts/words/merge';
import { rules } from '../../server/src/rules/catalogue';
import type { RuleContext, RuleFinding } from '../../server/src/rules/model';
import { findingsOfRule } from '../../server/src/rules/tableRules';
import { assertHolds } from './failure';
import { allFaults } from './faults/catalogue';
import { draftArbitrary, drawArbitrary } from './faults/drafts';
import { runs, timeLimit } from './runs';

const runsPerFault = runs(3);

const context: RuleContext = {
  templates,
  previous: null,
  previousFile: null,
  subordinates: null,
  requirements: null,
  words: mergeWords(builtInWords(), {}),
  foundBy: () => [],
  ruleCodes: rules.map(({ code }) => code),
  idle: [],
};

/** What may stand before a draft, and moves or changes all that a rule of the tables must not read. */
const openings: readonly string[] = [
  '',
  '附件2\n\n',
  '<!-- 2023年的报告，由办公室在2024年1月起草 -->\n\n青禾县人民政府2023年政府信息公开工作年度报告\n\n',
  '\r\n\r\n\r\n',
];

const inOrder = (found: Iterable<RuleFinding>): readonly RuleFinding[] =>
  [...found].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

suite('property: a rule of the tables finds in each table alone what it finds in the draft', () => {
  for (const rule of rules.filter(({ reads }) => reads === 'tables')) {
    const faults = allFaults.filter(({ code }) => code === rule.code);
    test(rule.code, function () {
      this.timeout(timeLimit(runsPerFault * openings.length * (faults.length + 1)));
      for (const fault of [null, ...faults]) {
        const seenIn = layouts.filter((each) => fault?.seenIn?.(each) ?? true);
        assertHolds(
          fc
            .constantFrom(...seenIn)
            .chain((layout) => fc.tuple((fault?.drafts ?? draftArbitrary)(layout), drawArbitrary))
            .map(([draft, draw]) => (fault ? fault.spoil(draft, draw())?.text : draft.text)),
          (text) => {
            fc.pre(text !== undefined);
            for (const draft of openings.map((opening) => opening + text)) {
              const report = parse(draft);
              const whole = inOrder(rule.check(report, context));
              const alone = inOrder(findingsOfRule(rule, report, context));
              if (!isDeepStrictEqual(whole, alone))
                return {
                  problems: [whole, alone].map((found) => inspect(found, { depth: 8 })),
                  draft,
                };
            }
            return null;
          },
          { numRuns: runsPerFault },
        );
      }
    });
  }
});
