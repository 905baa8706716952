import { exists } from '../../facts/dates/calendar';
import type { Span } from '../../text/span';
import type { ReportProblem } from '../wordsSetting';
import { createFields, type Fields, type SpanAt } from './fields';

/** What the notice of an office above asks beyond the national form. */
export interface LocalRequirements {
  /** The notice's name, which findings give as their basis; null where none was given. */
  readonly notice: string | null;
  readonly deadline: Deadline | null;
  /** The most characters that chapter one may have; null without a limit. */
  readonly longestOverview: { readonly characters: number; readonly span: Span } | null;
  /** Each must stand in the report, white space and punctuation aside. */
  readonly sentences: readonly RequiredSentence[];
}

/** The last day to hand in, of the year after the report's. */
export interface Deadline {
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

export interface RequiredSentence {
  readonly text: string;
  /** Id of the chapter where it must stand, e.g. `overview`; null for anywhere. */
  readonly chapter: string | null;
  readonly span: Span;
}

/** The names within the setting. */
export const requirementFields: readonly string[] = [
  'notice',
  'deadline',
  'longestOverview',
  'sentences',
];
export const chapterIds: readonly string[] = [
  'overview',
  'disclosure',
  'applications',
  'review',
  'issues',
  'other-matters',
];
const mostCharacters = 100_000;

/** Reads the requirements; null where there are none. */
export function requirementsIn(
  collection: Fields,
  spanAt: SpanAt,
  report: ReportProblem,
): LocalRequirements | null {
  const given = collection.given.requirements;
  if (given === undefined || given === null) return null;
  const fields = createFields(given, collection.pathOf('requirements'), report);
  if (!fields) return null;
  fields.allow(requirementFields);
  const characters = fields.number('longestOverview', 1, mostCharacters);
  return {
    notice: fields.text('notice'),
    deadline: deadlineIn(fields, spanAt, report),
    longestOverview:
      characters === null ? null : { characters, span: spanAt(fields.pathOf('longestOverview')) },
    sentences: fields.entries('sentences').flatMap(({ value, path }) => {
      const sentence = sentenceIn(value, path, spanAt(path), report);
      return sentence ? [sentence] : [];
    }),
  };
}

function deadlineIn(fields: Fields, spanAt: SpanAt, report: ReportProblem): Deadline | null {
  const written = fields.text('deadline');
  if (written === null) return null;
  const path = fields.pathOf('deadline');
  const day = { month: Number(written.slice(0, 2)), day: Number(written.slice(3)) };
  if (/^\d{2}-\d{2}$/.test(written) && exists({ year: null, ...day })) {
    return { ...day, span: spanAt(path) };
  }
  report(path, 'collection.no-date', { value: written });
  return null;
}

function sentenceIn(
  value: unknown,
  path: readonly (string | number)[],
  span: Span,
  report: ReportProblem,
): RequiredSentence | null {
  if (typeof value === 'string' && value.trim() !== '') {
    return { text: value.trim(), chapter: null, span };
  }
  const fields = createFields(value, path, report);
  if (!fields) return null;
  fields.allow(['text', 'chapter']);
  const text = fields.text('text');
  if (text !== null) return { text, chapter: fields.oneOf('chapter', chapterIds), span };
  report(path, 'settings.field-missing', { field: 'text' });
  return null;
}
