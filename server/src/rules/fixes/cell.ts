import type { Cell, Report } from '../../report/model';
import { squeezedText, textAt, trimSpan } from '../../text/span';
import type { Edit } from '../../text/edit';

/** Whether a number beside it would become one word with it. */
const isPart = (unit: string | undefined): boolean => unit !== undefined && /[^\s|｜,]/.test(unit);

/** Writes a number into a cell. In a blank cell it keeps a space from what stands beside it. */
export function setCell(report: Report, cell: Pick<Cell, 'span'>, number: string): Edit {
  const { span } = cell;
  if (squeezedText(report.text, span) !== '')
    return { span: trimSpan(report.text, span), newText: number };
  const bounded = /[|｜]/.test(report.text[span.end] ?? '');
  const inside = textAt(report.text, span);
  if (bounded && inside.length > number.length + 1) {
    return { span, newText: ` ${number}`.padEnd(inside.length) };
  }
  if (bounded) return { span, newText: ` ${number} ` };
  const before = isPart(report.text[span.start - 1]) ? ' ' : '';
  const after = isPart(report.text[span.end]) ? ' ' : '';
  return { span, newText: `${before}${number}${after}` };
}
