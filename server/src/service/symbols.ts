import type { Range } from '../text/lines';
import { hasInOrder } from '../text/similarity';
import type { Analysis } from './analysis';
import { allSections, sectionsOf } from './structure/sections';

/** A report or one of its chapters, to be found by name. */
export interface ReportSymbol {
  readonly kind: 'report' | 'chapter';
  readonly name: string;
  /** The report's title on a chapter; `''` where there is none. */
  readonly container: string;
  readonly range: Range;
}

/** Title and chapters with all characters of the query in order; none of a document that is no report. */
export function symbolsOf({ checked, report }: Analysis, query: string): readonly ReportSymbol[] {
  if (!checked) return [];
  const wanted = query.toLowerCase().replace(/\s/g, '');
  return allSections(sectionsOf(report)).flatMap(({ kind, name, nameSpan }) => {
    if (kind !== 'report' && kind !== 'chapter') return [];
    if (typeof name !== 'string' || !hasInOrder(wanted, name.toLowerCase())) return [];
    const container = kind === 'chapter' ? (report.title?.text ?? '') : '';
    return [{ kind, name, container, range: report.lines.rangeOf(nameSpan) }];
  });
}
