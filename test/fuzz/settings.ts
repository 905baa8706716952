import assert from 'node:assert/strict';
import { parseBaselineFile } from '../../server/src/project/baselineFile';
import { parseSettingsFile } from '../../server/src/project/settingsFile';
import { globMatcher } from '../../server/src/project/files/glob';
import { createReportReader } from '../../server/src/report/parse';
import { rules } from '../../server/src/rules/catalogue';
import { createCheckers } from '../../server/src/rules/checkerCache';
import { knownNames } from '../../server/src/project/ownTypes/engine';
import { templates } from '../../server/src/template/load';
import { ownDrafts } from '../support/mutate/drafts';
import { anyJsonText } from '../support/mutate/json';
import { asText, type Subject } from './subject';

const known = knownNames(rules, templates);
const checkerFor = createCheckers(rules, templates);
const reader = createReportReader(templates);

interface Placed {
  readonly span: { readonly start: number; readonly end: number };
}

function assertPlaced(text: string, problems: readonly Placed[]): void {
  for (const { span } of problems) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
  }
}

/** Settings files of any kind, and a draft checked by what could be read of them. */
export const settingsSubject = (): Subject => {
  const drafts = ownDrafts().map(({ text }) => reader.parse(text));
  return {
    name: 'settings',
    share: 3,
    input: anyJsonText,
    run: (input, random) => {
      const text = asText(input);
      const { settings, problems } = parseSettingsFile(text, known);
      assertPlaced(text, problems);
      const { levels, words } = settings;
      const { failures } = checkerFor(words).review(random.pick(drafts), { levels });
      assert.deepEqual(
        failures.map(({ code, error }) => `${code}: ${String(error)}`),
        [],
      );
      const paths = ['部门/云溪市教育局2024.md', 'a'.repeat(200), '../../x', ''];
      const patterns = text.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
      for (const pattern of patterns.slice(0, 20))
        globMatcher(pattern.slice(1, -1))(random.pick(paths));
    },
  };
};

/** Baselines of any kind. */
export const baselineSubject = (): Subject => {
  const checker = checkerFor({});
  const drafts = ownDrafts().map(({ text }) => reader.parse(text));
  return {
    name: 'baseline',
    share: 1,
    input: (random) =>
      random.oneIn(2)
        ? anyJsonText(random)
        : JSON.stringify({
            version: random.below(3),
            drafts: {
              [random.pick(['draft.md', '__proto__', ''])]: [
                {
                  rule: random.pick(known.ruleCodes),
                  place: '表三',
                  hash: 'x'.repeat(random.below(99)),
                },
                random.below(9),
              ],
            },
          }),
    run: (input, random) => {
      const text = asText(input);
      const { drafts: entries, problems } = parseBaselineFile(text);
      assertPlaced(text, problems);
      for (const baseline of entries.values()) {
        assert.deepEqual(checker.review(random.pick(drafts), { baseline }).failures, []);
      }
    },
  };
};
