import { levels, type BodyKind } from '../facts/bodies/body';
import type { Message } from '../wording/message';
import type { WordsExtension } from '../facts/words/model';
import { shortened } from './settings';

/** Says what is wrong with the value that the names and indices lead to, outermost first. */
export type ReportProblem = (
  path: readonly (string | number)[],
  key: string,
  args: Message['args'],
) => void;

/** What a field of a word may hold. */
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isOneOf =
  (names: readonly string[]): Check =>
  (value) =>
    names.some((name) => name === value);

const isListOf =
  (names: readonly string[]): Check =>
  (value) =>
    Array.isArray(value) && value.every(isOneOf(names));

const kinds: readonly BodyKind[] = ['government', 'government-office', 'department'];
const confidence = isOneOf(['certain', 'possible']);
const context = { unless: isTexts, next: isTexts };

/** Of each list: the fields that an entry must have, and those that it may have. */
const lists: Readonly<Record<WordList, Shape>> = {
  typos: { must: { word: isText, right: isText }, may: { ...context, confidence } },
  pleonasms: { must: { word: isText, right: isText }, may: { ...context, confidence } },
  outdatedReferences: { must: { word: isText, right: isText }, may: { ...context, confidence } },
  formerNames: {
    must: { word: isText, right: isText, since: Number.isInteger },
    may: context,
  },
  levelWords: {
    must: {
      word: isText,
      wrongFor: isListOf(levels),
      right: (value) => value === null || isText(value),
    },
    may: { ...context, confidence, kinds: isListOf(kinds) },
  },
  webResidue: { must: { word: isText }, may: { ...context, alone: isBoolean } },
  placeholders: { must: { word: isText }, may: { ...context, alone: isBoolean } },
  secrecyMarks: { must: { word: isText }, may: { ...context, alone: isBoolean } },
};
const textLists = ['units', 'accepted'] as const;

type WordList = Exclude<keyof WordsExtension, (typeof textLists)[number]>;

interface Shape {
  readonly must: Readonly<Record<string, Check>>;
  readonly may: Readonly<Record<string, Check>>;
}

/** The names of the lists that users can extend. */
export const wordListNames: readonly string[] = [...Object.keys(lists), ...textLists];

/**
 * The user's own words. Never fails: an entry that is not of its list's form is left out and said,
 * the others hold. What is found by a typo or the like is `certain` unless its entry says otherwise.
 */
export function wordsIn(
  given: Readonly<Record<string, unknown>>,
  report: ReportProblem,
): WordsExtension {
  const words: Record<string, unknown> = {};
  for (const [name, entries] of Object.entries(given)) {
    const path = ['words', name];
    if (!wordListNames.includes(name)) {
      report(path, 'settings.unknown-words', {
        name: shortened(name),
        known: wordListNames.join(', '),
      });
    } else if (!Array.isArray(entries)) {
      report(path, 'settings.not-a-list', { name: `gouji.${path.join('.')}` });
    } else {
      words[name] = entriesOf(name, entries as readonly unknown[], report);
    }
  }
  return words;
}

function entriesOf(
  name: string,
  entries: readonly unknown[],
  report: ReportProblem,
): readonly unknown[] {
  const shape = Object.entries(lists).find(([list]) => list === name)?.[1];
  return entries.flatMap((entry, index) => {
    const path = ['words', name, index];
    if (!shape) {
      if (isText(entry)) return [entry];
      report(path, 'settings.not-a-word', {});
      return [];
    }
    const problem = problemOf(entry, shape);
    if (problem === null) {
      return [
        { ...('confidence' in shape.may && { confidence: 'certain' }), ...(entry as object) },
      ];
    }
    report(problem.field === '' ? path : [...path, problem.field], problem.key, {
      field: shortened(problem.field),
      fields: [...Object.keys(shape.must), ...Object.keys(shape.may)].join(', '),
    });
    return [];
  });
}

interface EntryProblem {
  readonly key: string;
  /** The field it is about; `''` for the entry itself. */
  readonly field: string;
}

function problemOf(entry: unknown, { must, may }: Shape): EntryProblem | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return { key: 'settings.not-an-entry', field: '' };
  }
  const missing = Object.keys(must).find((field) => !Object.hasOwn(entry, field));
  if (missing !== undefined) return { key: 'settings.field-missing', field: missing };
  const checks: Readonly<Record<string, Check>> = { ...must, ...may };
  for (const [field, value] of Object.entries(entry)) {
    const check = Object.hasOwn(checks, field) ? checks[field] : undefined;
    if (!check) return { key: 'settings.unknown-field', field };
    if (!check(value)) return { key: 'settings.wrong-field', field };
  }
  return null;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}
