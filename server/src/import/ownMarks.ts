import type { ImportedText, ImportMessage } from './model';

/** Whose comments and tracked changes are ours. */
export const ownAuthor = '勾稽';

/** Said of a file that has them. */
const note: ImportMessage = { key: 'import.note.own-marks', args: {} };

/** What is to be said of a file for what we wrote into one of its parts, given as XML. */
export const ownMarksIn = (parts: readonly string[]): readonly ImportMessage[] =>
  parts.some((xml) => xml.includes(ownAuthor) && /author(?:\s*=\s*["']|>)勾稽(?:["']|<)/.test(xml))
    ? [note]
    : [];

/** Whether the file has comments or tracked changes of ours. */
export const hasOwnMarks = ({ notes }: Pick<ImportedText, 'notes'>): boolean =>
  notes.some(({ key }) => key === note.key);
