import type { Report } from '../../report/model';
import type { Position, Range } from '../../text/lines';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import { describeCell, nameCell } from './cell';
import type { Described } from './described';
import { describeChapter, describeTitle } from './headings';
import { describeMarks } from './marks';
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

/** Why the place is marked, if it is, and what the form says of it. */
export function hoverAt(analysis: Analysis, position: Position, wording: Wording): Hover | null {
  const { checked, report } = analysis;
  if (!checked) return null;
  const offset = report.lines.offsetAt(position);
  const marked = describeMarks(analysis, offset, wording, true);
  // The mark's message, which an editor shows above this, tells the sums: what is counted is told at labels.
  const cell = marked && nameCell(report, offset, wording);
  const marks = cell ? marked : describeMarks(analysis, offset, wording, false);
  const field = cell ?? fieldAt(report, offset, wording);
  const span = field?.span ?? marks?.span;
  if (!span) return null;
  return {
    range: report.lines.rangeOf(span),
    markdown: [marks, field]
      .flatMap((described) => (described ? [described.paragraphs.join('\n\n')] : []))
      .join('\n\n---\n\n'),
  };
}

function fieldAt(report: Report, offset: number, wording: Wording): Described | null {
  for (const describe of describers) {
    const described = describe(report, offset, wording);
    if (described) return described;
  }
  return null;
}
