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

function nameIn(wording: Wording, name: Section['name']): string {
  if (typeof name === 'string') return name;
  return 'key' in name ? wording.say(name) : name[wording.language];
}
