import { spanOf } from '../../text/span';
import { isInCells, type Caret } from './caret';
import type { Candidate } from './item';

const digitsBefore = /(?<![\d.])\d{2,4}$/;

/** The report year and the one before it, and the period, where the first digits of a year stand. */
export function yearCandidates(caret: Caret): readonly Candidate[] {
  const typed = digitsBefore.exec(caret.before)?.[0];
  const { report, offset, after } = caret;
  if (typed === undefined || report.year === null || isInCells(caret) || /^\d/.test(after)) {
    return [];
  }
  const { year } = report;
  const isFollowed = after.startsWith('年');
  const wordings = isFollowed
    ? [`${year}`, `${year - 1}`]
    : [`${year}年`, `${year - 1}年`, `${year}年1月1日起至${year}年12月31日止`];
  return wordings
    .filter((wording) => wording.startsWith(typed))
    .map((label) => ({
      kind: 'year',
      label,
      text: label,
      span: spanOf(offset - typed.length, offset),
      typed,
      newText: label,
    }));
}
