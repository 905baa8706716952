import type { ReportType } from '../../template/type';
import type { Report } from '../model';
import type { Edition } from './editions';

/** A type, prepared for reading. */
export interface PreparedType {
  readonly type: ReportType;
  /** Oldest first, at least one. */
  readonly editions: readonly Edition[];
}

/** The ids that settings or arguments name. */
interface Asked {
  readonly edition?: string | null;
  readonly type?: string | null;
}

/**
 * Reads the draft as what it is a report of: what is asked for decides, then the draft's own comment, then
 * its text. Of several types that it could be only those are read of which it has a sign; the one that it
 * has most of is taken, and two that it has as much of are none.
 */
export function readAsTypes(
  draft: Pick<Report, 'text' | 'comments'>,
  types: readonly PreparedType[],
  asked: Asked,
  readAs: (type: PreparedType) => Report,
): Report {
  const ofEdition = types.find(({ editions }) =>
    editions.some(({ template }) => template.id === asked.edition),
  );
  const chosen = ofEdition ?? types.find(({ type }) => type.id === asked.type);
  if (chosen) return { ...readAs(chosen), typeFrom: 'choice' };
  const named = namedIn(draft.comments, types);
  // A comment is its author's word: the draft is such a report, however little of it there is.
  if (named) return { ...readAs(named), recognised: true, typeFrom: 'comment' };
  const read = candidateTypes(draft.text, types)
    .map(readAs)
    .sort((a, b) => b.points - a.points);
  const [best, second] = read;
  const isTie = second?.recognised === true && second.points === best!.points;
  return isTie ? { ...best!, recognised: false } : best!;
}

const namedIn = (
  comments: Report['comments'],
  types: readonly PreparedType[],
): PreparedType | undefined => {
  const names = comments.flatMap(({ type }) => type ?? []);
  return types.find(({ type }) => names.some((name) => isCalled(type, name)));
};

/** Whether a type goes by that name: its id or its name in Chinese. */
export const isCalled = ({ id, name }: ReportType, called: string): boolean =>
  called === id || called === name['zh-cn'];

/** The types that a text may be of: those of which it has a sign; the first where it has none. */
function candidateTypes(text: string, types: readonly PreparedType[]): readonly PreparedType[] {
  if (types.length === 1) return types;
  const candidates = types.filter(({ type }) =>
    type.recognition.signs.some((sign) => text.includes(sign)),
  );
  return candidates.length > 0 ? candidates : types.slice(0, 1);
}
