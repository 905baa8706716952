import { passagesOf, type Passage } from '../../report/prose/passages';
import type { ChapterRole } from '../../template/type';
import type { Report } from '../../report/model';
import { halfWidth } from '../../text/mapped';
import { oncePerText } from '../../text/oncePerText';

/** The running text of the chapter that has the role in reports of its type; undefined where the draft lacks it. */
export function passageOf(report: Report, role: ChapterRole): Passage | undefined {
  const id = report.edition.type.roles?.[role];
  return id === undefined
    ? undefined
    : passagesOf(report).find(({ chapter }) => chapter?.template.id === id);
}

/** The running text in half-width forms, unit for unit, so that offsets stay those of the passage. */
export const plainOf = ({ text }: Pick<Passage, 'text'>): string => plain(text);

const plain = oncePerText(halfWidth);

/** The same with what stands in book-title marks struck out, unit for unit: it is not the author's own statement. */
export const ownWords = ({ text }: Pick<Passage, 'text'>): string => withoutTitles(text);

const withoutTitles = oncePerText((text) =>
  plain(text).replace(/《[^《》\n]{1,80}》/g, (name) => '·'.repeat(name.length)),
);

/** Whether a passage says something: a letter, a digit or a Han character. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether a passage has so many units of letters, digits and Han characters; no more of it is read. */
export function saysAtLeast(text: string, units: number): boolean {
  let said = 0;
  for (const [found] of text.matchAll(/[\p{L}\p{N}]/gu)) {
    said += found.length;
    if (said >= units) return true;
  }
  return false;
}

/**
 * The whole passage as one line, for wordings that count wherever they stand: a converter's line break
 * inside them may have been taken for a paragraph's end.
 */
export const inOneLine = ({ text }: Pick<Passage, 'text'>): string => withoutBreaks(text);

const withoutBreaks = oncePerText((text) => plain(text).replaceAll('\n', ''));
