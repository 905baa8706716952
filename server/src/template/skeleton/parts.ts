/** Text that stands in a new report as it is. */
interface SkeletonText {
  readonly kind: 'text';
  readonly text: string;
}

/** A place in a new report that its author completes. */
interface SkeletonFill {
  readonly kind: 'fill';
  /** What belongs here, in the report's language. */
  readonly hint: string;
  /** Set in the cell of a figure: what is proposed there; a new report leaves the cell blank. */
  readonly proposed?: string;
  /** Set on places that all take the same text. */
  readonly name?: 'agency' | 'year' | 'nextYear';
}

export type SkeletonPart = SkeletonText | SkeletonFill;

/** What is known of a report before it is written; the rest is left to be filled in. */
export interface KnownFacts {
  readonly agency?: string | null;
  readonly year?: number | null;
}

export const text = (value: string): SkeletonText => ({ kind: 'text', text: value });

const mark = /\{(agency|year|nextYear|fill:([^{}]+))\}/g;

const agencyHint = '机关名称';
const yearHint = '年份';
const nextYearHint = '下一年';

/**
 * The parts of a template's skeleton text: `{agency}`, `{year}` and `{nextYear}` give the known fact or a named
 * fill, `{fill:hint}` a fill. Braces that are no such mark stay text.
 */
export function partsOf(skeleton: string, known: KnownFacts = {}): readonly SkeletonPart[] {
  const parts: SkeletonPart[] = [];
  let end = 0;
  for (const match of skeleton.matchAll(mark)) {
    if (match.index > end) parts.push(text(skeleton.slice(end, match.index)));
    parts.push(partOf(match[1]!, match[2], known));
    end = match.index + match[0].length;
  }
  if (end < skeleton.length) parts.push(text(skeleton.slice(end)));
  return parts;
}

function partOf(
  word: string,
  hint: string | undefined,
  { agency = null, year = null }: KnownFacts,
): SkeletonPart {
  if (hint !== undefined) return { kind: 'fill', hint };
  if (word === 'agency') {
    return agency === null ? { kind: 'fill', hint: agencyHint, name: 'agency' } : text(agency);
  }
  const isNext = word === 'nextYear';
  return year === null
    ? { kind: 'fill', hint: isNext ? nextYearHint : yearHint, name: isNext ? 'nextYear' : 'year' }
    : text(String(year + (isNext ? 1 : 0)));
}

/** The pieces one after the other, each on lines of its own. */
export const joinParts = (pieces: readonly (readonly SkeletonPart[])[]): readonly SkeletonPart[] =>
  pieces.flatMap((piece, index) => (index === 0 ? piece : [text('\n'), ...piece]));
