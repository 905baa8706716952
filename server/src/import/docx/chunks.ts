import { decode } from '../../text/decoding';
import type { Block, Paragraph, Table } from '../blocks/model';
import { mainPart, relatedParts } from '../container/package';
import { xmlText } from '../container/xml';
import { unpack } from '../container/zip';
import { readHtml, readMht } from '../html/read';
import { refusalIn, type ImportedText } from '../model';
import { readRtf } from '../rtf/read';
import { kindOf } from '../sniff';
import { blocksOfXlsx } from '../xlsx/read';
import type { Chunks } from './body';
import { readDocx } from './read';

/** More embedded files than any program writes. */
const maxChunks = 50;

/**
 * Reads a Word document, and what is embedded in it as a file of its own: pages, other documents, plain
 * text, which Word takes in when it next saves, and workbooks, whose sheet shows as a table. What cannot be read of
 * them is counted in a note. Throws `ImportRefusal`.
 */
export function readWholeDocx(bytes: Uint8Array): ImportedText {
  // Hardly any document has them: its lists of parts tell before the document is unpacked.
  const lists = unpack(bytes, (name) => name.endsWith('.rels'));
  if (![...lists.values()].some((list) => /\/(?:aFChunk|package)["']/.test(xmlText(list)))) {
    return readDocx(bytes);
  }
  const parts = unpack(bytes, (name) => /\.(?:rels|xml)$/.test(name));
  const related = relatedParts(parts, mainPart(parts, 'word/document.xml'));
  const ofKind = (wanted: string) =>
    related.filter(({ kind }) => kind === wanted).slice(0, maxChunks);
  const embedded = ofKind('aFChunk');
  const objects = ofKind('package');
  const paths = new Set([...embedded, ...objects].map(({ path }) => path));
  const files = unpack(bytes, (name) => paths.has(name));
  const chunks = new Map<string, readonly Block[]>();
  for (const { id, path } of embedded) {
    const text = textOf(files.get(path), path);
    if (text !== null) chunks.set(id, blocksOf(text));
  }
  const missed = embedded.length - chunks.size;
  for (const { id, path } of objects) {
    const sheet = sheetOf(files.get(path), path);
    if (sheet) chunks.set(id, sheet);
  }
  const read = readDocx(bytes, chunks satisfies Chunks);
  const note = { key: 'import.note.embedded', args: { count: missed } };
  return missed === 0 ? read : { ...read, notes: [...read.notes, note] };
}

/** Null for what is no workbook, and for one that is damaged or whose figures are not all there. */
function sheetOf(bytes: Uint8Array | undefined, path: string): readonly Block[] | null {
  try {
    if (!bytes || kindOf(bytes, path) !== 'xlsx') return null;
    const { blocks, notes } = blocksOfXlsx(bytes, 'active');
    return notes.length === 0 ? blocks.map(withoutPlaces) : null;
  } catch (error) {
    if (refusalIn(error)) return null;
    throw error;
  }
}

/** The document's own parts do not have what stands in a workbook: nothing is written back there. */
function withoutPlaces(block: Block): Block {
  if (block.kind === 'paragraph') return { kind: 'paragraph', pieces: block.pieces };
  return {
    kind: 'table',
    rows: block.rows.map((row) => row.map((cell) => cell && { ...cell, place: null })),
  };
}

/** Null for what is not there, or is of a kind that is not read here; documents within are not opened. */
function textOf(bytes: Uint8Array | undefined, path: string): string | null {
  if (!bytes) return null;
  try {
    switch (kindOf(bytes, path)) {
      case 'html':
        return readHtml(bytes).text;
      case 'mht':
        return readMht(bytes).text;
      case 'rtf':
        return readRtf(bytes).text;
      case 'docx':
        return readDocx(bytes).text;
      case 'text':
        return decode(bytes)?.text ?? null;
      default:
        return null;
    }
  } catch (error) {
    if (refusalIn(error)) return null;
    throw error;
  }
}

/** Lines with tabs one after the other are the rows of a table, all others paragraphs. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: Table['rows'][number][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      rows.push(line.split('\t').map((cell) => ({ blocks: [paragraphOf(cell)], place: null })));
      continue;
    }
    endTable();
    blocks.push(paragraphOf(line));
  }
  endTable();
  return blocks;
}

const paragraphOf = (text: string): Paragraph => ({
  kind: 'paragraph',
  pieces: [{ text, source: null }],
});
