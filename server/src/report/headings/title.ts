import { fold, halfWidth } from '../../text/mapped';
import { parseChineseNumber } from '../../text/numbers';
import type { LineIndex } from '../../text/lines';
import { oncePerText } from '../../text/oncePerText';
import { ownCopy } from '../../text/ownCopy';
import { pipes } from '../../text/pipes';
import { cover, movedBy, spanOf, squeezedText, textAt, trimSpan, type Span } from '../../text/span';
import type { ReportType } from '../../template/type';
import { isPageMark } from '../pageMarks';
import type { Title } from '../model';
import { titlePatternsOf, type TitlePatterns } from './titlePatterns';

/** Lines with words among which a title is looked for. */
const maxSearchedRows = 60;
const maxTitleLength = 70;
const yearInBrackets = /^[（(](?:20\d{2}|二[〇○零]\S{2})年?度?[）)]$/;
const notATitle =
  /[。；！？»>]|^(?:您当前|当前位置|首页|附件|关于.{0,30}通知|来源|索引|名称|标题)|^\p{Script=Han}{2,6}[:：]/u;

/**
 * Finds the title of a report of the type before the first chapter: one line, or two or three short ones
 * that read as one. Null where there is none.
 */
export function findTitle(
  text: string,
  lines: LineIndex,
  before: number,
  type: ReportType,
): Title | null {
  const patterns = titlePatternsOf(type);
  const rows = rowsOf(text, lines, before);
  for (let first = 0, row = rows(first); row; row = rows(++first)) {
    if (row.folded === null) continue;
    let folded = '';
    const parts: Span[] = [];
    for (let last = first; last < first + 3; last++) {
      const ending = rows(last);
      if (typeof ending?.folded !== 'string') break;
      parts.push(ending.span);
      folded += ending.folded;
      if (folded.length > maxTitleLength) break;
      if (!patterns.name.test(folded)) continue;
      // A line that is a title by itself does not begin on the line above it, a date for example.
      if (last > first && patterns.name.test(ending.folded)) break;
      const whole = withYearBelow(text, parts, rows(last + 1)?.span);
      return titleOf(text, extendUpwards(text, rows, first, whole, patterns), patterns);
    }
  }
  return titleInMetadata(text, rows, patterns);
}

/** A line with words near the text's beginning. */
interface Row {
  readonly span: Span;
  /** The words folded, where they may belong to a title; else null. */
  readonly folded: string | null;
}

/** The rows before an offset by their numbers; undefined beyond the last. Only those that are asked for are read. */
type Rows = (index: number) => Row | undefined;

function rowsOf(text: string, lines: LineIndex, before: number): Rows {
  const rows: Row[] = [];
  let next = 0;
  return (index) => {
    for (; rows.length <= index && index < maxSearchedRows && next < lines.count; next++) {
      const line = lines.line(next);
      if (line.start >= before) return undefined;
      const read = readRow(textAt(text, line));
      if (read) rows.push({ ...read, span: movedBy(line.start)(read.span) });
    }
    return rows[index];
  };
}

/** A line by itself, its span in its own words; null for one without words and for a page mark. */
const readRow = oncePerText((line): Row | null => {
  const span = withoutMarkup(line, trimSpan(line, spanOf(0, line.length)));
  const words = textAt(line, span);
  if (words === '' || isPageMark(words)) return null;
  return { span, folded: mayBelongToTitle(words) ? fold(words) : null };
});

const titleKey = /^(?:信息|文件)?(?:标题|名称)(?:\s*[:：]\s*|\s+)/;

/** The title that a page's metadata give, where no line of the report itself is one. */
function titleInMetadata(text: string, rows: Rows, patterns: TitlePatterns): Title | null {
  for (let index = 0, row = rows(index); row; row = rows(++index)) {
    const { span } = row;
    const key = titleKey.exec(textAt(text, span));
    const value = key && spanOf(span.start + key[0].length, span.end);
    if (!value || !mayBelongToTitle(textAt(text, value))) continue;
    if (patterns.name.test(fold(textAt(text, value)))) return titleOf(text, [value], patterns);
  }
  return null;
}

const mayBelongToTitle = (line: string): boolean =>
  line.length <= maxTitleLength &&
  !notATitle.test(line.trim()) &&
  !/[，：,:].*[，：,:]/.test(line) &&
  !/[：:]$/.test(line);

const openingMarks = new RegExp(`^(?:#{1,6}\\s*|\\*{1,3}|__|[${pipes}]\\s*)+`);
// The blanks are tried from their first on only: there may be many, and none at the end.
const closingMarks = new RegExp(`(?:\\*{1,3}|__|(?<![\\s${pipes}])[\\s${pipes}]+)$`);

