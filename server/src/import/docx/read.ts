import { writeBlocks } from '../blocks/write';
import type { Block } from '../blocks/model';
import { mainPart, relatedParts } from '../container/package';
import { xmlText } from '../container/xml';
import { unpack } from '../container/zip';
import type { ImportedText, ImportMessage } from '../model';
import { readBody, type Body, type Chunks } from './body';
import { ownMarksIn } from '../ownMarks';
import { noNumbering, readNumbering } from './numbering';
import { noStyles, readStyles } from './styles';

/**
 * Reads a Word document's bytes, with what its embedded files hold where these are read already. Throws
 * `ImportRefusal` for what is none, or is damaged.
 */
export function readDocx(bytes: Uint8Array, chunks: Chunks = new Map()): ImportedText {
  const parts = unpack(bytes, isRead);
  const main = mainPart(parts, 'word/document.xml');
  const related = relatedParts(parts, main);
  const textOf = (kind: string): string | null => {
    const path = related.find((each) => each.kind === kind)?.path;
    const part = path === undefined ? undefined : parts.get(path);
    return part ? xmlText(part) : null;
  };
  const numberingXml = textOf('numbering');
  const stylesXml = textOf('styles');
  const numbering = numberingXml === null ? noNumbering : readNumbering(numberingXml);
  const styles = stylesXml === null ? noStyles : readStyles(stylesXml);
  const read = (path: string, embedded?: Chunks): Body =>
    readBody(xmlText(parts.get(path)!), path, numbering, styles, embedded);
  const body = read(main, chunks);
  const others = (kind: string): readonly string[] =>
    related.filter((each) => each.kind === kind && parts.has(each.path)).map(({ path }) => path);
  const noted = [...others('footnotes'), ...others('endnotes')].map((path) => read(path));
  const margins = [...others('header'), ...others('footer')].map((path) => read(path));
  const blocks = [...body.blocks, ...noted.flatMap((each) => each.blocks)];
  return {
    format: 'docx',
    ...writeBlocks(blocks),
    notes: [
      ...notesOn(body, noted, margins),
      ...ownMarksIn([main, ...others('comments')].map((path) => xmlText(parts.get(path)!))),
    ],
  };
}

const isRead = (name: string): boolean =>
  name.endsWith('.rels') ||
  (name.endsWith('.xml') && !/theme|fontTable|webSettings|customXml/.test(name));

function notesOn(
  body: Body,
  noted: readonly Body[],
  margins: readonly Body[],
): readonly ImportMessage[] {
  const revisions = [body, ...noted].reduce((count, each) => count + each.revisions, 0);
  const unknown = [body, ...noted].reduce((count, each) => count + each.unknownResults, 0);
  const margin = margins
    .map(({ blocks }) => wordsOf(blocks))
    .filter((words) => /\p{Script=Han}/u.test(words.replace(/第|页|共/g, '')))
    .join(' ');
  return [
    ...(revisions > 0 ? [{ key: 'import.note.revisions', args: { count: revisions } }] : []),
    ...(unknown > 0 ? [{ key: 'import.note.fields', args: { count: unknown } }] : []),
    ...(body.unreadSheets > 0
      ? [{ key: 'import.note.sheets', args: { count: body.unreadSheets } }]
      : []),
    ...(body.pictures > 0 ? [{ key: 'import.note.pictures', args: { count: body.pictures } }] : []),
    ...(body.contents ? [{ key: 'import.note.contents', args: {} }] : []),
    ...(margin === '' ? [] : [{ key: 'import.note.margins', args: { text: shortened(margin) } }]),
  ];
}

const wordsOf = (blocks: readonly Block[]): string =>
  writeBlocks(blocks).text.replace(/\s+/g, ' ').trim();

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
