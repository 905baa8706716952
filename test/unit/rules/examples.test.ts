import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import type { Finding, Rule } from '../../../server/src/rules/model';
import { templates } from '../../../server/src/template/load';
import { createReportReader } from '../../../server/src/report/parse';
import { texts } from '../../../server/src/wording/texts';
import { edited, inChinese } from '../../support/findings';
import {
  exampleDraft,
  placeOf,
  reportFile,
  unmarked,
  type RuleExample,
} from '../../support/ruleExamples';
import { subordinatesOf } from '../../support/subordinates';
import { exists, read, readJson, trackedFiles } from '../house/repository';
import { exampleOf, examplesFolder, reportOf, rulesWithExamples } from './exampleFiles';

const reader = createReportReader(templates);
const parse = (text: string): ReturnType<typeof reader.parse> => reader.parse(text);
const checker = createChecker(rules, templates);

/** What every rule finds in a draft; with the rule switched on that is off by default. */
function findingsIn(
  text: string,
  rule: Rule,
  { previous, units }: RuleExample,
): readonly Finding[] {
  const files = (units ?? []).map(({ report }) => [reportFile(report), reportOf(report)] as const);
  return checker.review(parse(text), {
    levels: new Map(rule.offByDefault === true ? [[rule.code, rule.severity]] : []),
    previous: previous === undefined ? null : parse(reportOf(previous)),
    subordinates: units ? subordinatesOf(Object.fromEntries(files)) : null,
  }).findings;
}

const codesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code }) => code);

/** The settings of rules. */
const levels = (
  readJson('package.json') as {
    readonly contributes: {
      readonly configuration: {
        readonly properties: {
          readonly 'gouji.rules': {
            readonly properties: Readonly<Record<string, { readonly default: string }>>;
          };
        };
      };
    };
  }
).contributes.configuration.properties['gouji.rules'].properties;

/** Text as a page has it. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~]/g, '\\$&');

/** What a fix leaves for the author, who alone knows what to write. */
const toBeFilledIn: Readonly<Record<string, readonly string[]>> = {
  'chapter-missing': ['placeholder', 'placeholder', 'placeholder'],
  'table-missing': ['narrative-count', 'narrative-count'],
};

