import { numbersBesideLabel } from '../facts/labelNumbers';
import { isPageMark } from '../report/pageMarks';
import { applyEdits, type Edit } from '../text/edit';
import type { Message } from '../wording/message';
import { splitCells } from '../report/layout/kinds';
import { isDelimiterRow } from '../report/layout/markedCells';
import type { BoundTable, Report } from '../report/model';
import type { Finding, Fix } from '../rules/model';
import { numbersIn, numberTokens, without, type NumberToken } from '../text/numberTokens';
import { pipes } from '../text/pipes';
import { overlaps, spanOf, textAt, type Span } from '../text/span';

/**
 * The one guard of every operation that rewrites a draft: what the draft says in numbers and remarks is
 * there afterwards, but for what the operation itself names; else the operation is refused with the
 * reason. An operation that makes a whole new text asks `lossBetween`, one that edits `lossByEdits`.
 */

/** What no operation may lose. */
export interface Kept {
  /** In half width, as often as they stand there; numbers in the form's own words are left out. */
  readonly numbers: readonly string[];
  /** Comments, and words in a table's cells, without white space. */
  readonly remarks: readonly string[];
}

/** What the report says besides the form's own words. */
function keptIn(report: Report): Kept {
  return {
    numbers: numberTokens(withoutFormWords(report)).flatMap(({ number }) => number),
    remarks: [
      ...report.comments.map(({ span }) => tight(textAt(report.source, span))),
      ...tableRows(report).flatMap(({ pieces }) =>
        pieces.flatMap(({ text, value }) => (value.kind === 'words' ? tight(text) : [])),
      ),
    ],
  };
}

/** What of the first is not in the second, in words for the user; null where nothing is lost. */
function lossBetween(before: Kept, after: Kept): Message | null {
  return lossOf([
    ...without(before.numbers, after.numbers),
    ...without(before.remarks, after.remarks),
  ]);
}

/** Why the rewritten text may not take the place of the report; null where it may. */
export const lossByRewriting = (before: Report, after: Report): Message | null =>
  lossBetween(keptIn(before), keptIn(after));

/** The same of texts that need not be reports: every number of the first is in the second as often. */
export const lossBetweenTexts = (before: string, after: string): Message | null =>
  lossOf(without(numbersIn(before), numbersIn(after)));

/** Why the text is no copy of the table; null where every number of the table is in it. */
export const lossByCopying = (report: Report, table: BoundTable, copy: string): Message | null => {
  const alone = { ...report, tables: new Map([[table.template.id, table]]) };
  return lossOf(without(numbersIn(withoutFormWords(alone, table.span)), numbersIn(copy)));
};

/**
 * Why the edits may not be made; null where they may. Numbers beside them stay what they are, those that
 * they write are there as written, and those that they take away are among `named`.
 */
export function lossByEdits(
  source: string,
  edits: readonly Edit[],
  named: readonly string[] = [],
): Message | null {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  const parts = touchedParts(source, inOrder).map((part) => lossesIn(source, part));
  const asked = parts.flatMap((part) => part.asked);
  const after = parts.flatMap((part) => part.after);
  const taken = parts.flatMap((part) => part.taken);
  const written = parts.flatMap((part) => part.written);
  return lossOf(without([...without(asked, after), ...without(taken, written)], named));
}

/** A part of the text around edits that lie close together; numbers beside it stay what they are. */
interface TouchedPart {
  readonly span: Span;
  /** In the text's order. */
  readonly edits: readonly Edit[];
}

/** What a number goes on with, or might. */
const isInNumber = (unit: string | undefined): boolean =>
  unit !== undefined && /[0-9０-９,.，．]/.test(unit);

/** The parts that the edits, in order, can change numbers of: no others are looked at, however long the text. */
function touchedParts(source: string, edits: readonly Edit[]): readonly TouchedPart[] {
  const parts: { span: Span; edits: Edit[] }[] = [];
  for (const edit of edits) {
    let { start, end } = edit.span;
    while (isInNumber(source[start - 1])) start--;
    while (isInNumber(source[end])) end++;
    const last = parts.at(-1);
    if (last && start <= last.span.end) {
      last.span = spanOf(Math.min(last.span.start, start), Math.max(last.span.end, end));
      last.edits.push(edit);
    } else parts.push({ span: spanOf(start, end), edits: [edit] });
  }
  return parts;
}

/**
 * The edits, each with what it leaves of numbers that it cuts into: that belongs to what it writes. Edits of
 * one number are one.
 */
function withCutNumbers(
  text: string,
  edits: readonly Edit[],
  tokens: readonly NumberToken[],
): readonly Edit[] {
  const whole: Edit[] = [];
  for (const { span, newText } of edits) {
    const { start, end } = span;
    const first = tokens.find(({ from, to }) => from < start && start < to);
    const last = tokens.find(({ from, to }) => from < end && end < to);
    const from = first?.from ?? start;
    const to = last?.to ?? end;
    const before = whole.at(-1);
    if (before && from < before.span.end) {
      const kept = before.newText.slice(0, before.newText.length - (before.span.end - start));
      const joined = kept + newText + text.slice(end, to);
      whole[whole.length - 1] = { span: spanOf(before.span.start, to), newText: joined };
    } else {
      const around = text.slice(from, start) + newText + text.slice(end, to);
      whole.push({ span: spanOf(from, to), newText: around });
    }
  }
  return whole;
}

