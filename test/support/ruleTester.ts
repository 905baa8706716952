import assert from 'node:assert/strict';
import { createChecker } from '../../server/src/rules/check';
import type { LocalRequirements } from '../../server/src/facts/requirements';
import type { Finding, Rule, Severity } from '../../server/src/rules/model';
import type { Argument, Message } from '../../server/src/wording/message';
import { disclosureEditions as templates } from './disclosure';
import { texts } from '../../server/src/wording/texts';
import { languages, type Language } from '../../server/src/wording/wording';
import { edited, inChinese } from './findings';
import { parse } from './reader';
import { assertSameLines } from './sameLines';
import { subordinatesOf } from './subordinates';

/** A draft in which the rule finds nothing. */
export interface Valid {
  readonly name: string;
  readonly text: string;
  /** The report of the year before. */
  readonly previous?: string;
  /** The reports that it adds up, by their paths. */
  readonly units?: Readonly<Record<string, string>>;
  /** What an office above asks; what is left out it does not ask. */
  readonly requirements?: Partial<LocalRequirements>;
}

/** A draft with the places of its findings marked `⟦so⟧`. */
export interface Invalid extends Valid {
  /** Of every finding, in the draft's order; one stands for all. */
  readonly severity?: Severity | readonly Severity[];
  /** Keys of the findings' messages, in the draft's order. */
  readonly messages?: readonly string[];
  /** Words of the first finding's message in Chinese. */
  readonly says?: string;
  /** What places of the draft that the first finding relates to say, in its order. */
  readonly related?: readonly string[];
  /** What places of last year's report that the first finding relates to say, in its order. */
  readonly before?: readonly string[];
  /** The whole draft after each fix of the first finding, in its order; none unless they are stated. */
  readonly fixed?: readonly string[];
  /** Which of these fixes is the preferred one, counted from 0; null for none of them. */
  readonly preferred?: number | null;
  /** What these fixes are called in Chinese. */
  readonly titles?: readonly string[];
  /** Whether each of these fixes may be applied unseen. */
  readonly safe?: boolean;
}

const noRequirements: LocalRequirements = {
  notice: '《关于编制年报的通知》',
  deadline: null,
  longestOverview: null,
  aspects: [],
  sentences: [],
};

/** Defines a suite that holds the rule to its examples. A rule that is off by default is switched on. */
export function testRule(
  rule: Rule,
  { valid, invalid }: { readonly valid: readonly Valid[]; readonly invalid: readonly Invalid[] },
): void {
  const checker = createChecker([rule], templates);
  const check = (text: string, { previous, units, requirements }: Valid): readonly Finding[] =>
    checker.review(parse(text), {
      levels: new Map(rule.offByDefault === true ? [[rule.code, rule.severity]] : []),
      previous: previous === undefined ? null : parse(previous),
      previousAddress: lastYear,
      subordinates: units ? subordinatesOf(units) : null,
      requirements: requirements ? { ...noRequirements, ...requirements } : null,
    }).findings;

  suite(`rule ${rule.code}`, () => {
    for (const example of valid) {
      const { name, text } = example;
      test(`nothing found: ${name}`, () => {
        assertSameLines(marked(text, check(text, example)), text);
      });
    }
    for (const example of invalid) {
      test(`found: ${example.name}`, () => {
        const text = example.text.replace(/[⟦⟧]/g, '');
        assert.notEqual(text, example.text, 'the example marks no place');
        const found = check(text, example);
        assertSameLines(marked(text, found), example.text);
        assertAsTold(found, example);
        assertRelated(text, found[0]!, example);
        assertFixes(text, found[0]!, example);
        for (const finding of found) assertWorded(rule, finding);
      });
    }
  });
}

/** The address that last year's report has in what findings relate to. */
const lastYear = 'last year';

/** The severities, messages and words that the example states. */
function assertAsTold(found: readonly Finding[], { severity, messages, says }: Invalid): void {
  if (severity !== undefined) {
    assert.deepEqual(
      found.map((each) => each.severity),
      typeof severity === 'string' ? found.map(() => severity) : severity,
    );
  }
  if (messages) {
    assert.deepEqual(
      found.map(({ message }) => message.key),
      messages,
    );
  }
  if (says !== undefined) {
    const said = inChinese.say(found[0]!.message);
    assert.ok(said.includes(says), said);
  }
}

/** The places of the draft and of last year's that the example states. */
function assertRelated(
  text: string,
  finding: Finding,
  { related, before, previous = '' }: Invalid,
): void {
  const wordsIn = (source: string, address: string | undefined): readonly string[] =>
    finding.related
      .filter(({ file }) => file?.address === address)
      .map(({ span }) => source.slice(span.start, span.end));
  if (related) assert.deepEqual(wordsIn(text, undefined), related);
  if (before) assert.deepEqual(wordsIn(previous, lastYear), before);
}

/** What each fix makes of the draft, and what else the example states of the fixes. */
function assertFixes(
  text: string,
  { fixes }: Finding,
  { fixed = [], preferred, titles, safe }: Invalid,
): void {
  const drafts = fixes.map(({ edits }) => edited(text, edits));
  drafts.slice(0, fixed.length).forEach((draft, at) => assertSameLines(draft, fixed[at]!));
  assert.equal(drafts.length, fixed.length, 'another number of fixes than the example states');
  if (preferred !== undefined) {
    const at = fixes.findIndex((fix) => fix.preferred);
    assert.equal(at < 0 ? null : at, preferred);
  }
  if (titles) {
    assert.deepEqual(
      fixes.map(({ title }) => inChinese.say(title)),
      titles,
    );
  }
  if (safe !== undefined) {
    assert.deepEqual(
      fixes.map((fix) => fix.safe),
      fixes.map(() => safe),
    );
  }
}

/** The text with the findings' places marked. */
function marked(text: string, findings: readonly Finding[]): string {
  const marks = findings.flatMap(({ span: { start, end } }) =>
    start === end
      ? [{ at: start, mark: '⟦⟧' }]
      : [
          { at: end, mark: '⟧' },
          { at: start, mark: '⟦' },
        ],
  );
  return marks
    .sort((a, b) => b.at - a.at || (a.mark === '⟦' ? -1 : 1))
    .reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text);
}

/** Everything the finding says has its words in both languages, and nothing in them is left open. */
function assertWorded(rule: Rule, finding: Finding): void {
  const messages = [
    { key: `rule.${rule.code}.title`, args: {} },
    finding.message,
    ...finding.related.map(({ message }) => message),
    ...finding.fixes.map(({ title }) => title),
  ];
  for (const language of languages) {
    const words = texts[language];
    for (const message of messages) assertFilled(message, words, language);
  }
  const preferred = finding.fixes.filter((fix) => fix.preferred);
  assert.ok(preferred.length <= 1, 'more than one fix is preferred');
}

function assertFilled(
  { key, args }: Message,
  words: Readonly<Record<string, string>>,
  language: Language,
): void {
  const text = words[key];
  assert.ok(text !== undefined, `no ${language} words for ${key}`);
  const open = [...text.matchAll(/\{(\w+)[|}]/g)].filter(([, name = '']) => !(name in args));
  assert.deepEqual(open, [], `${key} in ${language} has places that nothing fills`);
  for (const argument of Object.values(args)) {
    if (isMessages(argument)) {
      for (const message of argument) assertFilled(message, words, language);
    } else if (typeof argument === 'object') {
      assert.match(argument[language], /\S/, `${key} in ${language} names nothing`);
    }
  }
}

const isMessages = (argument: Argument): argument is readonly Message[] => Array.isArray(argument);