function withoutMarkup(text: string, span: Span): Span {
  const raw = textAt(text, span);
  const opening = openingMarks.exec(raw)?.[0].length ?? 0;
  const closing = closingMarks.exec(raw.slice(opening))?.[0].length ?? 0;
  return trimSpan(text, spanOf(span.start + opening, span.end - closing));
}

/** The year in brackets on a line of its own below a title without one. */
function withYearBelow(
  text: string,
  parts: readonly Span[],
  below: Span | undefined,
): readonly Span[] {
  const wording = parts.map((part) => squeezedText(text, part)).join('');
  if (!below || yearOf(wording) !== null) return parts;
  return yearInBrackets.test(squeezedText(text, below)) ? [...parts, below] : parts;
}

/** A place by itself; a body without one in its name has it on the line above. */
const placeAlone = /^\p{Script=Han}{1,10}(?:省|自治区|市|自治州|州|盟|地区|县|自治县|区|旗)$/u;
const inName =
  /\p{Script=Han}(?:[省州盟县旗]|(?<!城)[市镇](?![场政容化])|(?<!社)区(?![域划])|乡(?!村))/u;

/** A title without the body, its place or the year has them on the lines above. */
function extendUpwards(
  text: string,
  rows: Rows,
  first: number,
  parts: readonly Span[],
  patterns: TitlePatterns,
): readonly Span[] {
  const wording = parts.map((part) => squeezedText(text, part)).join('');
  const above = rows(first - 1)?.span;
  if (!above) return parts;
  const line = textAt(text, above);
  const agency = agencyOf(wording, patterns);
  if (agency !== null && !inName.test(agency) && placeAlone.test(squeezedText(text, above)))
    return [above, ...parts];
  if (agency !== null && yearOf(wording) !== null) return parts;
  if (!mayBelongToTitle(line) || line.length > 40 || /[，,、：:]/.test(line)) return parts;
  const joined = squeezedText(text, above) + wording;
  const gains =
    (agency === null && agencyOf(joined, patterns) !== null) ||
    (yearOf(wording) === null && yearOf(joined) !== null);
  return gains ? extendUpwards(text, rows, first - 1, [above, ...parts], patterns) : parts;
}

function titleOf(text: string, parts: readonly Span[], patterns: TitlePatterns): Title {
  // Who collects many reports keeps their titles, and nothing else of them.
  const wording = ownCopy(parts.map((part) => squeezedText(text, part)).join(''));
  return {
    span: parts.reduce(cover),
    text: wording,
    agency: agencyOf(wording, patterns),
    year: yearOf(wording),
  };
}

const yearWords = /(20\d{2}|二[〇○零]\S{2})年?度?/;

/** The year that a title or sentence names; null without one. */
function yearOf(wording: string): number | null {
  const match = yearWords.exec(halfWidth(wording));
  if (!match) return null;
  return /^\d/.test(match[1]!)
    ? Number(match[1])
    : parseChineseNumber(match[1]!.replace(/○/g, '〇'));
}

/** What is left of the title without the year and the report's name: the body's name, as it is written. */
function agencyOf(wording: string, patterns: TitlePatterns): string | null {
  // As long as the wording itself, character by character.
  const half = halfWidth(wording);
  const nameStart = half.search(patterns.nameStart);
  const end = nameStart < 0 ? half.length : nameStart;
  const year = patterns.year.exec(half.slice(0, end));
  const before = year
    ? wording.slice(0, year.index) + wording.slice(year.index + year[0].length, end)
    : wording.slice(0, end);
  const name = withoutFrame(before);
  return /\p{Script=Han}{2,}/u.test(name) ? name : null;
}

const frame = `\\s《》“”"＂${pipes}`;
/** 于都县 and 关岭县 begin as 关于 does, in part. */
const opensFrame = new RegExp(`^(?:关于|[()（）${frame}])+`);
const closesFrame = new RegExp(`(?:[(（][)）]|[的${frame}])+$`);
const strayBrackets = new RegExp(`[()（）的${frame}]+$`);
/** Another name of the body, which belongs to its name: 城市管理局（综合行政执法局）. */
const endsInBrackets = /[(（][^()（）]+[)）]$/;

/** The name without what stands around it: brackets, quotation marks, `关于…的`. */
function withoutFrame(text: string): string {
  const name = text.replace(opensFrame, '').replace(closesFrame, '');
  return endsInBrackets.test(name) ? name : name.replace(strayBrackets, '');
}
