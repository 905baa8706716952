import { editionIn } from './disclosure';
import { plainText } from '../../server/src/template/skeleton/render';
import { reportSkeleton } from '../../server/src/template/skeleton/report';

/** A new report of 云溪市生态环境局 for 2024: every figure 0, its sentences still to be written. */
export const newDraft = (): string =>
  plainText(reportSkeleton(editionIn(2024), { agency: '云溪市生态环境局', year: 2024 }));

/** The text with one of its parts replaced; the part must be there. */
export function replaced(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`Not in the text: ${part}`);
  return text.replace(part, () => by);
}
