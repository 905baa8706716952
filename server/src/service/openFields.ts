import type { Report } from '../report/model';
import type { Template } from '../template/model';
import { oncePer } from '../text/oncePer';
import type { Range } from '../text/lines';
import { spanOf, textAt, trimSpan, type Span } from '../text/span';
import { fillInsOf } from '../template/skeleton/fillIns';
import { reportSkeleton } from '../template/skeleton/report';
import type { Analysis } from './analysis';
import { boundCells, type CellPlace } from '../report/query/cells';

/** A place of a draft where its author has something to do. */
export interface OpenField {
  /** `write`: words are missing; `confirm`: what was carried over is unchecked; `blank`: an empty cell. */
  readonly kind: 'write' | 'confirm' | 'blank';
  /** What belongs there or is to be checked, in the report's words. */
  readonly hint: string;
  /** Heading of its chapter; null before the first. */
  readonly chapter: string | null;
  /** What to select to fill it in; empty in an empty cell. */
  readonly range: Range;
}

/** How far a draft is filled in. */
export interface OpenFields {
  /** In the draft's order. */
  readonly fields: readonly OpenField[];
  /** Places that the form leaves to its author's words; numbers are not among them, 0 is one. */
  readonly total: number;
  /** Those of them that no longer say that they are to be written. */
  readonly filled: number;
}

/** Null for a document that is no report. */
export function openFieldsOf({
  checked,
  report,
}: Pick<Analysis, 'checked' | 'report'>): OpenFields | null {
  if (!checked) return null;
  const found = [
    ...fillInsOf(report.text),
    ...boundCells(report).flatMap((place) => blankField(report, place) ?? []),
  ].sort((a, b) => a.span.start - b.span.start);
  const open = found.filter(({ kind }) => kind === 'write').length;
  const total = Math.max(placesToWrite(report.edition), open);
  return {
    fields: found.map(({ kind, hint, span }) => ({
      kind,
      hint,
      chapter: chapterAt(report, span.start),
      range: report.lines.rangeOf(span),
    })),
    total,
    filled: total - open,
  };
}

interface Found {
  readonly kind: OpenField['kind'];
  readonly hint: string;
  readonly span: Span;
}

function blankField({ text }: Report, { table, row, cell }: CellPlace): Found | null {
  if (table.state !== 'read' || cell.value.kind !== 'blank') return null;
  return {
    kind: 'blank',
    hint: `${row.template.label}，${cell.column.label}`,
    span: caretIn(text, cell.span),
  };
}

/** Where to write in an empty cell: after the blank that sets the number off, if there is one. */
function caretIn(text: string, cell: Span): Span {
  const at = Math.min(cell.start + (text.charAt(cell.start) === ' ' ? 1 : 0), cell.end);
  return spanOf(at, at);
}

/** How many places an edition leaves to its author, besides numbers. */
const placesToWrite = oncePer(
  (edition: Template): number =>
    reportSkeleton(edition, { agency: '', year: 0 }).filter(
      (part) => part.kind === 'fill' && part.proposed === undefined,
    ).length,
);

function chapterAt({ chapters, text }: Report, offset: number): string | null {
  const chapter = chapters.findLast(({ heading }) => heading.start <= offset);
  return chapter ? textAt(text, trimSpan(text, chapter.heading)) : null;
}
