import { matchesIn } from '../../text/matches';
import type { Place } from '../words/search';

/** A slip in punctuation and what should stand in its place. */
export interface MarkSlip extends Place {
  readonly kind: 'colon' | 'before-bracket' | 'doubled' | 'unclosed';
  /** Null where only the writer knows. */
  readonly right: string | null;
}

/** 整改措施一是: what announces the items and the first item run together. */
const missingColon =
  /(?<lead>措施|打算|如下|以下工作|存在问题|主要做法|工作安排|问题和不足)(?=一是)/g;
/** 联系。（地址：…）。: the sentence ends after its bracket, once. */
const stopBeforeBracket = /。(?<bracket>[（(][^（）()。\n]{2,120}[）)])。/g;
const doubled =
  /[，、；：][，,、；;：:。]+|[,;:][，、；：。]+|(?<=\p{Script=Han})[,;:]{2}(?=\p{Script=Han})|。[，,、；;：:]+|(?<!。)。。(?!。)/gu;
const halfWidthTwice = /^[,;:]{2}$/;

/** Slips of punctuation in a paragraph without white space. */
export function* markSlips(text: string): Generator<MarkSlip> {
  for (const { index, groups } of matchesIn(text, missingColon)) {
    const lead = groups!.lead!;
    const to = index + lead.length + 2;
    yield { from: index, to, kind: 'colon', right: `${lead}：一是` };
  }
  for (const { 0: found, index } of matchesIn(text, stopBeforeBracket)) {
    const to = index + found.length;
    yield { from: index, to, kind: 'before-bracket', right: found.slice(1) };
  }
  const isBeforeStop = beforeStop(text);
  for (const { 0: found, index } of matchesIn(text, doubled)) {
    // Only between words of a sentence: rows with commas between their cells have many.
    if (halfWidthTwice.test(found) && !isBeforeStop(index + found.length)) continue;
    const right = found === found[0]!.repeat(found.length) ? found[0]! : null;
    yield { from: index, to: index + found.length, kind: 'doubled', right };
  }
  for (const at of unclosedTitles(text))
    yield { from: at, to: at + 1, kind: 'unclosed', right: null };
}

/** Each 《 without its 》 in the same sentence of a paragraph; a title within a title closes first. */
function* unclosedTitles(text: string): Generator<number> {
  let open: number[] = [];
  for (let at = text.indexOf('《'); at >= 0 && at < text.length; at++) {
    const mark = text[at];
    if (mark === '《') open.push(at);
    else if (mark === '》') open.pop();
    else if (mark === '。') {
      yield* open;
      open = [];
    }
  }
  yield* open;
}

/** Tells of places in a paragraph, asked for in their order, whether a full stop follows. */
function beforeStop(text: string): (at: number) => boolean {
  let stop = -1;
  return (at) => {
    if (stop < at) {
      stop = at;
      while (stop < text.length && text[stop] !== '。') stop++;
    }
    return text[stop] === '。';
  };
}