/** Numbers of a part: those that must be there, are there, were taken away and are written. */
function lossesIn(source: string, part: TouchedPart) {
  const text = textAt(source, part.span);
  const edits = part.edits.map(({ span, newText }) => ({
    span: spanOf(span.start - part.span.start, span.end - part.span.start),
    newText,
  }));
  const tokens = numberTokens(text);
  const untouched = tokens.filter(
    ({ from, to }) => !edits.some(({ span }) => span.start < to && from < span.end),
  );
  const whole = withCutNumbers(text, edits, tokens);
  const written = whole.flatMap(({ newText }) => numbersIn(newText));
  return {
    asked: [...untouched.map(({ number }) => number), ...written],
    after: numbersIn(applyEdits(text, edits)),
    taken: whole.flatMap(({ span }) => numbersIn(textAt(text, span))),
    written,
  };
}

/** The same of a finding's fix, whose own words and marked places name what it takes away. */
export const lossByFix = (report: Report, finding: Finding, fix: Fix): Message | null =>
  lossByEdits(report.source, fix.edits, [
    ...[finding.span, ...finding.related.map(({ span, file }) => (file ? nowhere : span))].flatMap(
      (span) => numbersIn(textAt(report.source, span)),
    ),
    ...[finding.message, fix.title].flatMap((message) => numbersOf(message)),
    ...numbersInCopies(report, fix.edits),
  ]);

/** The numbers in the copies of the cells that are edited: what is named of a cell is named of them. */
const numbersInCopies = (report: Report, edits: readonly Edit[]): readonly string[] =>
  [...report.tables.values()].flatMap(({ rows }) =>
    [...rows.values()].flatMap(({ cells }) =>
      cells.flatMap(({ span, copies }) =>
        copies.length > 0 && edits.some((edit) => overlaps(edit.span, span))
          ? copies.flatMap((copy) => numbersIn(textAt(report.source, copy)))
          : [],
      ),
    ),
  );

const nowhere = spanOf(0, 0);
const maxNamed = 6;

function lossOf(lost: readonly string[]): Message | null {
  if (lost.length === 0) return null;
  const what = lost.slice(0, maxNamed).join('、') + (lost.length > maxNamed ? ' …' : '');
  return { key: 'keeping.lost', args: { what } };
}

const numbersOf = ({ args }: Message): readonly string[] =>
  Object.values(args).flatMap((argument) =>
    typeof argument === 'object'
      ? Array.isArray(argument)
        ? (argument as readonly Message[]).flatMap(numbersOf)
        : Object.values(argument).flatMap((words) => numbersIn(String(words)))
      : numbersIn(String(argument)),
  );

const tight = (text: string): string => text.replace(/\s+/g, '');

const tableRows = ({ tables }: Report) =>
  [...tables.values()].flatMap(({ rows, unknownRows }) => [...rows.values(), ...unknownRows]);

/** What is left of a label's numbering that a converter set apart from it. */
const loneNumbering = new RegExp(`(?<=^|[\\s${pipes}])\\d{1,2}[.．、](?=$|[\\s${pipes}])`, 'gm');

/** A title as a program numbers it, such as 数据1. */
const programTitle = /^[^\d０-９]*\d{0,2}$/;

/** The cells of a pipe table's row that hold words, and no number but the one that a program gave them. */
const wordyCells = (text: string, line: Span): readonly Span[] =>
  splitCells(text, line, 'pipe').filter((cell) => {
    const words = textAt(text, cell);
    return /\p{L}/u.test(words) && programTitle.test(words.trim());
  });

/**
 * The draft's text, or a part of it, without the labels and titles of its tables and pages' marks, and
 * its cells apart.
 */
function withoutFormWords(
  { text, tables, readLines }: Report,
  within: Span = spanOf(0, text.length),
): string {
  const units = text.split('');
  const values: string[] = [];
  const blankOut = ({ start, end }: Span): void => void units.fill(' ', start, end);
  for (const table of tables.values()) {
    const rows = [...table.rows.values(), ...table.unknownRows];
    for (const { pieces } of rows) {
      values.push(...pieces.map(({ span }) => textAt(text, span)));
      // A copy says nothing that its cell does not.
      pieces.forEach(({ span, copies }) => [span, ...copies].forEach(blankOut));
    }
    const last = readLines.lineAt(table.span.end);
    for (let line = readLines.lineAt(table.span.start); line <= last; line++) {
      const span = readLines.line(line);
      if (isPageMark(textAt(text, span))) blankOut(span);
      // Titles of a Markdown table, such as 数据1, give way to the form's.
      const below = line < last ? textAt(text, readLines.line(line + 1)) : '';
      if (isDelimiterRow(below)) wordyCells(text, span).forEach(blankOut);
    }
    for (const { label, template } of table.rows.values()) {
      if (!label) continue;
      // A label broken in two may have values and other lines between its halves.
      const words = units.slice(label.span.start, label.span.end).join('');
      values.push(...numbersBesideLabel(words, template));
      blankOut(label.span);
    }
    for (const { label } of table.unknownRows) {
      // A label that the form does not have is the author's.
      values.push(textAt(text, label.span));
      blankOut(label.span);
    }
    for (const { span, copies } of table.headings) [span, ...copies].forEach(blankOut);
  }
  const rest = units.slice(within.start, within.end).join('').replace(loneNumbering, ' ');
  return [rest, ...values].join('\n');
}
