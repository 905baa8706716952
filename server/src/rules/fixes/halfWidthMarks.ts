import type { Passage } from '../../report/prose/passages';
import { matchesIn } from '../../text/matches';
import type { Edit } from '../../text/edit';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
/** A mark after Chinese text or a closing mark, and before Chinese text, a number or the end. */
const between = /(?<=[\p{Script=Han}”’》）)〉%％])[,;:?!](?=[\p{Script=Han}“‘《（(〈\d]|$)/gu;

/** A half-width mark where a full-width one belongs. */
export interface HalfWidthMark {
  readonly at: number;
  readonly right: string;
}

/** The half-width marks in a paragraph's Chinese text. */
export const halfWidthMarks = (paragraph: string): readonly HalfWidthMark[] =>
  matchesIn(paragraph, between).map(({ 0: mark, index }) => ({
    at: index,
    right: fullWidth[mark]!,
  }));

/** The edit that widens the mark. */
export const widened = ({ at, right }: HalfWidthMark, paragraph: Passage): Edit => ({
  span: paragraph.spanOf(at, at + 1),
  newText: right,
});
