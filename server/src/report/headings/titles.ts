import { fold } from '../../text/mapped';
import type { LineIndex } from '../../text/lines';
import { spanOf, textAt, trimSpan, type Span } from '../../text/span';
import type { ChapterTemplate } from '../../template/model';
import type { Likeness } from '../../template/vocabulary';
import type { HeadingLine } from './line';
import type { TitlePattern } from './marks';

/** The wordings, folded, by which the chapters of a template are known, and those that are none. */
export interface Titles {
  readonly forms: readonly Form[];
  /** What the wordings begin with, two characters each; null where one may begin with anything. */
  readonly openings: ReadonlySet<string> | null;
  /** The rows' labels: table three numbers some of its own 一 to 四. */
  readonly tableLabels: ReadonlySet<string>;
  /** Whether chapters are numbered as tables are: `表一`. */
  readonly byTables: boolean;
}

export interface Form {
  readonly chapter: ChapterTemplate;
  readonly official: string;
  readonly variants: readonly string[];
  /** Of titles in which the body or the year is named. */
  readonly patterns: readonly TitlePattern[];
}

/** The chapter that a line names, and where its title stands. */
export interface Found {
  readonly chapter: ChapterTemplate;
  readonly likeness: Likeness;
  readonly title: Span;
}

/** What every line begins with, folded, that one of the forms could be the title of; null where that can be anything. */
export function openingsOf(forms: readonly Form[]): ReadonlySet<string> | null {
  const wordings = forms.flatMap(({ official, variants }) => [official, ...variants]);
  const isAny =
    forms.some(({ patterns }) => patterns.length > 0) || wordings.some(({ length }) => length < 2);
  return isAny ? null : new Set(wordings.map((wording) => wording.slice(0, 2)));
}

/** What stands after a title in a list of contents. */
const pageNumber = /^[\s*_.．…·]*(?:\d{1,3}\s*)?$/;

/** The line is a chapter's title, or begins with it before the chapter's first sentence. */
export function findTitle(text: string, parts: HeadingLine, { forms }: Titles): Found | null {
  const raw = textAt(text, parts.words);
  const folded = raw.length <= 200 ? fold(raw) : fold(raw.slice(0, 60));
  for (const { chapter, official, variants, patterns } of forms) {
    // A title with a mark is official with the body's name in its place only.
    if (folded === official && patterns.every(({ likeness }) => likeness !== 'official'))
      return { chapter, likeness: 'official', title: titleSpan(text, parts.words) };
    if (variants.includes(folded))
      return { chapter, likeness: 'variant', title: titleSpan(text, parts.words) };
    const fitting = patterns.find(({ expression }) => expression.test(folded));
    if (fitting)
      return { chapter, likeness: fitting.likeness, title: titleSpan(text, parts.words) };
  }
  for (const { chapter, official, variants } of forms) {
    for (const form of [official, ...variants]) {
      if (!folded.startsWith(form)) continue;
      const length = lengthOfFolded(raw, form.length);
      const next = raw.slice(length);
      const sentenceFollows =
        /^(?:\*{1,3}|__)?[\s。：:；]/.test(next) || (parts.numbering !== null && /^\d/.test(next));
      if (!sentenceFollows || pageNumber.test(next)) continue;
      return {
        chapter,
        likeness: form === official ? 'official' : 'variant',
        title: spanOf(parts.words.start, parts.words.start + length),
      };
    }
  }
  return null;
}

/** The title without the punctuation after it. */
export function titleSpan(text: string, words: Span): Span {
  const raw = textAt(text, words);
  const tail = /(?<![\s。：:；;.])[\s。：:；;.]+$/.exec(raw);
  return tail ? spanOf(words.start, words.end - tail[0].length) : words;
}

/** How many units of `raw` hold the first `count` folded characters. */
function lengthOfFolded(raw: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < raw.length; i++) {
    if (seen === count) return i;
    seen += fold(raw[i]!).length;
  }
  return raw.length;
}

/** Whether a line's words may be the first half of a title. */
export const beginsTitle = (text: string, parts: HeadingLine, { forms }: Titles): boolean => {
  const first = fold(textAt(text, parts.words));
  return (
    first.length >= 4 &&
    first.length <= 30 &&
    forms.some(({ official, variants }) =>
      [official, ...variants].some((form) => isFirstHalf(first, form, parts)),
    )
  );
};

const isFirstHalf = (first: string, form: string, { numbering }: HeadingLine): boolean =>
  form.startsWith(first) && form !== first && (numbering !== null || first.length >= 8);

/** A title broken over two lines. */
export function findTitleOverTwoLines(
  text: string,
  lines: LineIndex,
  index: number,
  parts: HeadingLine,
  { forms }: Titles,
): Found | null {
  const first = fold(textAt(text, parts.words));
  if (first.length < 4 || first.length > 30) return null;
  for (const { chapter, official, variants } of forms) {
    for (const form of [official, ...variants]) {
      if (!isFirstHalf(first, form, parts)) continue;
      for (let next = index + 1; next < Math.min(index + 3, lines.count); next++) {
        const span = trimSpan(text, lines.line(next));
        if (span.start === span.end) continue;
        if (first + fold(textAt(text, span)) !== form) break;
        return {
          chapter,
          likeness: form === official ? 'official' : 'variant',
          title: spanOf(parts.words.start, span.end),
        };
      }
    }
  }
  return null;
}
