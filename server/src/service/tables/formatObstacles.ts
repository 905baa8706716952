import { layoutOf, splitCells } from '../../report/layout/kinds';
import { isDelimiterRow } from '../../report/layout/markedCells';
import { isPageMark } from '../../report/pageMarks';
import { isRule } from '../../report/layout/ruled';
import type { BoundTable, Report } from '../../report/model';
import type { Message } from '../../wording/message';
import { rowTemplates } from '../../report/query/cells';
import { vocabularyOf, type Vocabulary } from '../../template/vocabulary';
import { fold } from '../../text/mapped';
import { firstIndexWhere } from '../../text/ordered';
import { spanOf, textAt, type Span } from '../../text/span';
import { extentOf } from './tableExtent';

/** Why the table cannot be put into another form without loss; null where it can. */
export function obstacleTo(report: Report, table: BoundTable): Message | null {
  const obstacle = bindingObstacle(table);
  if (obstacle) return obstacle;
  const found = strayWords(report, table);
  return found === null
    ? null
    : { key: 'format.stray', args: { table: table.template.name, found } };
}

/** Why it is not certain which value belongs to which row and column; null where it is. */
export function bindingObstacle(table: BoundTable): Message | null {
  const { name } = table.template;
  if (table.state === 'unreadable') return { key: 'format.unreadable', args: { table: name } };
  if (table.state === 'empty') return { key: 'format.empty', args: { table: name } };
  const odd = [...table.rows.values()].find((row) => row.shape !== 'full');
  if (odd) return { key: 'format.row-shape', args: { table: name, row: odd.template.label } };
  const crowded = table.unknownRows.find(({ pieces }) => pieces.length > widestOf(table));
  if (crowded) return { key: 'format.row-shape', args: { table: name, row: crowded.label.text } };
  if (table.surplusColumn) {
    const { heading } = table.surplusColumn;
    return { key: 'format.surplus-column', args: { table: name, heading } };
  }
  if (table.template.orientation === 'across') {
    const lacking = rowTemplates(table).find(({ row }) => !table.rows.has(row.id));
    if (lacking) {
      return { key: 'format.row-missing', args: { table: name, row: lacking.row.label } };
    }
  }
  return null;
}

const widestOf = ({ template }: BoundTable): number =>
  Math.max(...template.blocks.map(({ columns }) => columns.length));

/** Words or numbers between the table's first and last line that are no part of it; null without any. */
function strayWords(report: Report, table: BoundTable): string | null {
  const { readLines: lines } = report;
  const vocabulary = vocabularyOf(table.template);
  const bound = boundSpans(table);
  const { start, end } = extentOf(report, table);
  const to = lines.lineAt(end) + 1;
  for (let line = lines.lineAt(start); line < to; line++) {
    const span = lines.line(line);
    const raw = textAt(report.text, span);
    if (isDelimiterRow(raw) || isRule(raw) || isPageMark(raw)) continue;
    if (isTitleRow(report, line, to)) continue;
    const stray = wordsIn(report, span, bound).find((word) => !isKnown(word, vocabulary));
    if (stray !== undefined) return stray;
  }
  return null;
}

/** What the table has bound, in order of start and end: none stands within another. */
function boundSpans({ rows, unknownRows, headings }: BoundTable): readonly Span[] {
  const spans = [
    ...[...rows.values(), ...unknownRows].flatMap(({ label, pieces }) => [
      ...(label ? [label.span] : []),
      ...pieces.flatMap(({ span, copies }) => [span, ...copies]),
    ]),
    ...headings.flatMap(({ span, copies }) => [span, ...copies]),
  ]
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return spans.filter(({ end }) => {
    if (end <= reached) return false;
    reached = end;
    return true;
  });
}

/** The line above a Markdown table's rule: its titles give way to the form's. */
function isTitleRow({ text, readLines: lines }: Report, line: number, to: number): boolean {
  if (line + 1 >= to) return false;
  const below = textAt(text, lines.line(line + 1));
  return layoutOf(below) === 'pipe' && isDelimiterRow(below);
}

/** The words of a line, cells apart, that stand outside the given spans. */
function wordsIn({ text }: Report, line: Span, bound: readonly Span[]): readonly string[] {
  const raw = textAt(text, line);
  const layout = layoutOf(raw);
  const cells = layout === 'free' ? [line] : splitCells(text, line, layout);
  const between = layout === 'markup' ? outside(line, cells) : [];
  return [...cells, ...between]
    .flatMap((cell) => outside(cell, bound))
    .flatMap((span) => {
      const words = textAt(text, span);
      return layout === 'free' ? words.split(/[\s,]+/) : [words];
    });
}

/** The parts of the span that lie in none of the others, which are in order of start and end. */
function outside(span: Span, others: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let at = span.start;
  const first = firstIndexWhere(others.length, (i) => others[i]!.end > at);
  for (let i = first; i < others.length && others[i]!.start < span.end; i++) {
    const other = others[i]!;
    if (other.start > at) parts.push(spanOf(at, other.start));
    at = Math.max(at, other.end);
  }
  if (at < span.end) parts.push(spanOf(at, span.end));
  return parts;
}

/** What is left of a numbering that a converter set apart from its label; a bare number is no such. */
const onlyNumbering = /^\s*[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2}(?=\D))[）)]?[、.．，]?\s*$/;

/** Whether the words are a label or title of the form, or a piece or several of them. */
function isKnown(words: string, vocabulary: Vocabulary): boolean {
  const folded = fold(words);
  const core = folded.replace(/^(?:\d(?!\d)|[一二三四五六七八九十]+)(?=.)/, '');
  return (
    folded === '' ||
    onlyNumbering.test(words) ||
    vocabulary.terms.some((term) => term.core.includes(folded) || term.core.includes(core)) ||
    (folded.length >= 4 && vocabulary.coverage(core) > 0.8)
  );
}
