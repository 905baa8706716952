import { Parser } from 'htmlparser2';
import { hasPipe } from '../../text/pipes';
import { spanOf, type Span } from '../../text/span';

/** Stands, in text whose markup was blanked out, directly before a cell's content: a blank, as isSpace has it. */
export const cellStart = '\u1680';
/** Stands where a cell's content has ended. */
export const cellEnd = '\u205f';

const spaces = /&(?:nbsp|ensp|emsp|thinsp|#160|#8194|#8195|#12288);/gi;

/** Marks that editors of pages write as entities. */
const signs = /&(ldquo|rdquo|lsquo|rsquo|quot|mdash|hellip|middot);/gi;
const signOf: ReadonlyMap<string, string> = new Map([
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['quot', '"'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['middot', '·'],
]);
/** Takes the rest of a sign's place: no white space between words, and nothing to be seen. */
const filler = '\u2060';

/** Tags that drafts have: pages pasted as source, tables that converters could not write in pipes. */
const anyTag = /<(?:table|tr|td|p|div|br|span|h[1-6]|center|sup|sub|u|b|strong|font)\b[^<]*>/i;

const inline = new Set(
  'a abbr b big code em font i ins link mark meta o:p s small span strike strong sub sup u'.split(
    ' ',
  ),
);
const block = new Set(
  'article aside blockquote body br caption center div dl dd dt footer h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p section ul'.split(
    ' ',
  ),
);
const rows = new Set('table tr'.split(' '));
const cells = new Set(['td', 'th']);
const parts = new Set('thead tbody tfoot colgroup col'.split(' '));
const unseen = new Set(['script', 'style', 'title']);

/** The parser's work grows with the elements that are open; no page nests so many. */
const maxDepth = 2000;

/** What takes the place of `[start, end)`: blanks, but for one mark at its start or end. */
interface Blanking extends Span {
  readonly first: string | null;
  readonly last: string | null;
}

const blanking = (
  { start, end }: Span,
  first: string | null = null,
  last: string | null = null,
): Blanking => ({ start, end, first, last });

/**
 * The text with its markup blanked out, every other character in its place. A paragraph or a table's row
 * begins on a line of its own, and has no other; marks bound the cells. Text without tags and entities stays as it is.
 */
export function withoutMarkup(text: string): string {
  const untagged = text.includes('<') && anyTag.test(text) ? blank(text, findMarkup(text)) : text;
  return untagged.includes('&')
    ? untagged
        .replace(spaces, (entity) => ' '.repeat(entity.length))
        .replace(signs, (entity: string, name: string) =>
          (signOf.get(name.toLowerCase()) ?? '').padEnd(entity.length, filler),
        )
    : untagged;
}

function findMarkup(text: string): readonly Blanking[] {
  const found: Blanking[] = [];
  const unread: Blanking[] = [];
  let depth = 0;
  let tables = 0;
  let hiddenFrom: number | null = null;
  // A comment that is not closed ends beyond the text.
  const tagSpan = (): Span => spanOf(parser.startIndex, Math.min(parser.endIndex + 1, text.length));
  const isWithinCell = breaksWithinCells(text);
  const breakAt = (span: Span): Blanking =>
    blanking(span, tables > 0 || isWithinCell(span) ? null : '\n');
  const parser = new Parser(
    {
      onopentag: (name) => {
        // What is nested deeper stays as it is written.
        if (++depth > maxDepth) parser.pause();
        const span = tagSpan();
        if (name === 'table') tables++;
        if (unseen.has(name)) hiddenFrom = span.start;
        else if (rows.has(name)) found.push(blanking(span, '\n'));
        else if (cells.has(name)) found.push(blanking(span, null, cellStart));
        else if (block.has(name)) found.push(breakAt(span));
        else if (inline.has(name) || parts.has(name)) found.push(blanking(span));
      },
      onclosetag: (name, isImplied) => {
        depth--;
        if (name === 'table') tables = Math.max(0, tables - 1);
        // Not written: the next tag's place is not its own. Void elements close where they open.
        if (isImplied || name === 'br' || name === 'hr' || name === 'col') return;
        const span = tagSpan();
        if (unseen.has(name) && hiddenFrom !== null) {
          unread.push(blanking(spanOf(hiddenFrom, span.end)));
          hiddenFrom = null;
        } else if (name === 'table') found.push(blanking(span, '\n'));
        else if (cells.has(name)) found.push(blanking(span, cellEnd));
        else if (block.has(name)) found.push(breakAt(span));
        else if (inline.has(name) || rows.has(name) || parts.has(name)) found.push(blanking(span));
      },
      ontext: (words) => {
        if (tables === 0 || !/[\r\n]/.test(words)) return;
        const { start, end } = tagSpan();
        for (let at = start; at < end; at++) {
          if (/[\r\n]/.test(text[at]!)) found.push(blanking(spanOf(at, at + 1)));
        }
      },
      oncomment: () => unread.push(blanking(tagSpan())),
      onprocessinginstruction: () => unread.push(blanking(tagSpan())),
    },
    { decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(text);
  const tags = found.filter(({ start, end }) => isTag(text.slice(start, end)));
  return [...tags, ...unread].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Whether a break is one within a cell: where its line has cells between pipes; where it has some between
 * tabs or commas, as prose may have too, only between two figures.
 */
function breaksWithinCells(text: string): (at: Span) => boolean {
  let line = spanOf(0, -1);
  let marks: 'pipes' | 'others' | null = null;
  return ({ start, end }) => {
    if (start < line.start || start > line.end) {
      const next = text.indexOf('\n', start);
      line = spanOf(text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next);
      const written = text.slice(line.start, line.end);
      marks = hasPipe(written) ? 'pipes' : /[^\s>]\t|,/.test(written) ? 'others' : null;
    }
    if (marks !== 'others') return marks === 'pipes';
    return isDigit(text[start - 1]) && isDigit(text[end]);
  };
}

const isDigit = (character = ''): boolean => /[\d０-９]/.test(character);

const hasHan = /\p{Script=Han}/u;

/** Attributes are not in Chinese, if their values can be: `<b` among words is no tag. */
const isTag = (raw: string): boolean =>
  !hasHan.test(raw) || !hasHan.test(raw.replace(/"[^"]*"|'[^']*'|=[^\s"'=<>]+/g, ''));

function blank(text: string, markup: readonly Blanking[]): string {
  const out: string[] = [];
  let at = 0;
  for (const { start, end, first, last } of markup) {
    if (start < at) continue;
    const width = end - start;
    out.push(text.slice(at, start));
    out.push(
      first !== null
        ? first + ' '.repeat(width - 1)
        : ' '.repeat(width - (last === null ? 0 : 1)) + (last ?? ''),
    );
    at = end;
  }
  out.push(text.slice(at));
  return out.join('');
}
