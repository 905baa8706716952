import type { Report } from '../../report/model';
import { passagesOf } from '../../report/prose/passages';
import type { Template } from '../../template/model';
import { fillInsOf } from '../../template/skeleton/fillIns';
import { preambleElementOf } from '../../report/query/preambleElements';

/** A sentence of last year's preamble that stands in for one that its author would have to fill in. */
export interface CarriedSentence {
  /** The form's sentence, with the marks of a skeleton. */
  readonly skeleton: string;
  readonly sentence: string;
}

/**
 * Last year's sentences for what the form leaves open in the preamble: where the report is found and
 * whom to ask. Left out are those that name a year or are still to be filled in.
 */
export function carriedSentences(template: Template, previous: Report): readonly CarriedSentence[] {
  const best = new Map<string, CarriedSentence & { readonly alike: number }>();
  for (const sentence of preambleSentences(previous)) {
    const found = preambleElementOf(template, sentence);
    const skeleton = found?.element.skeleton ?? '';
    if (!found || !skeleton.includes('{fill:') || !isTimeless(sentence)) continue;
    const { id } = found.element;
    if (found.alike > (best.get(id)?.alike ?? 0)) {
      best.set(id, { skeleton, sentence, alike: found.alike });
    }
  }
  return [...best.values()];
}

const preambleSentences = (report: Report): readonly string[] =>
  passagesOf(report)
    .filter(({ chapter }) => chapter === null)
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((paragraph) => paragraph.split('。').slice(0, -1))
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}。`);

const isTimeless = (sentence: string): boolean =>
  !/(?<!\d)(?:19|20)\d{2}(?!\d)|[〇零一二三四五六七八九]{4}年/.test(sentence) &&
  fillInsOf(sentence).length === 0;
