import type { Report } from '../../report/model';
import { squeezedText, trimSpan, type Span } from '../../text/span';
import type { Rule } from '../model';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import type { WordLists } from '../../facts/words/model';
import { listedIn, placesOf } from '../../facts/words/search';

/** A page's own lines are short and no sentences. */
const maxLineLength = 80;
/** So many lines after the last chapter's beginning can be the page's foot. */
const footLines = 12;

/** Lines of the web page from which the report was copied: its head, its tools, its foot. */
export const webResidue: Rule = {
  code: 'web-residue',
  severity: 'info',
  *check(report, { words }) {
    const isResidue = residueFor(words);
    const lines = outerLines(report).filter((line) =>
      isResidue(squeezedText(report.text, report.readLines.line(line))),
    );
    const [first, ...others] = lines.map((line) =>
      trimSpan(report.text, report.readLines.line(line)),
    );
    if (!first) return;
    yield {
      span: first,
      message: {
        key: others.length > 0 ? 'web-residue.many' : 'web-residue',
        args: { found: squeezedText(report.text, first), count: lines.length },
      },
      related: others.map((span) => ({
        span,
        message: { key: 'web-residue.again', args: { found: squeezedText(report.text, span) } },
      })),
      fixes: [
        {
          title: { key: 'fix.delete-lines', args: { count: lines.length } },
          edits: lines.map((line) => ({ span: wholeLine(report, line), newText: '' })),
          preferred: true,
          safe: false,
        },
      ],
    };
  },
};

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
const residueFor = oncePer((words: WordLists) =>
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

/** The line with its end. */
const wholeLine = ({ readLines }: Report, line: number): Span => readLines.lineWithEnding(line);