suite('rules: examples on their pages', () => {
  for (const rule of rules) {
    test(`${rule.code}: the bad example has this finding alone, at its place`, () => {
      const example = exampleOf(rule);
      const marked = exampleDraft(reportOf(example.report), example, 'bad');
      const text = unmarked(marked);
      const found = findingsIn(text, rule, example);
      assert.deepEqual(codesOf(found), [rule.code]);
      const { start, end } = found[0]!.span;
      assert.equal(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`, marked);
    });

    test(`${rule.code}: the good example has none`, () => {
      const example = exampleOf(rule);
      const text = exampleDraft(reportOf(example.report), example, 'good');
      assert.deepEqual(codesOf(findingsIn(text, rule, example)), []);
    });
  }

  for (const rule of rules) {
    const bad = (): { readonly text: string; readonly finding: Finding } => {
      const example = exampleOf(rule);
      const text = unmarked(exampleDraft(reportOf(example.report), example, 'bad'));
      return { text, finding: findingsIn(text, rule, example)[0]! };
    };

    test(`${rule.code}: the page shows what is said and offered, the settings how much it weighs`, () => {
      const { message, fixes } = bad().finding;
      const path = `docs/rules/${rule.code}.md`;
      assert.ok(exists(path), `${path} is not there: run \`npm run generate\``);
      const page = read(path);
      assert.ok(
        page.includes(`\n> ${escaped(inChinese.say(message))}\n`),
        `${path} says otherwise`,
      );
      const offered = fixes.map(({ title }) => `- ${escaped(inChinese.say(title))}`);
      assert.deepEqual(page.match(/^- .+$/gm) ?? [], offered);
      assert.equal(page.includes('鼓励使用'), rule.format === true);
      assert.equal(exampleOf(rule).previous !== undefined, rule.comparesYears === true);
      assert.equal(levels[rule.code]?.default, rule.offByDefault ? 'off' : rule.severity);
    });

    test(`${rule.code}: the fix that is preferred leaves nothing to find`, () => {
      const { text, finding } = bad();
      const preferred = finding.fixes.find((fix) => fix.preferred);
      if (!preferred) return;
      const left = codesOf(findingsIn(edited(text, preferred.edits), rule, exampleOf(rule)));
      assert.deepEqual(left, toBeFilledIn[rule.code] ?? []);
    });
  }

  test('only how numbers and marks are written may be mended unseen', () => {
    const safe = rulesWithExamples.filter((rule) => {
      const example = exampleOf(rule);
      const text = unmarked(exampleDraft(reportOf(example.report), example, 'bad'));
      return findingsIn(text, rule, example)[0]!.fixes.some((fix) => fix.safe);
    });
    assert.deepEqual(
      safe.map(({ code }) => code),
      ['cell-style', 'punctuation-width'],
    );
  });

  for (const rule of rulesWithExamples.filter((each) => exampleOf(each).previous !== undefined)) {
    test(`${rule.code}: what the page says of last year’s report stands in it`, () => {
      const { previous, lastYear } = exampleOf(rule);
      assert.ok(lastYear, 'nothing is said of it');
      for (const paragraph of lastYear.join('\n').split('\n\n')) {
        placeOf(reportOf(previous!), paragraph);
      }
    });
  }

  for (const rule of rulesWithExamples.filter((each) => exampleOf(each).units !== undefined)) {
    test(`${rule.code}: what the page says of the units’ reports stands in them`, () => {
      for (const { report, lines } of exampleOf(rule).units!) {
        placeOf(reportOf(report), lines.join('\n'));
      }
    });
  }
});

/** Those of the first that are not among the second. */
const missing = (wanted: readonly string[], given: readonly string[]): readonly string[] =>
  wanted.filter((each) => !given.includes(each));

suite('rules: what is said of each', () => {
  for (const [language, words] of Object.entries(texts)) {
    for (const part of ['title', 'explanation', 'basis']) {
      test(`each has its ${part} in ${language}, and nothing that is no rule has one`, () => {
        const keys = Object.keys(words).filter((key) =>
          new RegExp(`^rule\\..*\\.${part}$`).test(key),
        );
        const wanted = rules.map(({ code }) => `rule.${code}.${part}`);
        assert.deepEqual(
          { lacking: missing(wanted, keys), leftOver: missing(keys, wanted) },
          { lacking: [], leftOver: [] },
        );
        for (const key of keys) assert.match(words[key]!, /\S/, key);
      });
    }
  }

  test('explanations and bases are sentences in their language', () => {
    for (const { code } of rules) {
      for (const part of ['explanation', 'basis']) {
        const key = `rule.${code}.${part}`;
        assert.match(texts['zh-cn'][key] ?? '', /\p{Script=Han}.*。$/su, key);
        assert.match(texts.en[key] ?? '', /[a-z]{3}.*\.$/su, key);
      }
    }
  });

  test('each has a page and an example of its own, and no page is left over', () => {
    const pages = [...rules.map(({ code }) => code), 'README'].flatMap((name) => [
      `docs/rules/${name}.md`,
      `docs/rules/${name}.en.md`,
    ]);
    assert.deepEqual(
      pages.filter((path) => !exists(path)),
      [],
    );
    assert.deepEqual(
      trackedFiles().filter(
        (path) => /^docs\/rules\/[^/]+\.md$/.test(path) && !pages.includes(path),
      ),
      [],
    );
    assert.deepEqual(
      trackedFiles()
        .filter((path) => /^docs\/rules\/examples\/.*\.json$/.test(path))
        .map((path) => path.slice(examplesFolder.length + 1, -'.json'.length))
        .filter((code) => !rules.some((rule) => rule.code === code)),
      [],
    );
  });
});
