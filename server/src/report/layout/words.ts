import { parseCellValue, unitPattern } from '../../text/cellValue';
import { fold, halfWidth } from '../../text/mapped';
import { cover, isSpace, spanOf, textAt, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import { isForeign, isMistypedNumber, judge, withoutNumerals } from './labels';
import type { StreamItem } from './stream';

/** The blank-separated words of a line. */
function splitWords(text: string, line: Span): readonly Span[] {
  const words: Span[] = [];
  let start = -1;
  for (let i = line.start; i <= line.end; i++) {
    const space = i === line.end || isSpace(text.charCodeAt(i));
    if (!space && start < 0) start = i;
    if (space && start >= 0) {
      words.push(spanOf(start, i));
      start = -1;
    }
  }
  return words;
}

const startsValue = /^(?:增加?|减少?|新增|[+＋\-－−])$/;
/** Where no number has a sign, it is a cell's mark for nothing. */
const isSign = /^[+＋\-－−–]$/;
const onlyUnit = new RegExp(`^${unitPattern}$`);
const onlyTrend = /^[（(]?(?:增加?|减少?)[）)]?$/;
const openRemark = /^\d[^（(]*[（(][^）)]*$/;
const remark = /^[（(](?![一二三四五六七八九十\d]+[）)])/;

/**
 * The stream items of a line without cell marks. Words that make up one value are joined (`增 5`,
 * `928.2811 万元`, `22（其中 修订 16 件）`); a value glued to the label before it is split off.
 */
export function readWords(
  text: string,
  line: Span,
  index: number,
  vocabulary: Vocabulary,
): StreamItem[] {
  const words = splitWords(text, line);
  if (words.length === 1) return readWord(text, words[0]!, index, vocabulary);
  const halves = words.map((word) => halfWidth(textAt(text, word)));
  const read = (joinsSigns: boolean): StreamItem[] => {
    const items: StreamItem[] = [];
    for (let i = 0; i < words.length;) {
      const next = endOfValue(text, words, halves, i, joinsSigns);
      const span = next === i + 1 ? words[i]! : cover(words[i]!, words[next - 1]!);
      items.push(...readWord(text, span, index, vocabulary));
      i = next;
    }
    return items;
  };
  if (!vocabulary.hasChanges) return read(false);
  const joined = read(true);
  // The mark for nothing stands before a number where the row has too few cells without it.
  const apart = halves.some((word) => isSign.test(word)) ? read(false) : joined;
  const isMark = !namesRowOf(text, joined, vocabulary) && namesRowOf(text, apart, vocabulary);
  return isMark ? apart : joined;
}

/** Whether the items are a row's whole label and as many others as it has cells. */
function namesRowOf(
  text: string,
  [label, ...cells]: readonly StreamItem[],
  vocabulary: Vocabulary,
): boolean {
  return (
    label?.kind === 'words' &&
    vocabulary
      .rowsEndingIn(fold(textAt(text, label.span)))
      .some(({ block }) => block.columns.length === cells.length)
  );
}

/** The word after those that make up one value from the index on, or after the one word there. */
function endOfValue(
  text: string,
  words: readonly Span[],
  halves: readonly string[],
  from: number,
  joinsSigns: boolean,
): number {
  const upTo = (end: number): string =>
    end === from + 1
      ? halves[from]!
      : halfWidth(text.slice(words[from]!.start, words[end - 1]!.end));
  const at = (k: number): string => halves[k] ?? '';
  let next = from + 1;
  if (
    next < words.length &&
    (from > 0 || words.length === 2) &&
    startsValue.test(at(from)) &&
    (joinsSigns || !isSign.test(at(from))) &&
    isNumber(at(next))
  )
    next++;
  if (next < words.length && isNumber(upTo(next))) {
    while (next < words.length && (onlyUnit.test(at(next)) || isTrend(at(next), at(next + 1))))
      next++;
    if (next < words.length && remark.test(at(next))) next++;
  }
  while (next < words.length && openRemark.test(upTo(next))) next++;
  return next;
}

const endsInDigit = /\d$/;
/** A label and the value that stands after it without a blank. */
const gluedValue = /^(.*[^\d.,，、(（])(\d[\d,]*(?:\.\d+)?)$/;

/** No value in a cell is longer than this, its remark included. */
const maxValueLength = 200;

function readWord(text: string, span: Span, line: number, vocabulary: Vocabulary): StreamItem[] {
  if (span.end - span.start > maxValueLength)
    return [{ kind: 'words', span, line, inHeader: false }];
  const word = textAt(text, span);
  const value = parseCellValue(word);
  if (value.kind === 'number' || isZeroWord(word) || isMistypedNumber(word))
    return [{ kind: 'value', span, line, value }];
  if (value.kind === 'blank') return [{ kind: 'blank', span, line, proof: 'marks' }];
  const glued = endsInDigit.test(word) ? gluedValue.exec(word) : null;
  if (glued && endsKnownLabel(glued[1]!, vocabulary)) {
    const cut = span.start + glued[1]!.length;
    return [
      { kind: 'words', span: spanOf(span.start, cut), line, inHeader: false },
      { kind: 'value', span: spanOf(cut, span.end), line, value: parseCellValue(glued[2]!) },
    ];
  }
  return [{ kind: 'words', span, line, inHeader: false }];
}

/** `增` after a number belongs to it, unless it is the sign of the number that follows. */
const isTrend = (word: string, following: string): boolean =>
  onlyTrend.test(word) && (/[（(]/.test(word) || !isNumber(following));

/** Words that stand for zero where a number belongs; in running text most others are words. */
const isZeroWord = (word: string): boolean =>
  word.length <= 4 && /^(?:无|零|\/|／|[-—–−－]{1,4})$/.test(word);

const isNumber = (word: string): boolean =>
  /\d/.test(word) && parseCellValue(word).kind === 'number';

const endsKnownLabel = (words: string, vocabulary: Vocabulary): boolean =>
  vocabulary.endingIn(fold(words)).some(({ kind }) => kind === 'row');

/** So many values among few words are a row of the table, whatever marks stand in one of its cells. */
const minInRow = 4;

/** Beside so many values a formula or a mark is one more cell. */
const minBesideFormula = 2;

/**
 * Whether a line without cell marks is running text rather than a part of the table: sentences, or
 * words that share little with the table's labels. Lines that end in a row of values are table rows.
 */
export function isProse(
  text: string,
  line: Span,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): boolean {
  const raw = textAt(text, line);
  const words = items.filter((item) => item.kind === 'words');
  if (words.length === 0 || isLabelledRow(text, items, vocabulary)) return false;
  const values = items.length - words.length;
  if (/[。；]/.test(raw)) return values < minInRow || values <= words.length;
  const isCell = (item: StreamItem): boolean =>
    item.kind === 'value' ||
    (item.kind === 'words' &&
      values >= minBesideFormula &&
      isForeign(textAt(text, item.span), vocabulary));
  const trailing = items.length - 1 - items.findLastIndex((item) => !isCell(item));
  const labels = words.filter((item) => !isCell(item)).map((item) => textAt(text, item.span));
  // What is folded is folded unit by unit.
  const { folded, coverage } = judge(
    labels.length === 1 ? labels[0]! : labels.join(''),
    vocabulary,
  );
  if (folded.length < 4) return false;
  if (
    coverage < 0.85 &&
    /[，,：]/.test(raw.replace(/[（(][^）)]*[）)]?/g, '')) &&
    !partOfTerm(folded, vocabulary)
  ) {
    return trailing < 3;
  }
  return trailing < 2 && coverage < 0.5;
}

/** A whole label of a row, and after it as many values, or words that are no label, as the row has cells. */
function isLabelledRow(
  text: string,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): boolean {
  if (!namesRowOf(text, items, vocabulary)) return false;
  const cells = items.slice(1);
  // A label and a number with a stop are a sentence as well.
  return cells.every(
    (item) =>
      item.kind === 'value' ||
      (item.kind === 'words' &&
        isForeign(textAt(text, item.span), vocabulary) &&
        (cells.length > 1 || !/[。；]/.test(textAt(text, item.span)))),
  );
}

const partOfTerm = (folded: string, vocabulary: Vocabulary): boolean =>
  vocabulary.terms.some(({ core }) => core.includes(withoutNumerals(folded)));
