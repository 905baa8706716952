import { fold } from '../../text/mapped';
import { hasInOrder } from '../../text/similarity';
import initialsByText from './initials.json';

const initials: Readonly<Record<string, string>> = initialsByText;

/** The first letters of a wording of the form in pinyin; empty for any other text. */
export const initialsOf = (text: string): string => initials[text] ?? '';

/** How what has been typed is compared. */
export interface Matching {
  /** Whether Latin letters stand for the characters whose pinyin begins with them. */
  readonly pinyin: boolean;
  /**
   * Whether nobody asked: then only what begins with the two characters or more that were typed, and is
   * not there in whole, is worth a list that opens by itself.
   */
  readonly unasked?: boolean;
}

/** So many characters of a wording are typed before it is offered unasked. */
const minTyped = 2;

/**
 * Whether what was typed leads to a wording: its characters in order, or the initials of consecutive
 * ones. Width, white space and punctuation do not count; nothing typed leads everywhere.
 *
 * @param label the wording as it is written in
 * @param text the wording that its initials are known by
 */
export function leadsTo(
  typed: string,
  { label, text }: { readonly label: string; readonly text: string },
  { pinyin, unasked = false }: Matching,
): boolean {
  const wanted = fold(typed);
  if (unasked) {
    const isBegun = [label, text].some((wording) => fold(wording).startsWith(wanted));
    return wanted.length >= minTyped && isBegun && wanted.length < fold(text).length;
  }
  if (wanted === '') return typed.trim() === '';
  if (hasInOrder(wanted, fold(label))) return true;
  return pinyin && /^[a-z]+$/.test(wanted) && initialsOf(text).includes(wanted);
}
