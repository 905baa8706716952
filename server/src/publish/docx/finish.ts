import { strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { escapeXml } from '../../text/xml';
import type { Publication } from '../model';
import { fonts } from '../typography';
import { withReference } from './reference';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const properties = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** What the properties of a file tell of it. */
type Described = Pick<Publication, 'title' | 'reportName' | 'agency' | 'year'>;

/**
 * The file with properties of the report's own, with names of typefaces to take where one is not
 * installed, and nothing in it that tells when it was made.
 */
export function finished(
  bytes: Uint8Array,
  publication: Described,
  reference: Uint8Array | undefined,
): Uint8Array {
  const made: Unzipped = {
    ...unzipSync(bytes),
    'docProps/core.xml': strToU8(declaration + coreProperties(publication)),
    'word/fontTable.xml': strToU8(declaration + fontTable()),
  };
  const files = reference ? withReference(made, reference) : made;
  return zipSync(files, { level: 6, mtime: '1980-01-01T00:00:00' });
}

function coreProperties({ title, reportName, agency, year }: Described): string {
  const elements = [
    ['dc:title', title],
    ['dc:creator', agency ?? ''],
    ['dc:subject', year === null ? '' : `${year}年${reportName}`],
    ['dc:language', 'zh-CN'],
  ];
  return (
    `<cp:coreProperties xmlns:cp="${properties}" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    elements
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `<${name}>${escapeXml(text!)}</${name}>`)
      .join('') +
    '</cp:coreProperties>'
  );
}

const fontTable = (): string =>
  `<w:fonts xmlns:w="${word}">` +
  Object.values(fonts)
    .map(([name, ...others]) => {
      // What the web calls a family of any kind is no name.
      const names = others.filter((each) => !/^[a-z-]+$/.test(each));
      return (
        `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(names.join(','))}"/>` +
        '<w:charset w:val="86"/></w:font>'
      );
    })
    .join('') +
  '</w:fonts>';
