import type { Report } from '../../report/model';
import type { PreambleElement } from '../../template/model';
import { partsOf } from '../../template/skeleton/parts';
import { plainText } from '../../template/skeleton/render';
import type { Fix } from '../model';
import { insertIntoPreamble } from './preamblePlace';

/**
 * Inserts the template's sentence for a part of the preamble. Nothing where the sentence needs what
 * the draft does not say.
 */
export function insertSentence(report: Report, id: PreambleElement['id']): readonly Fix[] {
  const skeleton = report.edition.preamble.find((element) => element.id === id)?.skeleton;
  if (skeleton === undefined) return [];
  const parts = partsOf(skeleton, {
    ...(typeof report.title?.agency === 'string' && { agency: report.title.agency }),
    ...(report.year !== null && { year: report.year }),
  });
  if (parts.some(({ kind }) => kind === 'fill')) return [];
  const sentence = plainText(parts);
  return [
    {
      title: { key: 'fix.insert-sentence', args: { expected: sentence } },
      edits: [insertIntoPreamble(report, sentence)],
      preferred: true,
      safe: false,
    },
  ];
}
