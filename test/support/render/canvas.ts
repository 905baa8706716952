const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/g;

/** How many columns the text takes up where Han characters and full-width forms take two. */
export const displayWidth = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/** A text that starts at a column; columns count from 0. */
export interface Placed {
  readonly at: number;
  readonly text: string;
}

/** The texts on one line, each at its column or, where that is taken, one blank further on. */
export function placedLine(parts: readonly Placed[]): string {
  let line = '';
  let width = 0;
  for (const { at, text } of parts) {
    if (text === '') continue;
    const gap = Math.max(at - width, width === 0 ? 0 : 1);
    line += ' '.repeat(gap) + text;
    width += gap + displayWidth(text);
  }
  return line;
}

/** Titles broken into lines and set beside each other, each centred on its column from below. */
export function titleLines(titles: readonly Placed[], size: number): readonly string[] {
  const broken = titles.map(({ at, text }) => ({
    at,
    lines: text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [''],
  }));
  const height = Math.max(...broken.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, i) =>
    placedLine(
      broken.map(({ at, lines }) => ({
        at,
        text: lines[i - Math.floor((height - lines.length) / 2)] ?? '',
      })),
    ),
  );
}
