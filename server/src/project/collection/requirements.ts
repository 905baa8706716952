import type { LocalRequirements as Asked } from '../../facts/requirements';
import { exists } from '../../facts/dates/calendar';
import type { Span } from '../../text/span';
import type { KnownNames } from '../settings';
import type { ReportProblem } from '../wordsSetting';
import { createFields, type Fields, type SpanAt } from './fields';

/** What the notice of an office above asks beyond the national form, with its places in the file. */
export interface LocalRequirements extends Asked {
  readonly deadline: Deadline | null;
  readonly longestOverview: { readonly characters: number; readonly span: Span } | null;
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
  'aspects',
  'sentences',
];

/** What a notice may ask something of, by the names of the types that are known, also those of one's own. */
export type RequirableNames = Pick<KnownNames, 'chapters' | 'aspects'>;

const maxCharacters = 100_000;

/** Reads the requirements that stand at a path; null where there are none. */
export function requirementsIn(
  given: unknown,
  path: readonly (string | number)[],
  spanAt: SpanAt,
  report: ReportProblem,
  known: RequirableNames,
): LocalRequirements | null {
  if (given === undefined || given === null) return null;
  const fields = createFields(given, path, report);
  if (!fields) return null;
  fields.allow(requirementFields);
  const characters = fields.number('longestOverview', 1, maxCharacters);
  return {
    notice: fields.text('notice'),
    deadline: deadlineIn(fields, spanAt, report),
    longestOverview:
      characters === null ? null : { characters, span: spanAt(fields.pathOf('longestOverview')) },
    aspects: aspectsIn(fields, report, known),
    sentences: fields.entries('sentences').flatMap(({ value, path }) => {
      const sentence = sentenceIn(value, path, spanAt(path), report, known);
      return sentence ? [sentence] : [];
    }),
  };
}

/** `"监督保障": ["社会评议", ["责任追究", "问责"]]`: each of the list, of a list within it one. */
function aspectsIn(
  fields: Fields,
  report: ReportProblem,
  { aspects: names }: RequirableNames,
): Asked['aspects'] {
  const given = fields.given.aspects;
  if (given === undefined || given === null) return [];
  const aspects = createFields(given, fields.pathOf('aspects'), report);
  if (!aspects) return [];
  aspects.allow(names);
  return names.flatMap((aspect) => {
    const words = aspects.entries(aspect).flatMap(({ value, path }) => {
      const choices = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(
        (each): each is string => typeof each === 'string' && each.trim() !== '',
      );
      if (choices.length > 0) return [choices.map((each) => each.trim())];
      report(path, 'collection.not-a-text', {});
      return [];
    });
    return words.length > 0 ? [{ aspect, words }] : [];
  });
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
  { chapters }: RequirableNames,
): RequiredSentence | null {
  if (typeof value === 'string' && value.trim() !== '') {
    return { text: value.trim(), chapter: null, span };
  }
  const fields = createFields(value, path, report);
  if (!fields) return null;
  fields.allow(['text', 'chapter']);
  const text = fields.text('text');
  if (text !== null) return { text, chapter: fields.oneOf('chapter', chapters), span };
  report(path, 'settings.field-missing', { field: 'text' });
  return null;
}
