import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../text/xml';
import type { Workbook } from './model';
import { sheetXml, type WrittenSheet } from './sheet';
import { sheetNames } from './sheetNames';
import { stylesXml } from './styles';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The bytes of an .xlsx file. The same workbook gives the same bytes: nothing in them tells of the time or
 * of who wrote it. Throws for a workbook without sheets.
 */
export function workbookBytes({ title, sheets }: Workbook): Uint8Array {
  if (sheets.length === 0) throw new Error('A workbook needs a sheet.');
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((sheet) => sheetXml(sheet));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      [`${documents}/officeDocument`, 'xl/workbook.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml':
      `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"` +
      ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
    'xl/workbook.xml':
      `<workbook xmlns="${spreadsheet}" xmlns:r="${documents}"><sheets>` +
      names
        .map(
          (name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
        )
        .join('') +
      `</sheets>${definedNames(names, written)}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, i) => [`${documents}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
      [`${documents}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  written.forEach(({ xml, links }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = xml;
    if (links.length === 0) return;
    files[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(
      links.map((link) => [`${documents}/hyperlink`, link] as const),
      ' TargetMode="External"',
    );
  });
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, xml]) => [path, strToU8(declaration + xml)]),
    ),
    // Of no time at all: the earliest that a zip can name.
    { level: 6, mtime: '1980-01-01T00:00:00' },
  );
}

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
  Array.from(
    { length: sheets },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  ).join('') +
  '</Types>';

const relationships = (
  targets: readonly (readonly [type: string, target: string])[],
  mode = '',
): string =>
  `<Relationships xmlns="${packages}/relationships">` +
  targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`,
    )
    .join('') +
  '</Relationships>';

/** Excel knows a filter by a hidden name as well, and by a name the rows that it prints on each page. */
function definedNames(
  names: readonly string[],
  sheets: readonly Pick<WrittenSheet, 'filtered' | 'repeated'>[],
): string {
  const defined = sheets.flatMap(({ filtered, repeated }, i) => {
    const name = (attributes: string, cells: string | null): readonly string[] => {
      if (cells === null) return [];
      const place = `'${names[i]!.replaceAll("'", "''")}'!${cells}`;
      return [`<definedName name="_xlnm.${attributes}>${escapeXml(place)}</definedName>`];
    };
    return [
      ...name(`_FilterDatabase" localSheetId="${i}" hidden="1"`, filtered),
      ...name(`Print_Titles" localSheetId="${i}"`, repeated),
    ];
  });
  return defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
}
