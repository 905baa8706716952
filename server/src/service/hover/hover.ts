import type { Report } from '../../report/model';
import type { Position, Range } from '../../text/lines';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import { describeCell } from './cell';
import type { Described } from './described';
import { describeChapter, describeTitle } from './headings';
import { describePreamble } from './preamble';
import { describeColumn, describeRowLabel, describeTablePart } from './table';

/** What is shown about a place of the draft. */
export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

type Describe = (report: Report, offset: number, wording: Wording) => Described | null;

/** Cells before labels: a label broken in two by a converter spans the numbers between its halves. */
const describers: readonly Describe[] = [
  describeCell,
  describeRowLabel,
  describeColumn,
  describeTablePart,
  describeChapter,
  describeTitle,
  describePreamble,
];

export function hoverAt(
  { checked, report }: Analysis,
  position: Position,
  wording: Wording,
): Hover | null {
  if (!checked) return null;
  const offset = report.lines.offsetAt(position);
  for (const describe of describers) {
    const described = describe(report, offset, wording);
    if (!described) continue;
    return {
      range: report.lines.rangeOf(described.span),
      markdown: described.paragraphs.join('\n\n'),
    };
  }
  return null;
}
