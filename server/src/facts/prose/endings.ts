import { oncePerText } from '../../text/oncePerText';
import { paragraphsOf } from '../../text/paragraphs';

const minParagraphLength = 16;
/** A number, a heading or a new subject: what stands before it is a paragraph of its own. */
const beginsAnew =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|#|20\d{2}年)/;
const heading = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|#)[^，。；]*$/;
/** Lists of data, what leads to a table, and the date under a report. */
const noSentence =
  /(?:如下|下表|附表|见表|月\d{1,2}日)$|(?:电话|地址|邮编|邮箱|传真|网址|来源|作者|单位|日期|时间|附件|标签|索引号)[:：]/;

/** Whether a paragraph of sentences ends without a mark, by its own words. */
export const lacksEndMark = (paragraph: string): boolean =>
  paragraph.length >= minParagraphLength &&
  /\p{Script=Han}$/u.test(paragraph) &&
  /[，。]/.test(paragraph) &&
  !heading.test(paragraph) &&
  !noSentence.test(paragraph);

/** Whether most paragraphs of sentences in a running text have their last mark, so that another should, too. */
export const hasEndMarks = oncePerText((text): boolean => {
  let sentences = 0;
  let ended = 0;
  for (const { text: paragraph } of paragraphsOf(text)) {
    const ending = endingOf(paragraph);
    if (ending !== 'none') sentences++;
    if (ending === 'mark') ended++;
  }
  return ended * 2 >= sentences;
});

const endingOf = oncePerText((paragraph): 'none' | 'mark' | 'other' => {
  if (paragraph.length < minParagraphLength || !/[，。；]/.test(paragraph)) return 'none';
  return /[。；！？：:.）)”]$/.test(paragraph) ? 'mark' : 'other';
});

/** Whether the paragraph may go on in the next, as after a page's end. */
export const mayGoOnIn = (next: string | undefined): boolean =>
  next !== undefined && next !== '' && !beginsAnew.test(next);
