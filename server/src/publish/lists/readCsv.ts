import { withoutFormula } from '../../text/spreadsheetCell';

/**
 * The rows of comma-separated text, quotation marks taken off and the apostrophe that keeps words from
 * being a formula. Never fails: a quotation that is not closed ends with the text.
 */
export function rowsOfCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)(?:"[^",\r\n]*|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy;
  const source = text.replace(/^\ufeff/, '');
  for (let match = field.exec(source); match; match = field.exec(source)) {
    const value = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
    row.push(asWritten(value));
    if (match[3] !== ',') {
      rows.push(row);
      row = [];
    }
    if (field.lastIndex >= source.length) break;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((fields) => fields.some((value) => value !== ''));
}

/** Without the apostrophe that keeps words from being a formula. */
const asWritten = (value: string): string =>
  withoutFormula(value.slice(1)) === value ? value.slice(1) : value;
