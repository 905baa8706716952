import type { CellStyle } from './model';

/** Numbers of the formats below, in `cellXfs`. */
const numbers = { plain: 0, title: 1, words: 2, figure: 3, link: 4 } as const;

/** The number of the format that a cell has. */
export function formatOf(style: CellStyle, isNumber: boolean, isLink: boolean): number {
  if (style === 'title') return numbers.title;
  if (style === 'framed') return isNumber ? numbers.figure : numbers.words;
  return isLink ? numbers.link : numbers.plain;
}

const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;

const format = (font: number, fill: number, border: number, alignment: string): string =>
  `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1"` +
  ` applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;

export const stylesXml = (): string =>
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/></font>' +
  '<font><b/><sz val="11"/><name val="宋体"/></font>' +
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EBF0"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5">' +
  format(0, 0, 0, 'vertical="top" wrapText="1"') +
  format(1, 2, 1, 'horizontal="center" vertical="center" wrapText="1"') +
  format(0, 0, 1, 'vertical="center" wrapText="1"') +
  format(0, 0, 1, 'horizontal="right" vertical="center"') +
  format(2, 0, 0, 'vertical="top" wrapText="1"') +
  '</cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
