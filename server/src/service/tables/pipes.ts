import type { WidthOf } from '../../text/width';
import type { CanonicalBlock } from './canonical';

/** The block's lines as a pipe table; the rule below the first line is the second. */
export function pipeLines({ lines, numeric }: CanonicalBlock, widthOf: WidthOf): readonly string[] {
  const widths = numeric.map((isNumber, column) =>
    Math.max(isNumber ? 4 : 3, ...lines.map(({ cells }) => widthOf(cells[column] ?? ''))),
  );
  const rule = widths.map((width, column) =>
    numeric[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const rows = lines.map(({ cells }) =>
    pipeLine(
      widths.map((width, column) => {
        const cell = cells[column] ?? '';
        const space = ' '.repeat(width - widthOf(cell));
        return numeric[column] ? space + cell : cell + space;
      }),
    ),
  );
  return [rows[0]!, pipeLine(rule), ...rows.slice(1)];
}

const pipeLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
