import type { Passage } from '../../report/prose/passages';
import type { Edit } from '../../text/edit';
import { oncePerText } from '../../text/oncePerText';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
/** A mark after Chinese text or a closing mark, and before Chinese text, a number or the end. */
const between = /(?<=[\p{Script=Han}”’》）)〉%％])[,;:?!](?=[\p{Script=Han}“‘《（(〈\d]|$)/gmu;

/** The half-width marks in a passage's Chinese text, each with the edit that widens it. */
export const halfWidthMarks = (passage: Passage): readonly Edit[] =>
  marksIn(passage.text).map(({ mark, at }) => ({
    span: passage.spanOf(at, at + 1),
    newText: fullWidth[mark]!,
  }));

const marksIn = oncePerText((text) =>
  [...text.matchAll(between)].map(({ 0: mark, index }) => ({ mark, at: index })),
);
