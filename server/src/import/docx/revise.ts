import { authored, literal } from '../../text/pattern';
import { escapeXml } from '../../text/xml';
import { mainPart } from '../container/package';
import { xmlText } from '../container/xml';
import { packed } from '../container/xmlParts';
import { unpack } from '../container/zip';
import type { CellOrigin, ImportedText, Origin } from '../model';
import { ownAuthor } from '../ownMarks';
import { spliced, type Splice } from './anchors';
import { emptyParagraphAt, firstPlaceIn, markProperties, runAt, type Run } from './runs';
import { lastId, vocabularyOf, type Vocabulary } from '../container/vocabulary';

/** A change of the imported text: half-open, in its UTF-16 units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A copy of a document with tracked changes, and the changes that found no place in it. */
export interface RevisedDocx {
  readonly bytes: Uint8Array;
  readonly made: readonly TextChange[];
  readonly left: readonly TextChange[];
}

/**
 * Writes the changes into a copy of the document as insertions and deletions that a reviewer accepts or
 * rejects. Nothing else in its parts changes. Changes of lines and columns, and those within words that
 * the file writes in other characters, are left. `imported` must be of the same bytes.
 */
export function reviseDocx(
  bytes: Uint8Array,
  imported: ImportedText,
  changes: readonly TextChange[],
): RevisedDocx {
  const parts = unpack(bytes, () => true);
  const main = mainPart(parts, 'word/document.xml');
  const xml = xmlText(parts.get(main)!);
  const own = {
    origins: imported.origins.filter(({ source }) => source.part === main),
    cells: imported.cells,
  };
  const vocabulary = vocabularyOf(xml);
  let id = lastId(xml, vocabulary);
  const writer: RevisionWriter = {
    vocabulary,
    mark: () => {
      const { attribute, declared } = vocabulary;
      return `${declared} ${attribute}id="${++id}" ${attribute}author="${ownAuthor}"`;
    },
  };
  const made: TextChange[] = [];
  const left: TextChange[] = [];
  const splices: Splice[] = [];
  for (const change of changes) {
    const found = isWithinLine(imported.text, change)
      ? splicesFor(xml, main, own, change, writer)
      : null;
    if (!found || overlap(splices, found)) {
      left.push(change);
      continue;
    }
    made.push(change);
    splices.push(...found);
  }
  return { bytes: packed(parts, { [main]: spliced(xml, splices) }), made, left };
}

const isWithinLine = (text: string, { start, end, newText }: TextChange): boolean =>
  !/[\t\n]/.test(text.slice(start, end) + newText);

const overlap = (taken: readonly Splice[], found: readonly Splice[]): boolean =>
  found.some((one) => taken.some((other) => one.from <= other.to && other.from <= one.to));

interface Places {
  readonly origins: readonly Origin[];
  readonly cells: readonly CellOrigin[];
}

/** How what is written is named, and the next revision's number and author. */
interface RevisionWriter {
  readonly vocabulary: Vocabulary;
  readonly mark: () => string;
}

/** Null where the change has no place in the part. */
function splicesFor(
  xml: string,
  part: string,
  { origins, cells }: Places,
  { start, end, newText }: TextChange,
  writer: RevisionWriter,
): readonly Splice[] | null {
  if (start < end) {
    const met = origins.filter((each) => each.start < end && each.end > start);
    const covered = met.reduce(
      (sum, each) => sum + Math.min(end, each.end) - Math.max(start, each.start),
      0,
    );
    if (covered !== end - start) return null;
    const pieces = met.map((each, index) =>
      deletion(xml, each, { start, end }, index === met.length - 1 ? newText : '', writer),
    );
    return pieces.some((piece) => piece === null) ? null : pieces.flatMap((piece) => piece ?? []);
  }
  const beside =
    origins.find((each) => each.start < start && start <= each.end) ??
    origins.find((each) => each.start === start);
  if (beside && isOnLine(cells, beside, start))
    return insertion(xml, beside, start, newText, writer);
  return blankInsertion(xml, part, cells, start, newText, writer);
}

/** Whether a place at the edge of some words is theirs, and not the blank cell's beside them. */
const isOnLine = (cells: readonly CellOrigin[], { start, end }: Origin, at: number): boolean =>
  !cells.some((cell) => cell.start === cell.end && cell.start === at) || (start < at && at < end);

