import type { Report } from '../../report/model';
import { wordsAt } from '../../report/query/places';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import type { WordLists } from '../words/model';
import { listedIn, placesOf } from '../words/search';

/** A page's own lines are short and no sentences. */
const maxLineLength = 80;
/** So many lines after the last chapter's beginning can be the page's foot. */
const footLines = 12;

/** Lines of the web page from which the report was copied: its head, its tools, its foot. */
export function linesOfPage(report: Report, words: WordLists): readonly number[] {
  const isOfPage = pageLineFor(words);
  return outerLines(report).filter((line) =>
    isOfPage(wordsAt(report, report.readLines.line(line))),
  );
}

/** The lines before the first chapter, the title's aside, and the last ones of the draft. */
function outerLines(report: Report): readonly number[] {
  const { readLines: lines, title, chapters } = report;
  const head = chapters[0] ? lines.lineAt(chapters[0].heading.start) : lines.count;
  const last = chapters[chapters.length - 1];
  const foot = last
    ? Math.max(lines.lineAt(last.heading.end) + 1, lines.count - footLines)
    : lines.count;
  const isTitle = (line: number): boolean =>
    title !== null &&
    lines.lineAt(title.span.start) <= line &&
    line <= lines.lineAt(title.span.end);
  const outer: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (line === head) line = Math.max(head, foot);
    if (line < lines.count && !isTitle(line)) outer.push(line);
  }
  return outer;
}

/** Whether a line is a page's own, told by its words without white space. */
const pageLineFor = oncePer((words: WordLists) =>
  oncePerText((text): boolean => {
    if (text === '' || text.length > maxLineLength || /^\||。$|[。；]\p{Script=Han}/u.test(text))
      return false;
    if (isPageData(text) || trail.test(text)) return true;
    return listedIn(text, words)
      .of(words.webResidue)
      .some((phrase) => placesOf(text, phrase).next().done !== true);
  }),
);

/** 首页>政务公开>…: where a page stands in its site. */
const trail =
  /^(?:(?:您的|当前)?位置[:：])?(?:网站)?首页\s*[>＞»›\-—/|·→]|^[^>＞»›。]{1,12}[>＞»›][^>＞»›。]{1,20}[>＞»›]/;

/** 时间：…来源：…作者： 点击：: what a page tells of itself, with something that only a page counts or does. */
const pageData =
  /(?:时间|日期|来源|作者|编辑|点击|浏览|阅读|人气|字体|字号|打印|分享|访问)(?:次数|量|数)?[:：]/g;
const ofPageOnly = /(?:作者|编辑|点击|浏览|阅读|人气|字体|字号|打印|分享|访问)(?:次数|量|数)?[:：]/;

const isPageData = (text: string): boolean =>
  ofPageOnly.test(text) && [...text.matchAll(pageData)].length > 1;
