import type { DraftPassage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { textAt, type Span } from '../../text/span';

/** More of them come from a converter and say nothing of the writing. */
const maxSpaces = 12;
const anyGap = /\p{Script=Han}[^\S\r\n]+\p{Script=Han}/u;
/** Nobody types a blank before a comma. */
const ofConverter = /\p{Script=Han}[^\S\r\n]+[，。；：、]/u;
const heading = /^(?:#+|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])[^，。；：:]{0,24}$/;

/** What heads a chapter or a part at the beginning of its line: 第七部分, 七. */
const part =
  /^[^\S\r\n]*(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,3})$/;
const maxPartLength = 16;

/** Blanks between two Han characters of one sentence: 门户 网站. None where a converter has put them everywhere. */
export function straySpaces(report: Report, passages: readonly DraftPassage[]): readonly Span[] {
  const found: Span[] = [];
  for (const passage of passages) {
    if (passage.chapter === null) continue;
    let paragraph = paragraphAround(passage.text, 0);
    for (const at of passage.blanks) {
      if (at > paragraph.to) paragraph = paragraphAround(passage.text, at);
      const gap = paragraph.isOfSentences ? strayAt(report, passage, at, paragraph.from) : null;
      if (gap) found.push(gap);
      if (found.length > maxSpaces) return [];
    }
  }
  // Of most drafts, in which no such blank stands, the whole text is not looked at.
  const isWriting = found.length > 0 && anyGap.test(report.text) && !ofConverter.test(report.text);
  return isWriting ? found : [];
}

/** The blank before a place of the passage's text, if nothing explains it. */
function strayAt(report: Report, passage: DraftPassage, at: number, from: number): Span | null {
  const { text } = passage;
  const gap = {
    start: passage.spanOf(at - 1, at).end,
    end: passage.spanOf(at, at + 1).start,
  };
  // Several blanks set words apart on purpose.
  if (gap.end - gap.start !== 1 || /[\r\n\u3000]/.test(textAt(report.text, gap))) return null;
  if (!/^\p{Script=Han}{2}$/u.test(text.slice(at - 1, at + 1))) return null;
  // 地 址：, 一、总体情况 全年…, 第七部分 …: a label set wide, a heading before its text or its words.
  const isExplained =
    part.test(lineUpTo(report.text, gap.start)) ||
    /^(?:.[：:]|[一二三四五六七八九十]是)/.test(text.slice(at, at + 2)) ||
    heading.test(text.slice(from, at));
  return isExplained ? null : gap;
}

/** The paragraph around a place. */
function paragraphAround(
  text: string,
  at: number,
): { readonly from: number; readonly to: number; readonly isOfSentences: boolean } {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const to = end < 0 ? text.length : end;
  return { from, to, isOfSentences: /[。；]/.test(text.slice(from, to)) };
}

/** What stands in the line before a place, as far as that matters. */
const lineUpTo = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - maxPartLength), at)
    .split(/[\r\n]/)
    .at(-1)!;
