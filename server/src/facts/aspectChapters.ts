import type { Report } from '../report/model';
import { authored } from '../text/pattern';
import { parseChineseNumber } from '../text/numbers';
import { spanOf, type Span } from '../text/span';

/** A heading before the first chapter that has a chapter's number and an aspect's name. */
export interface AspectHeading {
  /** Of its line. */
  readonly start: number;
  /** The number with its mark: `一、`. */
  readonly numbering: Span;
  /** `一`. */
  readonly number: string;
  readonly heading: Span;
}

const heading =
  /^(?<marks>(?:#{1,6}[ \t]+)?)(?<number>[一二三四五六七八九十]{1,2})、[ \t]*(?<words>[^\n。；，]{2,24})$/gmu;
const minChapters = 3;

/**
 * The aspects of the chapter that sums the year up written as chapters of their own: headings numbered 一, 二, 三 … before the first
 * chapter. None where they are not numbered on from 一 or most name something else.
 */
export function aspectsAsChapters(report: Report): readonly AspectHeading[] {
  const { text, preamble, edition } = report;
  const form = edition.type.overview;
  if (!form) return [];
  const aspect = new RegExp(authored(form.headings));
  const found = [...text.slice(preamble.start, preamble.end).matchAll(heading)].map((match) => {
    const { marks, number, words } = match.groups!;
    const start = preamble.start + match.index;
    const from = start + marks!.length;
    return {
      start,
      numbering: spanOf(from, from + number!.length + 1),
      number: number!,
      heading: spanOf(from, start + match[0].length),
      isAspect: aspect.test(words!),
    };
  });
  const inOrder = found.every(({ number }, i) => parseChineseNumber(number) === i + 1);
  const named = found.filter(({ isAspect }) => isAspect).length;
  return found.length >= minChapters && inOrder && named * 2 > found.length ? found : [];
}
