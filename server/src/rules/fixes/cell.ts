import type { Cell, Report } from '../../report/model';
import { squeezedText, textAt, trimSpan } from '../../text/span';
import type { Edit } from '../model';

/** Writes a number into a cell. A blank cell between pipes keeps one space beside the number. */
export function setCell(report: Report, cell: Pick<Cell, 'span'>, number: string): Edit {
  const { span } = cell;
  if (squeezedText(report.text, span) !== '')
    return { span: trimSpan(report.text, span), newText: number };
  const bounded = /[|｜]/.test(report.text[span.end] ?? '');
  const inside = textAt(report.text, span);
  if (bounded && inside.length > number.length + 1) {
    return { span, newText: ` ${number}`.padEnd(inside.length) };
  }
  return { span, newText: bounded ? ` ${number} ` : number };
}
