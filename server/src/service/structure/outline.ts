import type { Range } from '../../text/lines';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import type { Section, SectionKind } from './section';
import { sectionsOf } from './sections';

/** A part of a draft as an outline shows it. */
export interface OutlineItem {
  readonly kind: SectionKind;
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  /** Within the range: where the name stands, or an empty range where it would. */
  readonly nameRange: Range;
  readonly children: readonly OutlineItem[];
}

/** The outline of a report; null for a document that is none. */
export function outlineOf(
  { checked, report }: Analysis,
  wording: Wording,
): readonly OutlineItem[] | null {
  if (!checked) return null;
  const itemOf = ({ kind, name, detail, span, nameSpan, children }: Section): OutlineItem => ({
    kind,
    name: nameIn(wording, name),
    detail,
    range: report.lines.rangeOf(span),
    nameRange: report.lines.rangeOf(nameSpan),
    children: children.map(itemOf),
  });
  return sectionsOf(report).map(itemOf);
}

/**
 * The parts of a report that a line is in, by their names, down to where several share the line; `''` where it
 * is in none but the whole.
 */
export function partsAtLine({ report }: Analysis, line: number, wording: Wording): string {
  const { start, end } = report.lines.line(line);
  const around = (sections: readonly Section[]): readonly Section[] => {
    const here = sections.filter(({ span }) => span.start <= end && start <= span.end);
    return here.length === 1 ? [...here, ...around(here[0]!.children)] : [];
  };
  return around(sectionsOf(report))
    .filter(({ kind }) => kind !== 'report')
    .map(({ name }) => nameIn(wording, name))
    .join(' › ');
}

function nameIn(wording: Wording, name: Section['name']): string {
  if (typeof name === 'string') return name;
  return 'key' in name ? wording.say(name) : name[wording.language];
}
