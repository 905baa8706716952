import { escapeXml } from '../../text/xml';
import { mainPart } from '../container/package';
import { xmlText } from '../container/xml';
import { packed } from '../container/xmlParts';
import { unpack } from '../container/zip';
import type { CellOrigin, ImportedText, Origin } from '../model';
import { runAt, type Run } from './anchors';

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

/** What takes the place of a stretch of a part's XML. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

const author = '勾稽';

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
  let id = Math.max(0, ...[...xml.matchAll(/w:id="(\d+)"/g)].map(([, used]) => Number(used)));
  const mark = (): string => `w:id="${++id}" w:author="${author}"`;
  const made: TextChange[] = [];
  const left: TextChange[] = [];
  const splices: Splice[] = [];
  for (const change of changes) {
    const found = isWithinLine(imported.text, change)
      ? splicesFor(xml, main, own, change, mark)
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

type Mark = () => string;

/** Null where the change has no place in the part. */
function splicesFor(
  xml: string,
  part: string,
  { origins, cells }: Places,
  { start, end, newText }: TextChange,
  mark: Mark,
): readonly Splice[] | null {
  if (start < end) {
    const met = origins.filter((each) => each.start < end && each.end > start);
    const covered = met.reduce(
      (sum, each) => sum + Math.min(end, each.end) - Math.max(start, each.start),
      0,
    );
    if (covered !== end - start) return null;
    const pieces = met.map((each, index) =>
      deletion(xml, each, { start, end }, index === met.length - 1 ? newText : '', mark),
    );
    return pieces.some((piece) => piece === null) ? null : pieces.flatMap((piece) => piece ?? []);
  }
  const beside =
    origins.find((each) => each.start < start && start <= each.end) ??
    origins.find((each) => each.start === start);
  if (beside && isOnLine(cells, beside, start)) return insertion(xml, beside, start, newText, mark);
  return blankInsertion(xml, part, cells, start, newText, mark);
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
  mark: Mark,
): readonly Splice[] | null {
  const run = runAt(xml, origin.source.start);
  const from = offsetIn(origin, Math.max(start, origin.start));
  const to = offsetIn(origin, Math.min(end, origin.end));
  if (!run || from === null || to === null) return null;
  const words = runOf(run, 'delText', '');
  const open = `<w:del ${mark()}>${words.open}`;
  const inserted = newText === '' ? '' : `<w:ins ${mark()}>${wholeRun(run, newText)}</w:ins>`;
  const close = `${words.close}</w:del>${inserted}`;
  return [head(xml, run, origin, from, open), tail(xml, run, origin, to, close)];
}

/** The beginning of what is struck out: at the run's own where nothing stands before it. */
function head(xml: string, run: Run, { source }: Origin, from: number, open: string): Splice {
  const opened = xml.slice(run.start, source.start);
  const isFirst =
    from === source.start && /^<w:r[^>]*>(?:<w:rPr>.*<\/w:rPr>)?<w:t[^>]*>$/s.test(opened);
  return isFirst
    ? { from: run.start, to: from, xml: open }
    : { from, to: from, xml: `</w:t></w:r>${open}` };
}

function tail(xml: string, run: Run, { source }: Origin, to: number, close: string): Splice {
  const end = '</w:t></w:r>';
  const isLast = to === source.end && xml.startsWith(end, to);
  return isLast
    ? { from: to, to: to + end.length, xml: close }
    : { from: to, to, xml: `${close}${runOf(run, 't', '').open}` };
}

function insertion(
  xml: string,
  origin: Origin,
  at: number,
  newText: string,
  mark: Mark,
): readonly Splice[] | null {
  const run = runAt(xml, origin.source.start);
  const place = offsetIn(origin, at);
  if (!run || place === null) return null;
  const inserted = `<w:ins ${mark()}>${wholeRun(run, newText)}</w:ins>`;
  return [{ from: place, to: place, xml: `</w:t></w:r>${inserted}${runOf(run, 't', '').open}` }];
}

/** Into the first paragraph of a blank cell, as its mark is written. */
function blankInsertion(
  xml: string,
  part: string,
  cells: readonly CellOrigin[],
  at: number,
  newText: string,
  mark: Mark,
): readonly Splice[] | null {
  const cell = cells.find((each) => each.start <= at && at <= each.end);
  if (cell?.start !== cell?.end || cell?.place.kind !== 'paragraph') return null;
  if (cell.place.at.part !== part) return null;
  const opened = xml.indexOf('>', cell.place.at.start) + 1;
  if (xml.charAt(opened - 2) === '/') return null;
  const properties = /^<w:pPr(?:\/>|>.*?<\/w:pPr>)/s.exec(xml.slice(opened))?.[0] ?? '';
  const place = opened + properties.length;
  const own = /<w:rPr>.*?<\/w:rPr>/s.exec(properties)?.[0] ?? '';
  const run = { start: place, end: place, properties: own };
  return [{ from: place, to: place, xml: `<w:ins ${mark()}>${wholeRun(run, newText)}</w:ins>` }];
}

/** A run as the given one is written, for words that stand in the element of that name. */
function runOf({ properties }: Run, element: 't' | 'delText', words: string) {
  // Changes of how it is written are told once.
  const plain = properties.replace(/<w:(?:rPrChange|ins|del)\b.*?(?:<\/w:rPrChange>|\/>)/gs, '');
  return {
    open: `<w:r>${plain}<w:${element} xml:space="preserve">${words}`,
    close: `</w:${element}></w:r>`,
  };
}

function wholeRun(run: Run, newText: string): string {
  const { open, close } = runOf(run, 't', escapeXml(newText));
  return open + close;
}

/** Null within a piece whose characters are escaped in the file. */
function offsetIn({ start, end, source }: Origin, at: number): number | null {
  if (at === start) return source.start;
  if (at === end) return source.end;
  return source.end - source.start === end - start ? source.start + at - start : null;
}

function spliced(xml: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const each of [...splices].sort((a, b) => a.from - b.from)) {
    result += xml.slice(at, each.from) + each.xml;
    at = each.to;
  }
  return result + xml.slice(at);
}
