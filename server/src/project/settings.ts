import type { RuleLevels } from '../rules/check';
import { severities, type Severity } from '../rules/model';
import { type Message } from '../wording/message';
import type { AmbiguousWidth } from '../text/width';
import { languages, type Language } from '../wording/wording';

/** What users choose, in an editor's settings or in a file; rules not named keep their own levels. */
export interface Settings {
  /** `auto`: left to the place of use. */
  readonly language: Language | 'auto';
  /** Id of the type of report that drafts are; null leaves it to the draft. */
  readonly type: string | null;
  /** Id of the edition to check against; null leaves it to the draft. */
  readonly edition: string | null;
  readonly levels: RuleLevels;
  readonly validation: Validation;
  readonly format: TableFormat;
  readonly completion: Completion;
}

/** How tables are laid out. */
export interface TableFormat {
  /** Columns that a character takes whose width depends on the font, such as `“`. */
  readonly ambiguousWidth: AmbiguousWidth;
  /** Columns of half-width characters that a table should stay within; 0: no limit. */
  readonly columns: number;
}

/** How completion finds what was typed. */
export interface Completion {
  /** Whether Latin letters stand for the characters whose pinyin begins with them. */
  readonly pinyin: boolean;
}

/** When a draft is checked in an editor. */
export interface Validation {
  /** While it is written in, or each time it is saved. */
  readonly run: 'onType' | 'onSave';
  /** Milliseconds that the caret rests before what is found at it is shown; 0: at once. */
  readonly caretDelay: number;
}

/** A setting that has no effect, and why. */
export interface SettingsProblem extends Message {
  /** The names that lead to it, outermost first. */
  readonly path: readonly string[];
}

/** The names that settings may use. */
export interface KnownNames {
  readonly types: readonly string[];
  readonly editions: readonly string[];
  readonly ruleCodes: readonly string[];
  /** Ids of the editions' chapters. */
  readonly chapters: readonly string[];
  /** What the chapter that sums the year up is made of, by the names that the types give it. */
  readonly aspects: readonly string[];
}

export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

const automatic = 'auto';
/** The settings of a user who has chosen nothing. */
export const defaultSettings: Settings = {
  language: automatic,
  type: null,
  edition: null,
  levels: new Map(),
  validation: { run: 'onType', caretDelay: 1500 },
  format: { ambiguousWidth: 2, columns: 96 },
  completion: { pinyin: true },
};

const levels: readonly (Severity | 'off')[] = [...severities, 'off'];

/**
 * Reads settings of any origin. Never fails: what is not understood is left at its default and said
 * in the problems. Names other than `language`, `type`, `edition`, `rules`, `validate`, `format`
 * and `completion` are passed over.
 */
export function parseSettings(value: unknown, known: KnownNames): ParsedSettings {
  const problems: SettingsProblem[] = [];
  const report: Tell = (path, key, args) => problems.push({ path, key, args });
  const given = recordAt([], value, report);
  const language = choose('language', given, languages, report);
  const type = choose('type', given, known.types, report);
  const edition = choose('edition', given, known.editions, report);
  const chosen = new Map<string, Severity | 'off'>();
  for (const [rule, wanted] of Object.entries(recordAt(['rules'], given.rules, report))) {
    const level = levels.find((name) => name === wanted);
    if (!known.ruleCodes.includes(rule)) {
      report(['rules', rule], 'settings.unknown-rule', { value: shortened(rule) });
    } else if (level === undefined) {
      const args = { rule, value: written(wanted), known: levels.join(', ') };
      report(['rules', rule], 'settings.unknown-level', args);
    } else {
      chosen.set(rule, level);
    }
  }
  const validation = validationIn(recordAt(['validate'], given.validate, report), report);
  const format = formatIn(recordAt(['format'], given.format, report), report);
  const completion = completionIn(recordAt(['completion'], given.completion, report), report);
  return {
    settings: {
      language: language ?? automatic,
      type,
      edition,
      levels: chosen,
      validation,
      format,
      completion,
    },
    problems,
  };
}

const runs: readonly Validation['run'][] = ['onType', 'onSave'];
const maxDelayMilliseconds = 60_000;

function validationIn(given: Readonly<Record<string, unknown>>, report: Tell): Validation {
  const { run: usualRun, caretDelay: usualDelay } = defaultSettings.validation;
  const wantedRun = given.run ?? usualRun;
  const wantedDelay = given.caretDelay ?? usualDelay;
  const run = runs.find((name) => name === wantedRun);
  if (run === undefined) {
    const args = { value: written(wantedRun), known: runs.join(', ') };
    report(['validate', 'run'], 'settings.unknown-run', args);
  }
  const isDelay =
    typeof wantedDelay === 'number' && wantedDelay >= 0 && wantedDelay <= maxDelayMilliseconds;
  if (!isDelay) {
    const args = { value: written(wantedDelay), most: maxDelayMilliseconds };
    report(['validate', 'caretDelay'], 'settings.no-delay', args);
  }
  return { run: run ?? usualRun, caretDelay: isDelay ? wantedDelay : usualDelay };
}

const widths: readonly AmbiguousWidth[] = [1, 2];

function formatIn(given: Readonly<Record<string, unknown>>, report: Tell): TableFormat {
  const wanted = given.ambiguousWidth ?? defaultSettings.format.ambiguousWidth;
  const ambiguousWidth = widths.find((width) => width === wanted);
  if (ambiguousWidth === undefined) {
    report(['format', 'ambiguousWidth'], 'settings.unknown-width', { value: written(wanted) });
  }
  const usual = defaultSettings.format;
  const columns = given.columns ?? usual.columns;
  const isCount = typeof columns === 'number' && Number.isInteger(columns) && columns >= 0;
  if (!isCount) report(['format', 'columns'], 'settings.no-columns', { value: written(columns) });
  return {
    ambiguousWidth: ambiguousWidth ?? usual.ambiguousWidth,
    columns: isCount ? columns : usual.columns,
  };
}

function completionIn(given: Readonly<Record<string, unknown>>, report: Tell): Completion {
  const { pinyin: usual } = defaultSettings.completion;
  const pinyin = given.pinyin ?? usual;
  if (typeof pinyin === 'boolean') return { pinyin };
  report(['completion', 'pinyin'], 'settings.no-switch', { value: written(pinyin) });
  return { pinyin: usual };
}

/** Says what is wrong with what the names lead to. */
type Tell = (path: readonly string[], key: string, args: Message['args']) => void;

function recordAt(
  path: readonly string[],
  value: unknown,
  report: Tell,
): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (isRecord(value)) return value;
  report(path, 'settings.not-an-object', { name: ['gouji', ...path].join('.') });
  return {};
}

/** The name that is given; null for `auto`, for nothing and for what is no such name. */
function choose<Name extends string>(
  setting: 'language' | 'type' | 'edition',
  given: Readonly<Record<string, unknown>>,
  names: readonly Name[],
  report: Tell,
): Name | null {
  const value = given[setting] ?? automatic;
  const chosen = names.find((name) => name === value) ?? null;
  if (chosen === null && value !== automatic) {
    const args = { value: written(value), known: [automatic, ...names].join(', ') };
    report([setting], `settings.unknown-${setting}`, args);
  }
  return chosen;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const written = (value: unknown): string =>
  shortened(typeof value === 'string' ? value : JSON.stringify(value));

const maxShown = 60;

/** What a file says, as far as a message has room for it. */
export const shortened = (words: string): string =>
  words.length > maxShown ? `${words.slice(0, maxShown)}…` : words;
