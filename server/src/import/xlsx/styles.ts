import { attribute, walkXml } from '../container/xml';
import { builtInFormat, readFormat, type NumberFormat } from './formats';

/** How the cells of a style show themselves, as far as it matters here. */
export interface CellStyle {
  readonly isDate: boolean;
  readonly bordered: boolean;
  /** Null where numbers are shown as they are. */
  readonly format: NumberFormat | null;
}

/** The styles of cells, by the index that cells name them by. */
export function readCellStyles(xml: string): readonly CellStyle[] {
  const dateFormats = new Set<string>([...builtInDates].map(String));
  const formats = new Map<string, NumberFormat | null>();
  const borders: boolean[] = [];
  const styles: CellStyle[] = [];
  let inBorder = false;
  let inCells = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const code = attribute(attributes, 'formatCode') ?? '';
        const id = attribute(attributes, 'numFmtId') ?? '';
        if (showsDate(code)) dateFormats.add(id);
        else formats.set(id, readFormat(code));
      } else if (name === 'border') {
        inBorder = true;
        borders.push(false);
      } else if (inBorder) {
        const line = attribute(attributes, 'style') ?? 'none';
        if (line !== 'none') borders[borders.length - 1] = true;
      } else if (name === 'cellXfs') inCells = true;
      else if (inCells && name === 'xf') {
        const id = attribute(attributes, 'numFmtId') ?? '';
        const own = formats.get(id);
        styles.push({
          isDate: dateFormats.has(id),
          format: own === undefined ? builtInFormat(Number(id)) : own,
          bordered: borders[Number(attribute(attributes, 'borderId') ?? 0)] ?? false,
        });
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'border') inBorder = false;
      else if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** The dates among the formats that every workbook has, those of Chinese editions too. */
const builtInDates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

/** Words in quotes are no part of the day: `0"年"` and `0"个工作日"` are numbers, with `m` alone a month. */
function showsDate(code: string): boolean {
  const signs = code.replace(/"[^"]*"|\[(?![hms]+\])[^\]]*\]|[\\_*]./gi, '');
  return /[yd]|a{3}/i.test(signs) || (/m/i.test(signs) && !/[hs]/i.test(signs));
}
