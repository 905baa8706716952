import type { Report } from '../report/model';
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
const aspect =
  /主动公开|依申请|公开申请|信息管理|平台|监督|保障|机制|组织领导|解读|制度|基本情况|工作情况|概述/;
const fewest = 3;

/**
 * The aspects of chapter one written as chapters of their own: headings numbered 一, 二, 三 … before the first
 * chapter. None where they are not numbered on from 一 or most name something else.
 */
export function aspectsAsChapters(report: Report): readonly AspectHeading[] {
  const { text, preamble } = report;
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
  return found.length >= fewest && inOrder && named * 2 > found.length ? found : [];
}
