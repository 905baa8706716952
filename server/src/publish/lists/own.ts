import { texts } from '../../wording/texts';
import type { FindingColumn } from './columns';

/** The columns that stand side by side in every form of our lists, and nowhere else. */
const sideBySide: readonly FindingColumn[] = ['severity', 'state', 'note'];
const titles = ['found', 'clean', 'unread', 'missing'].map((kind) => `letter.title.${kind}`);
/** The title of a note is among its first lines. */
const maxLines = 8;
/** So much longer than its form is a title with year and name at the most. */
const maxFilledInLength = 40;

/**
 * Whether the text of a document is a list of ours or the note that goes with it. Both name reports and years,
 * and must not be taken for reports where they lie among them. Known by column titles, which stay.
 */
export const isOwnList = (text: string): boolean => {
  const lines = text.split('\n', maxLines).map((line) => line.replace(/^#+\s*/, '').trim());
  // A long title is set in two lines.
  const first = lines.flatMap((line, index) => [
    line,
    ...['', ' '].map((between) => line + between + (lines[index + 1] ?? '')),
  ]);
  return Object.values(texts).some((words) => {
    const heads = sideBySide.map((column) => words[`list.column.${column}`] ?? column);
    return (
      [heads.join('\t'), heads.join(' | ')].some((head) => text.includes(head)) ||
      titles.some((key) => first.some(isFilledIn(words[key] ?? '')))
    );
  });
};

/** Whether a line is the form with something short in each of its places. */
const isFilledIn = (form: string): ((line: string) => boolean) => {
  const words = form.split(/\{\w+\}/);
  const [before = ''] = words;
  const after = words.at(-1)!;
  return (line) =>
    before !== '' &&
    line.startsWith(before) &&
    line.endsWith(after) &&
    line.length <= form.length + maxFilledInLength;
};