/** The words of one piece, or some of them, struck out; what comes instead follows them. */
function deletion(
  xml: string,
  origin: Origin,
  { start, end }: { readonly start: number; readonly end: number },
  newText: string,
  writer: RevisionWriter,
): readonly Splice[] | null {
  const run = runAt(xml, origin.source.start, writer.vocabulary);
  const from = offsetIn(origin, Math.max(start, origin.start));
  const to = offsetIn(origin, Math.min(end, origin.end));
  if (!run || from === null || to === null) return null;
  const words = runOf(writer, run, 'delText', '');
  const { element } = writer.vocabulary;
  const open = `<${element}del${writer.mark()}>${words.open}`;
  const inserted = newText === '' ? '' : insertedRun(writer, run, newText);
  const close = `${words.close}</${element}del>${inserted}`;
  return [head(xml, writer, run, origin, from, open), tail(xml, writer, run, origin, to, close)];
}

/** The beginning of what is struck out: at the run's own where nothing stands before it. */
function head(
  xml: string,
  { vocabulary }: RevisionWriter,
  run: Run,
  { source }: Origin,
  from: number,
  open: string,
): Splice {
  const { element: e } = vocabulary;
  const properties = `(?:<${literal(e)}rPr>.*</${literal(e)}rPr>\\s*|<${literal(e)}rPr/>\\s*)?`;
  const first = new RegExp(
    `^<${literal(e)}r[^>]*>\\s*${authored(properties)}<${literal(e)}t[^>]*>$`,
    's',
  );
  const isFirst = from === source.start && first.test(xml.slice(run.start, source.start));
  return isFirst
    ? { from: run.start, to: from, xml: open }
    : { from, to: from, xml: `${endOfRun(vocabulary)}${open}` };
}

function tail(
  xml: string,
  writer: RevisionWriter,
  run: Run,
  { source }: Origin,
  to: number,
  close: string,
): Splice {
  const end = endOfRun(writer.vocabulary);
  const isLast = to === source.end && xml.startsWith(end, to);
  return isLast
    ? { from: to, to: to + end.length, xml: close }
    : { from: to, to, xml: `${close}${runOf(writer, run, 't', '').open}` };
}

const endOfRun = ({ element }: Vocabulary): string => `</${element}t></${element}r>`;

function insertion(
  xml: string,
  origin: Origin,
  at: number,
  newText: string,
  writer: RevisionWriter,
): readonly Splice[] | null {
  const run = runAt(xml, origin.source.start, writer.vocabulary);
  const place = offsetIn(origin, at);
  if (!run || place === null) return null;
  const again = runOf(writer, run, 't', '').open;
  const inserted = insertedRun(writer, run, newText);
  return [{ from: place, to: place, xml: `${endOfRun(writer.vocabulary)}${inserted}${again}` }];
}

/** Into the first paragraph of a blank cell, as its mark is written. */
function blankInsertion(
  xml: string,
  part: string,
  cells: readonly CellOrigin[],
  at: number,
  newText: string,
  writer: RevisionWriter,
): readonly Splice[] | null {
  const cell = cells.find((each) => each.start <= at && at <= each.end);
  if (cell?.start !== cell?.end || cell?.place.kind !== 'paragraph') return null;
  if (cell.place.at.part !== part) return null;
  const { start } = cell.place.at;
  const { element } = writer.vocabulary;
  const tag = emptyParagraphAt(xml, start);
  if (tag) {
    const inserted = insertedRun(writer, { start, end: start, properties: '' }, newText);
    return [{ ...tag, xml: `>${inserted}</${element}p>` }];
  }
  const { at: place, properties } = firstPlaceIn(xml, start, writer.vocabulary);
  const own = markProperties(properties, writer.vocabulary);
  const run = { start: place, end: place, properties: own };
  return [{ from: place, to: place, xml: insertedRun(writer, run, newText) }];
}

/** A run as the given one is written, for words that stand in the element of that name. */
function runOf({ vocabulary }: RevisionWriter, run: Run, element: 't' | 'delText', words: string) {
  const e = vocabulary.element;
  // Changes of how it is written are told once.
  const told = new RegExp(
    `<${literal(e)}(?:rPrChange|ins|del)\\b.*?(?:</${literal(e)}rPrChange>|/>)`,
    'gs',
  );
  const plain = run.properties.replace(told, '');
  return {
    open: `<${e}r>${plain}<${e}${element} xml:space="preserve">${words}`,
    close: `</${e}${element}></${e}r>`,
  };
}

function insertedRun(writer: RevisionWriter, run: Run, newText: string): string {
  const { open, close } = runOf(writer, run, 't', escapeXml(newText));
  const name = `${writer.vocabulary.element}ins`;
  return `<${name}${writer.mark()}>${open}${close}</${name}>`;
}

/** Null within a piece whose characters are escaped in the file. */
function offsetIn({ start, end, source }: Origin, at: number): number | null {
  if (at === start) return source.start;
  if (at === end) return source.end;
  return source.end - source.start === end - start ? source.start + at - start : null;
}
