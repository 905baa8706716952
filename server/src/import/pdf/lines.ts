import type { Words } from './model';

/** Words that stand on one line, from left to right. */
export interface PageLine {
  readonly words: readonly Words[];
  readonly base: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** Puts words into lines by where they stand, from the page's top to its bottom. */
export function linesOf(words: readonly Words[]): readonly PageLine[] {
  const lines: Words[][] = [];
  const shown = words.filter(({ text }) => text.trim() !== '');
  for (const each of [...shown].sort((a, b) => b.base - a.base || a.left - b.left)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const near = first ? Math.min(first.size, each.size) * 0.45 : 0;
    if (line && first && first.base - each.base <= near) line.push(each);
    else lines.push([each]);
  }
  return lines.map((line) => {
    const sorted = line.sort((a, b) => a.left - b.left);
    return {
      words: sorted,
      base: sorted[0]!.base,
      left: sorted[0]!.left,
      right: Math.max(...sorted.map(({ right }) => right)),
      size: Math.max(...sorted.map(({ size }) => size)),
    };
  });
}

/** What parts words, in characters. */
const wideGap = 0.3;

/**
 * A line's text. Words that touch are one; a wide gap is a blank, and one of more than a character's width
 * as many as fit, so that columns stay apart.
 */
export function textOfLine({ words }: PageLine): string {
  let text = '';
  let end: number | null = null;
  for (const each of words) {
    const gap = end === null ? 0 : (each.left - end) / each.size;
    if (gap > 1) text += ' '.repeat(Math.max(2, Math.min(40, Math.round(gap * 2))));
    else if (gap > wideGap && text !== '') text += ' ';
    text += each.text;
    end = Math.max(end ?? each.right, each.right);
  }
  return text.trim();
}
