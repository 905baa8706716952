import type { BoundTable, Report } from '../report/model';
import { isSignature } from '../facts/prose/signature';
import type { Message } from '../wording/message';
import { unlabelledRows } from '../facts/unlabelledRows';
import { bindingObstacle, obstacleTo } from '../service/tables/formatObstacles';
import type { Finding } from '../rules/model';
import { fillInsOf } from '../template/skeleton/fillIns';
import { overlaps, textAt } from '../text/span';
import { cellsOfLine, gridOf, linesIn, spanOfLines } from './body/grid';
import { piecesOf, type Piece } from './body/lines';
import { paragraphJoiner, textPart, type TextLine } from './body/paragraphs';
import { runsOf, textOfRuns } from './body/runs';
import { formTable, type FormOptions } from './form/formTable';
import type { Part, Publication, TextPart } from './model';

export interface PublicationOptions extends FormOptions {
  /**
   * Whether a table with words in it that are no part of the form is shown in the form all the same: to
   * look at, not to publish, since the words would be lost.
   */
  readonly loosely: boolean;
}

/** To publish: nothing but what the draft has, and all of that. */
export const asWritten: PublicationOptions = { complete: false, loosely: false };

/**
 * The report as it is to be published. Never fails: a table that cannot be put into the form without loss
 * stands as it does in the draft, and `obstacles` say why.
 */
export function publicationOf(report: Report, options: PublicationOptions): Publication {
  const obstacles: Message[] = [];
  const pieces = piecesOf(report);
  const join = paragraphJoiner(
    report,
    pieces.flatMap((piece) => (piece.kind === 'text' ? [piece] : [])),
  );
  const parts = runsOfText(pieces).flatMap((group): readonly Part[] => {
    if (group.kind === 'text') return textParts(report, group.lines, join);
    if (group.kind !== 'table') return [headPart(report, group)];
    const obstacle = obstacleFor(report, group.table, options);
    if (obstacle) obstacles.push(obstacle);
    return [tablePart(report, group, obstacle, options)];
  });
  const titlePart = parts.find(({ kind }) => kind === 'title');
  return {
    title: titlePart?.kind === 'title' ? textOfRuns(titlePart.runs) : '',
    reportName: report.edition.title.statutoryName,
    agency: report.title?.agency ?? null,
    year: report.year,
    parts: withSignature(report, parts),
    obstacles,
    openFields: parts.flatMap((part) =>
      'runs' in part ? part.runs.filter(({ kind }) => kind === 'open') : [],
    ).length,
  };
}

/** How many of the findings are places that are still to be written or confirmed: these are told by themselves. */
export function openPlacesAmong(findings: readonly Finding[], { text }: Report): number {
  const open = fillInsOf(text);
  return findings.filter(({ span }) => open.some((place) => overlaps(place.span, span))).length;
}

type Group =
  | Exclude<Piece, { readonly kind: 'text' }>
  | { readonly kind: 'text'; readonly lines: readonly TextLine[] };

/** The pieces with lines of running text that follow each other put together. */
function runsOfText(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  let lines: TextLine[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      if (lines.length === 0) groups.push({ kind: 'text', lines });
      lines.push(piece);
    } else {
      groups.push(piece);
      lines = [];
    }
  }
  return groups;
}

function headPart(
  report: Report,
  { kind, span }: { kind: 'title' | 'heading'; span: Piece['span'] },
): TextPart {
  const runs = runsOf(report.text, span);
  if (kind === 'heading') return { kind, level: 1, runs, span };
  // A title over two lines is one, without the blanks between them.
  const text = report.title?.text ?? textAt(report.text, span);
  return { kind, level: 0, runs: [{ text, span, kind: 'plain', link: null }], span };
}

/** Paragraphs, and tables that are not the form's: lines with cells that follow each other. */
function textParts(
  report: Report,
  lines: readonly TextLine[],
  join: (lines: readonly TextLine[]) => readonly (readonly TextLine[])[],
): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < lines.length;) {
    const isCells = isCellLine(report, lines, from);
    let to = from + 1;
    while (to < lines.length && isCellLine(report, lines, to) === isCells) to++;
    const own = lines.slice(from, to);
    if (isCells) {
      const spans = own.map(({ span }) => span);
      const rows = gridOf(report, spans);
      // What a converter put above a table that has no titles is no table.
      const isBlank = rows.every((row) => row.every((text) => text === ''));
      if (!isBlank) parts.push({ kind: 'grid', rows, span: spanOfLines(spans), obstacle: null });
    } else parts.push(...join(own).map((each) => textPart(report, each)));
    from = to;
  }
  return parts;
}

/** One line with a tab is no table. */
function isCellLine(report: Report, lines: readonly TextLine[], index: number): boolean {
  const hasCells = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && (cellsOfLine(report, line.span)?.length ?? 0) > 1;
  };
  return hasCells(index) && (hasCells(index - 1) || hasCells(index + 1));
}

const obstacleFor = (
  report: Report,
  table: BoundTable,
  { loosely }: PublicationOptions,
): Message | null => {
  // The form has no place for a row without a label: it is shown as it stands.
  if (!loosely || unlabelledRows(report).has(table)) return obstacleTo(report, table);
  return table.state === 'unreadable' ? bindingObstacle(table) : null;
};

function tablePart(
  report: Report,
  { span, table }: Extract<Piece, { readonly kind: 'table' }>,
  obstacle: Message | null,
  options: PublicationOptions,
): Part {
  if (!obstacle) return { kind: 'form', table: formTable(table, options), span };
  return { kind: 'grid', rows: gridOf(report, linesIn(report, span)), span, obstacle };
}

/** The body's name and the date at the end stand to the right. */
function withSignature(report: Report, parts: readonly Part[]): readonly Part[] {
  const isSigned = (part: Part): boolean =>
    part.kind === 'paragraph' && isSignature(report, textOfRuns(part.runs));
  const text = parts.findLastIndex((part) => !isSigned(part));
  return parts.map((part, i) =>
    i > text && part.kind === 'paragraph' ? { ...part, kind: 'signature' } : part,
  );
}
