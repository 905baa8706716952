import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictMain = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export interface DocxParts {
  /** What stands in the body, as WordprocessingML with the prefix `w`. */
  readonly body: string;
  /** Further parts of the folder `word`, by their names: `numbering`, `styles`, `footnotes`, `header1`. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly strict?: boolean;
  /** Files beside, by their whole names. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A Word document of the least that one needs. */
export function docx({ body, parts = {}, strict = false, files = {} }: DocxParts): Uint8Array {
  const namespace = strict ? strictMain : main;
  const types = strict ? strictRelations : relations;
  const wrapped = Object.entries(parts).map(([name, xml]) => [
    `word/${name}.xml`,
    `<w:${rootOf(name)} xmlns:w="${namespace}">${xml}</w:${rootOf(name)}>`,
  ]);
  const related = Object.keys(parts).map(
    (name, index) =>
      `<Relationship Id="r${index}" Type="${types}/${kindOf(name)}" Target="${name}.xml"/>`,
  );
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      `<Relationship Id="r" Type="${types}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(related.join('')),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}" xmlns:mc="m" xmlns:wps="s"><w:body>${body}</w:body></w:document>`,
    ...(Object.fromEntries(wrapped) as Record<string, string>),
    ...files,
  });
}

export const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

export const relationships = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const kindOf = (name: string): string => name.replace(/\d+$/, '');
const rootOf = (name: string): string =>
  name.startsWith('header') ? 'hdr' : name.startsWith('footer') ? 'ftr' : name;

/** A paragraph; `properties` stands in its `w:pPr`. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

export const run = (text: string): string =>
  text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A cell that holds paragraphs, or one of the text given. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

/** How programs other than Word name what is in a document: other prefixes, or none for elements. */
export const vocabularies = ['w', 'ns0', 'w.1-x', ''] as const;

/**
 * The document with another prefix in all its parts; without one, attributes keep `w:`, as they must have
 * some. Its lists of parts and types are written with a prefix of their own then.
 */
export function withPrefix(bytes: Uint8Array, prefix: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const xml = strFromU8(part);
    return [
      name,
      strToU8(name.startsWith('word/') && !name.includes('_rels') ? renamed(xml, prefix) : xml),
    ] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

function renamed(xml: string, prefix: string): string {
  if (prefix !== '') {
    return xml.replaceAll('w:', `${prefix}:`).replaceAll('xmlns:w=', `xmlns:${prefix}=`);
  }
  return xml.replace(/xmlns:w="([^"]*)"/, 'xmlns="$1" $&').replace(/<(\/?)w:/g, '<$1');
}
