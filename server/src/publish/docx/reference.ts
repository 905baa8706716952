import { strFromU8, strToU8, unzipSync, type Unzipped } from 'fflate';
import { literal } from '../../text/pattern';

const stylesPath = 'word/styles.xml';
const documentPath = 'word/document.xml';
const looks = ['word/theme/theme1.xml', 'word/fontTable.xml'];

/** More than a document of styles has: what unpacks to more is no reference. */
const maxPartLength = 20_000_000;

/**
 * The document in the look of another: its styles by their names, its typefaces, paper and margins. A
 * style that it lacks stays ours. Throws for a file that is no .docx.
 */
export function withReference(made: Unzipped, reference: Uint8Array): Unzipped {
  const wanted = new Set([stylesPath, documentPath, ...looks]);
  const other = unzipSync(reference, {
    filter: ({ name, originalSize }) => wanted.has(name) && originalSize <= maxPartLength,
  });
  const theirs = partOf(other, stylesPath);
  const ours = partOf(made, stylesPath);
  const document = partOf(made, documentPath);
  if (theirs === null || ours === null || document === null) {
    throw new Error('The reference is no .docx with styles.');
  }
  const { styles, ids } = mergedStyles(ours, theirs);
  return {
    ...made,
    ...Object.fromEntries(looks.flatMap((path) => (other[path] ? [[path, other[path]]] : []))),
    [stylesPath]: strToU8(styles),
    [documentPath]: strToU8(
      withPage(withStyleIds(document, ids), partOf(other, documentPath) ?? ''),
    ),
  };
}

const partOf = (files: Unzipped, path: string): string | null =>
  files[path] === undefined ? null : strFromU8(files[path]);

interface Style {
  readonly id: string;
  /** As Word shows it, in lower case. */
  readonly name: string;
  readonly xml: string;
}

/** Their styles and those of ours that they have none of the name of; and their ids for ours. */
function mergedStyles(
  ours: string,
  theirs: string,
): { readonly styles: string; readonly ids: ReadonlyMap<string, string> } {
  const known = new Map(stylesIn(theirs).map(({ name, id }) => [name, id]));
  const taken = new Set(known.values());
  const ids = new Map<string, string>();
  const added: string[] = [];
  for (const { id, name, xml } of stylesIn(ours)) {
    const theirId = known.get(name);
    if (theirId !== undefined) ids.set(id, theirId);
    else if (!taken.has(id)) added.push(xml);
  }
  const more = withStyleIds(added.join(''), ids);
  return { styles: theirs.replace('</w:styles>', () => `${more}</w:styles>`), ids };
}

const stylesIn = (xml: string): readonly Style[] =>
  xml
    .split(/(?=<w:style )/)
    .slice(1)
    .flatMap((part) => {
      const end = part.indexOf('</w:style>');
      const style = end < 0 ? '' : part.slice(0, end + '</w:style>'.length);
      const id = /w:styleId="([^"]*)"/.exec(style)?.[1];
      const name = /<w:name w:val="([^"]*)"/.exec(style)?.[1];
      return id === undefined || name === undefined
        ? []
        : [{ id, name: name.toLowerCase(), xml: style }];
    });

const withStyleIds = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replace(
    /(<w:(?:pStyle|rStyle|basedOn|next|link) w:val=")([^"]*)"/g,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
  );

/** Paper, margins and grid of the other document's last section. */
function withPage(document: string, other: string): string {
  const section = other.slice(other.lastIndexOf('<w:sectPr'));
  return ['pgSz', 'pgMar', 'docGrid'].reduce((text, name) => {
    const theirs = new RegExp(`<w:${literal(name)} [^>]*>`).exec(section)?.[0];
    return theirs === undefined
      ? text
      : text.replace(new RegExp(`<w:${literal(name)} [^>]*>`), () => theirs);
  }, document);
}
