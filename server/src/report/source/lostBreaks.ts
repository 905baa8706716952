import { chineseOrdinal } from '../../text/numbers';
import type { LineIndex } from '../../text/lines';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { authored, literal } from '../../text/pattern';
import { pipes } from '../../text/pipes';
import { isSpace, textAt } from '../../text/span';
import { unitsOf } from '../../text/units';
import type { Template } from '../../template/model';
import { titlePatternsOf } from '../headings/titlePatterns';
import { isOfWord, numberedTitles } from './numberedTitles';

/** A table that has lost its lines stands in a long one. */
const minLineLength = 120;
const maxLineLength = 300_000;

/**
 * Where lines ought to begin in a text that has lost line breaks: before and after chapter headings that
 * stand, with their numbering, inside a line and nowhere at the start of one; then, in long lines, before
 * the labels of the tables too. Ascending; empty for texts that have their lines.
 *
 * @param numerals where chapters' numbers may stand; only the lines that have one are read.
 */
export function findLostBreaks(
  text: string,
  lines: LineIndex,
  template: Template,
  numerals: readonly number[],
): readonly number[] {
  const headingsIn = headingsOf(template);
  const inside: { readonly chapter: string; readonly at: number }[] = [];
  const atStart = new Set<string>();
  const mayBeTitle = titleAfterOf(template);
  const withNumbers = [
    ...new Set(numerals.filter((at) => mayBeTitle(text, at + 1)).map((at) => lines.lineAt(at))),
  ];
  for (const index of withNumbers) {
    const line = lines.line(index);
    if (line.end - line.start > maxLineLength) continue;
    for (const { chapter, at, isFirst } of headingsIn(textAt(text, line))) {
      if (isFirst) atStart.add(chapter);
      else inside.push({ chapter, at: line.start + at });
    }
  }
  const breaks = inside.filter(({ chapter }) => !atStart.has(chapter)).map(({ at }) => at);
  breaks.push(...gluedHeadings(text, lines, withNumbers, template));
  if (breaks.length === 0) return [];
  const title = titlePatternsOf(template.type).runningOn?.exec(text);
  if (title) breaks.push(title.index + title[0].length);
  for (const { start, words } of wordsOf(text, lines, longOf(lines, everyLine(lines)))) {
    for (const match of words.matchAll(labelsOf(template))) breaks.push(start + match.index);
  }
  return [...new Set(breaks)].sort((a, b) => a - b);
}

const mayBeNumbering = unitsOf('、.．,，');

/** Tells whether what follows a numeral begins as a title does after its number: a look that spares most lines. */
const titleAfterOf = oncePer(({ chapters }: Template) => {
  const titles = chapters.flatMap(({ title, variants }) => [title, ...variants]);
  const firsts = unitsOf(titles.map((title) => title.charAt(0)).join(''));
  const isPlain = titles.every((title) => /^\p{Script=Han}/u.test(title));
  return (text: string, after: number): boolean => {
    let at = after;
    while (isSpace(text.charCodeAt(at)) || mayBeNumbering.has(text.charCodeAt(at))) at++;
    return !isPlain || firsts.has(text.charCodeAt(at));
  };
});

const onlyMarks = new RegExp(`^[\\s#*>${pipes}]*$`);

/** Finds numbered titles in a line, each with its chapter, its place and whether it begins the line. */
const headingsOf = oncePer((template: Template) =>
  oncePerText((words) =>
    numberedTitles(template, words, afterBlank, isAtEnd).map(({ chapter, from }) => ({
      chapter: chapter.id,
      at: from,
      isFirst: onlyMarks.test(words.slice(0, from)),
    })),
  ),
);

/** Chapters that follow one another more closely are listed in a sentence. */
const minChapterLength = 40;
const minGlued = 3;

/**
 * Before and after headings that a converter has run together with the words after them: several
 * chapters, each under its own number, in their order.
 */
function gluedHeadings(
  text: string,
  lines: LineIndex,
  withNumbers: readonly number[],
  template: Template,
): readonly number[] {
  const gluedIn = gluedHeadingsOf(template);
  const found: { readonly number: number; readonly start: number; readonly end: number }[] = [];
  for (const { start, words } of wordsOf(text, lines, longOf(lines, withNumbers))) {
    for (const { number, from, to } of gluedIn(words))
      found.push({ number, start: start + from, end: start + to });
  }
  const apart = found.filter(({ number, start }, i) => {
    const next = found[i + 1];
    return !next || (next.number > number && next.start - start >= minChapterLength);
  });
  return apart.length >= minGlued ? apart.flatMap(({ start, end }) => [start, end]) : [];
}

/** Finds headings in a line that stand under their own numbers, whatever follows them. */
const gluedHeadingsOf = oncePer((template: Template) =>
  oncePerText((words) =>
    numberedTitles(template, words, afterSentence, () => true).flatMap(
      ({ chapter: { number }, numeral, from, to }) =>
        chineseOrdinal(number) === numeral ? [{ number, from, to }] : [],
    ),
  ),
);

/** The number of a title between blanks, cell marks or sentences. */
const afterBlank = /(?<=^|[\s|。])([一二三四五六])\s*[、.．,，]\s*/g;
/** The number of a title after a sentence, a blank or a table's last number. */
const afterSentence = /(?<=^|[\s|。\d元])([一二三四五六])\s*[、.．]\s*/g;

/** Whether nothing of a heading follows its title. */
const isAtEnd = (words: string, at: number): boolean =>
  at === words.length || /[\s|。:：]/.test(words.charAt(at));

/** Made only for a text that has lost line breaks: it is long. */
const labelsOf = oncePer(labelPattern);

const everyLine = ({ count }: LineIndex): readonly number[] =>
  Array.from({ length: count }, (_, index) => index);

const longOf = (lines: LineIndex, among: readonly number[]): readonly number[] =>
  among.filter((index) => {
    const { start, end } = lines.line(index);
    return end - start >= minLineLength && end - start <= maxLineLength;
  });

const wordsOf = (text: string, lines: LineIndex, long: readonly number[]) =>
  long.map((index) => {
    const line = lines.line(index);
    return { start: line.start, words: textAt(text, line) };
  });

/** A row's label or a block's caption between blanks or cell marks. */
function labelPattern(template: Template): RegExp {
  const labels = template.tables.flatMap((table) =>
    table.blocks.flatMap(({ caption, rows }) => [
      ...(caption === undefined ? [] : [caption]),
      ...(table.orientation === 'down' ? rows.map(({ label }) => label) : []),
    ]),
  );
  return new RegExp(`(?<=[\\s|])(?:${authored(labels.map(flexible).join('|'))})(?=[\\s|])`, 'gu');
}

/** The words with any punctuation where they have some. */
const flexible = (words: string): string =>
  [...words].map((each) => (isOfWord(each) ? literal(each) : '[^\\p{L}\\p{N}|\\n]{0,2}')).join('');
