import type { Analysis } from '../analysis';
import type { SectionKind } from './section';
import { allSections, sectionsOf } from './sections';

/** Lines that can be folded away under the first of them, zero-based, the last included. */
export interface Folding {
  readonly startLine: number;
  readonly endLine: number;
  /** Tables and what is in them: folded together, they leave the running text. */
  readonly region: boolean;
}

const foldable: readonly SectionKind[] = ['preamble', 'chapter', 'table', 'block', 'group'];
const running: readonly SectionKind[] = ['preamble', 'chapter'];

/** What of a report can be folded, one folding a line; null for a document that is none. */
export function foldingsOf({ checked, report }: Analysis): readonly Folding[] | null {
  if (!checked) return null;
  const { lines } = report;
  const byLine = new Map<number, Folding>();
  for (const { kind, span } of allSections(sectionsOf(report))) {
    const startLine = lines.lineAt(span.start);
    const endLine = lines.lineAt(span.end);
    if (!foldable.includes(kind) || endLine <= startLine || byLine.has(startLine)) continue;
    byLine.set(startLine, { startLine, endLine, region: !running.includes(kind) });
  }
  return [...byLine.values()];
}
