import { parseBaselineFile } from '../../server/src/project/baselineFile';
import { createBodies } from '../../server/src/project/collection/names';
import { rosterOf } from '../../server/src/project/collection/roster';
import { collectionIn } from '../../server/src/project/collection/setting';
import type { UnitSetting } from '../../server/src/project/collection/unit';
import { parseSettingsFile } from '../../server/src/project/settingsFile';
import { globMatcher } from '../../server/src/project/files/glob';
import { patternOf } from '../../server/src/project/files/pattern';
import { figuresOf } from '../../server/src/facts/rollup/figures';
import { createReportReader } from '../../server/src/report/parse';
import { rules } from '../../server/src/rules/catalogue';
import { createChecker } from '../../server/src/rules/check';
import { createCheckers } from '../../server/src/rules/checkerCache';
import { entryFor } from '../../server/src/rules/suppression/baseline';
import { knownNames } from '../../server/src/project/ownTypes/engine';
import { disclosureEditions as templates } from '../support/disclosure';
import { ownDrafts } from '../support/mutate/drafts';
import type { Everything } from './subjects';

const known = knownNames(rules, templates);
const reader = createReportReader(templates);
const checkerFor = createCheckers(rules, templates);
const draft = reader.parse(ownDrafts().find(({ text }) => text.includes('有疑问'))!.text);
const nowhere = { start: 0, end: 0 };

/** Some words or other, all different, `size` characters in all or a little more. */
const wordsOf = (unit: string, size: number): readonly string[] =>
  Array.from({ length: Math.ceil(size / (unit.length + 4)) }, (_, at) => `${unit}${at}`);

/** What is written in a file of settings, whatever it repeats. */
export const settingsUnits: readonly string[] = [
  '局',
  '云溪市教育局',
  '*',
  '**',
  '**/',
  '*a',
  '{a,b}',
  '{',
  '[a',
  '[!a-z]',
  '../',
  '?',
  '\\',
  '$&',
  '(a+)+',
  '"',
];

/**
 * Settings, word lists, rosters and baselines of as many entries as fill the text, and patterns and paths
 * as long as it.
 */
export const settingUp: Everything = (text, run) => {
  const unit = text.slice(0, 12);
  const words = wordsOf(unit, text.length);
  const asFile = (value: unknown): string => JSON.stringify(value);

  run('a value', () => parseSettingsFile(asFile({ previous: text, type: text }), known));
  run('unknown rules', () =>
    parseSettingsFile(
      asFile({ rules: Object.fromEntries(words.map((word) => [word, 'off'])) }),
      known,
    ),
  );
  run('nesting', () => parseSettingsFile('['.repeat(text.length), known));
  run('comments', () => parseSettingsFile(`{${'/* */'.repeat(text.length / 5)}}`, known));
  const lists = run('word lists', () =>
    parseSettingsFile(
      asFile({
        words: { typos: words.map((word) => ({ word, right: `${word}正` })), agencies: words },
      }),
      known,
    ),
  );
  if (lists) {
    run('checking by word lists', () =>
      checkerFor(lists.settings.words).review(draft, { levels: lists.settings.levels }),
    );
  }
  const patterns = run('paths', () =>
    parseSettingsFile(asFile({ consolidated: '本级.md', subordinates: words }), known),
  );
  run('patterns', () => {
    const pattern = patternOf(text);
    return [pattern.fits(text), pattern.fits(`${'a/'.repeat(20)}a.md`), patterns];
  });
  run('a path', () => globMatcher(`**/${unit}*b`)(text));
  const units = words.map((name): UnitSetting => ({
    name,
    aliases: [`${name}旧`],
    level: null,
    contact: null,
    consolidates: null,
    span: nowhere,
  }));
  run('a collection', () =>
    collectionIn(
      { collection: { units: words.map((name) => ({ name, aliases: [`${name}旧`] })) } },
      () => nowhere,
      () => undefined,
      known,
    ),
  );
  run('bodies', () => words.map((word) => createBodies(units.slice(0, 9)).keyOf(word)));
  const figures = figuresOf(draft);
  const collected = words.map((word, at) => ({
    path: `${word}.md`,
    modified: at,
    figures: { ...figures, agency: at % 2 === 0 ? word : '云溪市教育局' },
  }));
  const reason = { key: 'collection.no-report', args: {} };
  const unread = words.map((word) => ({ path: `${word}2024.docx`, reason }));
  run('a roster', () => rosterOf({ reports: collected, unread: [] }, { units, year: 2024 }));
  run('a roster of none', () =>
    rosterOf({ reports: collected, unread: [] }, { units: [], year: null }),
  );
  run('what could not be read', () => rosterOf({ reports: [], unread }, { units, year: 2024 }));
  const [first] = allRules.review(draft, {}).findings;
  const entry = first ? entryFor(draft, first) : { rule: 'typo', place: '', hash: '' };
  const entries = words.map((word, at) => ({ ...entry, hash: at % 2 === 0 ? entry.hash : word }));
  const baseline = run('a baseline', () =>
    parseBaselineFile(asFile({ version: 1, drafts: { 'a.md': entries } })),
  );
  run('checking by a baseline', () =>
    allRules.review(draft, { baseline: baseline?.drafts.get('a.md') ?? entries }),
  );
};

const allRules = createChecker(rules, templates);
