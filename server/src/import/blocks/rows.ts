import type { Block } from './model';

/**
 * The rows of words one after another, those of tables by their cells; breaks of lines within a cell are
 * kept, unlike in a text, where a row is a line.
 */
export const rowsOfBlocks = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.map((cell) => (cell ? wordsOf(cell.blocks) : '')))
      : [[wordsOf([block])]],
  );

const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'table'
        ? rowsOfBlocks([block])
            .map((row) => row.join('\t'))
            .join('\n')
        : block.pieces.map(({ text }) => text).join(''),
    )
    .join('\n');
