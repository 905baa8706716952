import type { Finding } from '../rules/model';
import { touches, type Span } from '../text/span';

/** One stretch of a text replaced by another. */
export interface Change {
  readonly start: number;
  /** Where the stretch ended before, and where its replacement ends. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Units that are compared at once, as far as two texts are alike. */
const block = 4096;

/** The smallest change that makes the one text the other; null where they are the same. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + block <= shorter && isAlike(before, start, after, start)) start += block;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const from = (text: string): number => text.length - tail - block;
  while (tail + block <= shorter - start && isAlike(before, from(before), after, from(after)))
    tail += block;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/** Whether the blocks of the two texts are the same, from the offsets on. */
const isAlike = (a: string, atA: number, b: string, atB: number): boolean =>
  a.slice(atA, atA + block) === b.slice(atB, atB + block);

/** Where an offset is after the change; one in what was replaced goes to the replacement's end. */
export function moved(offset: number, { start, oldEnd, newEnd }: Change): number {
  if (offset < start) return offset;
  return offset > oldEnd ? offset - oldEnd + newEnd : newEnd;
}

/** A finding that is on show, by what tells it from others while the text around it changes. */
export interface Shown {
  readonly code: string;
  readonly span: Span;
}

/** Where findings on show are after the change: those at its place stretch over what was written. */
export const movedFindings = (shown: readonly Shown[], change: Change): readonly Shown[] =>
  shown.map(({ code, span }) => ({
    code,
    span: {
      start: span.start <= change.start ? span.start : moved(span.start, change),
      end: moved(span.end, change),
    },
  }));

/** A document while it is written in. */
export interface Writing {
  readonly text: string;
  /** Null where the caret is not known. */
  readonly caret: number | null;
  /** Milliseconds since the last edit. */
  readonly idle: number;
  /** Milliseconds that the caret has to rest; 0 means that nothing waits. */
  readonly delay: number;
  readonly shown: readonly Shown[];
}

/** Whether the caret has moved on writing so lately that findings at it wait. */
const isBusy = ({ caret, idle, delay }: Writing): boolean => caret !== null && idle < delay;

/**
 * Whether letters for an input method may stand at the caret: Latin ones, not turned into characters
 * yet. What is found in such a text is of no use, and what is gone from it may be back at once.
 */
export const isComposing = (writing: Writing): boolean =>
  isBusy(writing) && /[a-z]['’]?$/i.test(beforeCaret(writing));

const beforeCaret = ({ text, caret }: Writing): string =>
  text.slice(Math.max(0, (caret ?? 0) - 2), caret ?? 0);

/** The findings that wait: they touch the caret, it does not rest, and they were not on show before. */
export function withheld(findings: readonly Finding[], writing: Writing): ReadonlySet<Finding> {
  const { caret, shown } = writing;
  if (caret === null || !isBusy(writing)) return new Set();
  return new Set(
    findings.filter(
      (finding) =>
        touches(finding.span, caret) &&
        !shown.some(
          (other) => other.code === finding.code && overlapping(other.span, finding.span),
        ),
    ),
  );
}

const overlapping = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
