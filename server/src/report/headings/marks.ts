import { fold } from '../../text/mapped';
import { authored, literal } from '../../text/pattern';
import type { Likeness } from '../../template/vocabulary';

/** A title with the body's name or the year in it, whatever they are. */
export interface TitlePattern {
  /** Over the whole folded title. */
  readonly expression: RegExp;
  readonly likeness: Likeness;
}

const mark = /\{(?:agency|year)\}/g;

/** A name is no longer than this; a heading with more before its own words is a sentence. */
const maxNameLength = 40;

export const hasMark = (title: string): boolean => title.includes('{');

export const withoutMarks = (title: string): string => title.replace(mark, '');

/** Expressions for those of the titles that name the body or the year. */
export const patternsOf = (
  titles: readonly string[],
  likeness: Likeness,
): readonly TitlePattern[] =>
  titles.filter(hasMark).map((title) => {
    const words = title.split(mark).map((each) => literal(fold(each)));
    const marks = title.match(mark) ?? [];
    const source = words
      .map((each, at) => each + (at < marks.length ? anyOf(marks[at]!) : ''))
      .join('');
    return { expression: new RegExp(authored(`^${source}$`)), likeness };
  });

const anyOf = (each: string): string =>
  each === '{year}' ? '(?:20\\d\\d|本)' : `.{1,${maxNameLength}}?`;
