import { reportWords, tableWords } from './wakeUp';

/** What a converter puts between the characters of a word. */
const between = /[\s\u200b-\u200d\u2060\ufeff]+/g;

const hasAny = (text: string, words: readonly string[]): boolean => {
  const plain = text.replace(between, '');
  return words.some((word) => plain.includes(word));
};

/** Whether the text may be from a report at all: cheap, and right whenever it says no. */
export const mayBeReport = (text: string): boolean => hasAny(text, reportWords);

/** The same of a table of a report. */
export const mayBeTable = (text: string): boolean => hasAny(text, [...reportWords, ...tableWords]);
