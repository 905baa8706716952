import type { Localised } from '../template/localised';

/** A text to be worded elsewhere: the key of its wording and what is filled in. */
export interface Message {
  readonly key: string;
  readonly args: Readonly<Record<string, Argument>>;
}

/** What is filled in: words and numbers, words in both languages, or further messages one after the other. */
export type Argument = string | number | Localised | readonly Message[];
