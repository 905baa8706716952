import { relationships, zipped } from './docx';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XlsxSheet {
  readonly name: string;
  /** Cells as `<c …>` elements by row; a row may be a string of attributes and its cells. */
  readonly rows: readonly string[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

export interface XlsxParts {
  readonly sheets: readonly XlsxSheet[];
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly from1904?: boolean;
}

/** A workbook of the least that one needs. */
export function xlsx({
  sheets,
  strings = [],
  styles = '',
  from1904 = false,
}: XlsxParts): Uint8Array {
  const entries = sheets.map(
    ({ name, hidden = false }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const related = sheets.map(
    (_, index) =>
      `<Relationship Id="s${index}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipped({
    '_rels/.rels': relationships(
      `<Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${String(from1904)}"/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `${related.join('')}<Relationship Id="t" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${relations}/styles" Target="styles.xml"/>`,
    ),
    'xl/sharedStrings.xml': `<sst>${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, merges = [] }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${merges
          .map((each) => `<mergeCell ref="${each}"/>`)
          .join('')}</mergeCells></worksheet>`,
      ]),
    ),
  });
}

/** A cell with words of its own. */
export const words = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const number = (name: string, value: string | number, style = 0): string =>
  `<c r="${name}" s="${style}"><v>${value}</v></c>`;

export const sheetRow = (index: number, ...cells: readonly string[]): string =>
  `<row r="${index}">${cells.join('')}</row>`;
