import { oncePerText } from '../../text/oncePerText';
import type { Place } from '../words/search';

const shortest = 16;
/** A number, a heading or a new subject: what stands before it is a paragraph of its own. */
const beginsAnew =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|#|20\d{2}年)/;
const heading = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|#)[^，。；]*$/;
/** Lists of data, what leads to a table, and the date under a report. */
const noSentence =
  /(?:如下|下表|附表|见表|月\d{1,2}日)$|(?:电话|地址|邮编|邮箱|传真|网址|来源|作者|单位|日期|时间|附件|标签|索引号)[:：]/;

/**
 * Paragraphs of sentences without their last mark, where the draft's other paragraphs have theirs. A paragraph
 * that the next may continue, as after a page's end, is none.
 */
export const missingEndMarks = oncePerText((text): readonly Place[] => [...missingIn(text)]);

function* missingIn(text: string): Generator<Place> {
  const paragraphs = text.split('\n');
  const sentences = paragraphs.filter(
    (words) => words.length >= shortest && /[，。；]/.test(words),
  );
  const ended = sentences.filter((words) => /[。；！？：:.）)”]$/.test(words));
  if (ended.length * 2 < sentences.length) return;
  let from = 0;
  for (const [i, words] of paragraphs.entries()) {
    const to = from + words.length;
    const next = paragraphs[i + 1];
    if (
      words.length >= shortest &&
      /[，。][^，。]*\p{Script=Han}$/u.test(words) &&
      !heading.test(words) &&
      !noSentence.test(words) &&
      (next === undefined || next === '' || beginsAnew.test(next))
    )
      yield { from: to - 1, to };
    from = to + 1;
  }
}
