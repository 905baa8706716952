import { isPipe } from '../../text/pipes';
import { parseCellValue } from '../../text/cellValue';
import { isSpace, textAt, type Span } from '../../text/span';
import { coreOf, type Vocabulary } from '../../template/vocabulary';
import { layoutOfMarks, splitCells } from './kinds';
import { isDelimiterRow } from './markedCells';
import { mark, type RegionLine } from './regionLines';
import { partsByColumn, type RuledRow } from './ruled';

/** A label is broken over no more lines than this. */
const maxLines = 8;
/** So many blank cells at its end show that a line of words has room for values. */
const minBlankCells = 1;

/**
 * The rows whose label is broken over several lines of marked-off cells with no rule between the rows, by their first
 * line: values stand on one of the lines, which has no whole label, and the words in one column of all of them are
 * one. So are lines of titles of which each that goes on is one of the form's only with its rest.
 */
export function wrappedRows(
  text: string,
  lines: readonly RegionLine[],
  vocabulary: Vocabulary,
): ReadonlyMap<number, RuledRow> {
  const rows = new Map<number, RuledRow>();
  if (vocabulary.table.orientation === 'across' || vocabulary.hasEntries) return rows;
  const isWords = lines.map(endsInBlankCells);
  /** No line belongs to two rows. */
  let free = 0;
  for (let at = 0; at < lines.length; at++) {
    if (at < free || !(isWords[at + 1] || (at > free && isWords[at - 1]))) continue;
    if (!hasCells(lines[at]!)) continue;
    const row = isWords[at]
      ? titlesFrom(text, lines, at, { isWords, vocabulary })
      : rowAround(text, lines, { at, free }, { isWords, vocabulary });
    if (!row) continue;
    const grid = lines.slice(row.from, row.to).map((line) => cellsOf(text, line));
    rows.set(lines[row.from]!.index, {
      to: lines[row.to - 1]!.index + 1,
      parts: partsByColumn(text, grid),
    });
    free = row.to;
  }
  return rows;
}

const cellMarks = mark.pipe | mark.tab;

const hasCells = ({ marks, raw }: RegionLine): boolean =>
  (marks & cellMarks) !== 0 && (marks & mark.cellStart) === 0 && !isDelimiterRow(raw);

/** Whether the line has words and, after the last of them, nothing but blank cells. */
function endsInBlankCells(line: RegionLine): boolean {
  if (!hasCells(line)) return false;
  let separators = 0;
  for (let at = line.raw.length - 1; at >= 0; at--) {
    const unit = line.raw.charCodeAt(at);
    if (isPipe(unit) || unit === tabUnit) separators++;
    else if (!isSpace(unit)) return separators > minBlankCells && !isDigit(unit);
  }
  return false;
}

const tabUnit = 0x09;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const cellsOf = (text: string, line: RegionLine): readonly Span[] => {
  const layout = layoutOfMarks(line.marks);
  return layout === 'free' ? [] : splitCells(text, line, layout);
};

/** Lines of a region, the end not among them. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Known {
  /** Which of the lines are words and blank cells. */
  readonly isWords: readonly boolean[];
  readonly vocabulary: Vocabulary;
}

/** The lines of titles of which only together each that goes on is one of the form's. */
function titlesFrom(
  text: string,
  lines: readonly RegionLine[],
  at: number,
  { isWords, vocabulary }: Known,
): Range | null {
  const titles = [...wordsOf(text, lines[at]!)];
  const goesOn = new Set<number>();
  for (let next = at + 1; next < at + maxLines && isWords[next]; next++) {
    if (lines[next]!.index !== lines[next - 1]!.index + 1) return null;
    const words = wordsOf(text, lines[next]!);
    if (words.length !== titles.length) return null;
    for (const [column, word] of words.entries()) {
      if (word === '') continue;
      if (titles[column] === '') return null;
      titles[column] = titles[column]! + word;
      goesOn.add(column);
    }
    if ([...goesOn].every((column) => isTitle(titles[column]!, vocabulary)))
      return { from: at, to: next + 1 };
  }
  return null;
}

const isTitle = (words: string, vocabulary: Vocabulary): boolean =>
  vocabulary.namedBy(coreOf(words)).some(({ kind }) => kind !== 'row');

/** The lines of the row that has its values at `at`, if only together they have its whole label. */
function rowAround(
  text: string,
  lines: readonly RegionLine[],
  { at, free }: { readonly at: number; readonly free: number },
  {
    isWords,
    vocabulary,
  }: { readonly isWords: readonly boolean[]; readonly vocabulary: Vocabulary },
): Range | null {
  const own = wordsOf(text, lines[at]!);
  const firstValue = own.findIndex(
    (words) => words !== '' && parseCellValue(words).kind === 'number',
  );
  if (firstValue < 1) return null;
  const known = new Map([[at, own]]);
  /** The words of a line that may be part of the row: as many cells, and none of them but before the values filled. */
  const partAt = (index: number): readonly string[] | null => {
    const found = known.get(index);
    if (found) return found;
    if (!isWords[index] || lines[index]!.index !== lines[at]!.index + index - at) return null;
    const words = wordsOf(text, lines[index]!);
    if (words.length !== own.length || words.slice(firstValue).some((word) => word !== ''))
      return null;
    known.set(index, words);
    return words;
  };
  const label = own.findLastIndex((words, column) => column < firstValue && words !== '');
  const columns = label < 0 ? lastColumns(partAt(at - 1), partAt(at + 1)) : [label];
  if (label >= 0 && isRow(own[label]!, vocabulary)) return null;
  for (const column of columns) {
    const written = (index: number): string | null => {
      const words = partAt(index);
      return words?.slice(column + 1, firstValue).every((word) => word === '')
        ? words[column]!
        : null;
    };
    for (let size = 2; size <= maxLines; size++)
      for (let from = at; from >= Math.max(free, at - size + 1); from--) {
        const to = from + size;
        let whole = '';
        let parts = 0;
        for (let index = from; index < to; index++) {
          const words = written(index);
          if (words === null || (words === '' && index !== at)) {
            parts = 0;
            break;
          }
          whole += words;
          if (words !== '') parts++;
        }
        // Values without a label are not those of a blank row beside them.
        if (parts > 1 && isRow(whole, vocabulary)) return { from, to };
      }
  }
  return null;
}

const isRow = (label: string, vocabulary: Vocabulary): boolean =>
  vocabulary.namedBy(coreOf(label)).some((term) => term.kind === 'row' && term.row.kind === 'data');

/** The last columns in which the lines have words. */
const lastColumns = (...lines: readonly (readonly string[] | null)[]): readonly number[] => [
  ...new Set(lines.flatMap((words) => (words ? [words.findLastIndex((word) => word !== '')] : []))),
];

const wordsOf = (text: string, line: RegionLine): readonly string[] =>
  cellsOf(text, line).map((cell) => textAt(text, cell).trim());
