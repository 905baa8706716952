import type { LanguageService } from '../../service/languageService';
// As reports have them; `#` stands for a figure.
import sentences from './sentences.json';

const agency = '云溪市';
/** The first year of an edition, and the last of the one before it: what each has is prepared for its first draft. */
const years = [2021, 2020];

/** From one figure to the next: no divisor of it is one of the number of sentences. */
const step = 5;

const remark = /（此处填写：[^）]*）/g;
const delimiterRow = /^\|(?:[ :-]+\|)+$/;

/** Drafts that differ in every paragraph and figure, so that each is read and checked as one never seen. */
export function createPracticeDrafts(
  service: Pick<LanguageService, 'newReport'>,
): (number: number) => string {
  const texts = years.map((year) => service.newReport({ agency, year }).text);
  return (number) => {
    // In pipes and in spaces of each.
    const text = texts[(number >> 1) % texts.length]!;
    let next = number;
    const figure = (): string => String((next += step) % 991);
    const sentence = (): string =>
      sentences[next % sentences.length]!.replaceAll('#', figure) + '。'.repeat(next % 2);
    const filled = text
      .replace(remark, sentence)
      .replace(/(?<=\|) {2}(?=\|)/g, () => ` ${figure()} `);
    return number % 2 === 0 ? filled : inSpaces(filled);
  };
}

/** With tables as other programs hand them over: their cells apart by spaces alone. */
const inSpaces = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !delimiterRow.test(line))
    .map((line) => (line.startsWith('|') ? line.replace(/ ?\| ?/g, '  ').trim() : line))
    .join('\n');
