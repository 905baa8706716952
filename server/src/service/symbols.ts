import type { Range } from '../text/lines';
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
  return allSections(sectionsOf(report)).flatMap(({ kind, name, nameSpan }) => {
    if (kind !== 'report' && kind !== 'chapter') return [];
    if (typeof name !== 'string' || !hasInOrder(name, query)) return [];
    const container = kind === 'chapter' ? (report.title?.text ?? '') : '';
    return [{ kind, name, container, range: report.lines.rangeOf(nameSpan) }];
  });
}

function hasInOrder(name: string, query: string): boolean {
  const searched = name.toLowerCase();
  let at = 0;
  for (const character of query.toLowerCase().replace(/\s/g, '')) {
    at = searched.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
