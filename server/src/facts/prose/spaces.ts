import type { Passage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { textAt, type Span } from '../../text/span';

/** More of them come from a converter and say nothing of the writing. */
const most = 12;
const anyGap = /\p{Script=Han}[^\S\r\n]+\p{Script=Han}/u;
/** Nobody types a blank before a comma. */
const ofConverter = /\p{Script=Han}[^\S\r\n]+[，。；：、]/u;
const heading = /^(?:#+|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])[^，。；：:]{0,24}$/;

/** What heads a chapter or a part at the beginning of its line: 第七部分, 七. */
const part =
  /^[^\S\r\n]*(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,3})$/;
const longestPart = 16;

/** Blanks between two Han characters of one sentence: 门户 网站. None where a converter has put them everywhere. */
export function straySpaces(report: Report, passages: readonly Passage[]): readonly Span[] {
  if (!anyGap.test(report.text) || ofConverter.test(report.text)) return [];
  const found: Span[] = [];
  for (const passage of passages) {
    let start = 0;
    for (const paragraph of passage.text.split('\n')) {
      if (passage.chapter !== null && /[。；]/.test(paragraph))
        found.push(...gapsIn(report, passage, start, paragraph));
      if (found.length > most) return [];
      start += paragraph.length + 1;
    }
  }
  return found;
}

function* gapsIn(
  report: Report,
  passage: Passage,
  start: number,
  paragraph: string,
): Generator<Span> {
  const { start: first, end } = passage.spanOf(start, start + paragraph.length);
  if (end - first === paragraph.length) return;
  for (let i = 0; i + 1 < paragraph.length; i++) {
    const from = passage.spanOf(start + i, start + i + 1).end;
    const to = passage.spanOf(start + i + 1, start + i + 2).start;
    if (to <= from) continue;
    const gap = { start: from, end: to };
    // Several blanks set words apart on purpose.
    if (to - from > 1 || /[\r\n\u3000]/.test(textAt(report.text, gap))) continue;
    if (!/^\p{Script=Han}{2}$/u.test(paragraph.slice(i, i + 2))) continue;
    // 地 址：, 一、总体情况 全年…, 第七部分 …: a label set wide, a heading before its text or its words.
    if (
      part.test(lineUpTo(report.text, from)) ||
      /^(?:.[：:]|[一二三四五六七八九十]是)/.test(paragraph.slice(i + 1, i + 3)) ||
      heading.test(paragraph.slice(0, i + 1))
    )
      continue;
    yield gap;
  }
}

/** What stands in the line before a place, as far as that matters. */
const lineUpTo = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - longestPart), at)
    .split(/[\r\n]/)
    .at(-1)!;
