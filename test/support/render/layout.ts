import type { TableTemplate } from '../../../server/src/template/model';
import type { Blanks } from '../generate/report';
import type { TableModel } from '../reportModel';
import type { Noise, Style } from './style';

/** One of the layouts that drafts come in. */
export interface Layout {
  readonly name: string;
  /** Tables in which the layout itself tells a blank cell from none. */
  readonly keepsBlanks: readonly string[];
  /** Which zeros may be left blank there. */
  readonly blanks: readonly Blanks[];
  /** What is fixed in this layout whatever style is asked for. */
  readonly fixed: Partial<Style>;
  prose(paragraph: string, style: Style): readonly string[];
  /** The table's lines; its own captions included. */
  table(table: TableTemplate, cells: TableModel, noise: Noise): readonly string[];
}

export const anyBlanks: readonly Blanks[] = ['none', 'some', 'alternate', 'all'];

export const asItIs = (paragraph: string): readonly string[] => [paragraph];

/** The text on lines of so many characters, with an indented first line. */
export function wrapped(paragraph: string, width: number, indent = ''): readonly string[] {
  const characters = [...`${indent}${paragraph}`];
  const lines: string[] = [];
  for (let i = 0; i < characters.length; i += width) {
    lines.push(characters.slice(i, i + width).join(''));
  }
  return lines;
}
