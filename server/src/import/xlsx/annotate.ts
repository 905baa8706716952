import type { Span } from '../../text/span';
import { mainPart, relatedParts } from '../container/package';
import { isStrict, vocabularyOf } from '../container/vocabulary';
import { attribute, walkXml, xmlText } from '../container/xml';
import {
  beforeEnd,
  packed,
  relationsPath,
  typesIn,
  typesPath,
  withRelation,
  without,
  withType,
} from '../container/xmlParts';
import { unpack, type Parts } from '../container/zip';
import type { ImportedText } from '../model';
import { commentedCells, emptyComments, withNotes, withoutOwn, type CellNotes } from './comments';

/** A note on a stretch of the imported text; each line is one of it. */
export interface XlsxNote {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const shapePrefix = 'gouji';
/** What a shape of ours begins with. */
const ownShape = `<v:shape id="${shapePrefix}_`;
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet's notes by the names of their cells. */
type SheetNotes = ReadonlyMap<string, readonly string[]>;

/**
 * Writes notes into a copy of the workbook, at the very cells; those of an earlier run go, others' stay.
 * Nothing else in its parts changes. Also tells how many found no cell that was free. `imported` must be of
 * the same bytes, whose text notes do not change.
 */
export function annotateXlsx(
  bytes: Uint8Array,
  imported: ImportedText,
  notes: readonly XlsxNote[],
): { readonly bytes: Uint8Array; readonly unplaced: number } {
  const parts = unpack(bytes, () => true);
  const { bySheet, unplaced } = placed(imported, notes);
  const changed = new Map<string, string>();
  const text = (path: string): string | null => {
    const part = parts.get(path);
    return changed.get(path) ?? (part ? xmlText(part) : null);
  };
  let lost = 0;
  for (const { path } of relatedParts(parts, mainPart(parts, 'xl/workbook.xml')).filter(
    ({ kind }) => kind === 'worksheet',
  )) {
    const wanted = bySheet.get(path) ?? new Map<string, readonly string[]>();
    lost += writeSheet(parts, path, wanted, text, changed);
  }
  return { bytes: packed(parts, Object.fromEntries(changed)), unplaced: unplaced + lost };
}

/** The notes by sheet and cell; one without a cell stands on the first cell of the workbook. */
function placed(imported: ImportedText, notes: readonly XlsxNote[]) {
  const bySheet = new Map<string, Map<string, string[]>>();
  const [first] = imported.cells;
  let unplaced = 0;
  for (const { start, end, lines } of notes) {
    const found = imported.cells.find((each) =>
      start === end
        ? each.start <= start && start <= each.end
        : each.start < end && start < each.end,
    );
    if (!found) unplaced++;
    const place = (found ?? first)?.place;
    if (place?.kind !== 'sheet') continue;
    const sheet = bySheet.get(place.part) ?? new Map<string, string[]>();
    bySheet.set(place.part, sheet);
    sheet.set(place.name, [...(sheet.get(place.name) ?? []), ...lines]);
  }
  return { bySheet, unplaced };
}

/** Gives how many cells have another's note already. */
function writeSheet(
  parts: Parts,
  sheet: string,
  wanted: SheetNotes,
  text: (path: string) => string | null,
  changed: Map<string, string>,
): number {
  const related = relatedParts(parts, sheet);
  const xml = text(sheet) ?? '';
  const vocabulary = vocabularyOf(xml);
  const strict = isStrict(vocabulary);
  const { drawingId, next } = drawingIn(xml);
  const known = related.find(({ kind }) => kind === 'comments')?.path;
  // The pictures of a sheet's margins are in another drawing of that kind.
  const drawn = drawingId === null ? undefined : related.find(({ id }) => id === drawingId)?.path;
  const listed = known === undefined ? null : text(known);
  const before = withoutOwn(listed ?? emptyComments(vocabulary.namespace || main));
  const taken = commentedCells(before);
  const free = [...wanted].filter(([name]) => !taken.has(name));
  if (free.length === 0 && known === undefined) return 0;
  const number = numberOf(sheet);
  const comments = known ?? `xl/comments${shapePrefix}${number}.xml`;
  const drawing = drawn ?? `xl/drawings/${shapePrefix}${number}.vml`;
  changed.set(comments, withNotes(before, free));
  changed.set(drawing, withShapes(drawn === undefined ? null : text(drawn), free));
  if (known !== undefined && drawn !== undefined) return wanted.size - free.length;
  let list = text(relationsPath(sheet)) ?? undefined;
  let types = text(typesPath) ?? typesIn(parts);
  if (known === undefined) {
    const relation = { id: 'goujiComments', kind: 'comments', target: `/${comments}`, strict };
    list = withRelation(parts, sheet, relation, list);
    types = withType(types, comments, commentsType);
  }
  if (drawn === undefined) {
    const relation = { id: 'goujiDrawing', kind: 'vmlDrawing', target: `/${drawing}`, strict };
    list = withRelation(parts, sheet, relation, list);
    types = withType(types, drawing, drawingType);
    changed.set(sheet, withDrawing(xml, next, strict));
  }
  if (list !== undefined) changed.set(relationsPath(sheet), list);
  changed.set(typesPath, types);
  return wanted.size - free.length;
}

const numberOf = (sheet: string): string => /(\d*)\.xml$/.exec(sheet)?.[1] ?? '';

function withShapes(drawing: string | null, notes: CellNotes): string {
  const before =
    withoutOwnShapes(drawing) ??
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
  const shapes = notes.map(([name, lines]) => shapeAt(name, lines));
  return beforeEnd(before, 'xml', () => shapes.join(''));
}

/** Drawings are no XML to rely on: what closes nothing stays as it is. */
function withoutOwnShapes(drawing: string | null): string | null {
  if (drawing === null) return null;
  const closing = '</v:shape>';
  const own: Span[] = [];
  let start = drawing.indexOf(ownShape);
  while (start >= 0) {
    const closed = drawing.indexOf(closing, start);
    if (closed < 0) break;
    const end = closed + closing.length;
    own.push({ start, end });
    start = drawing.indexOf(ownShape, end);
  }
  return without(drawing, own);
}

/** Wide enough for a line of words, and as high as there are lines. */
function shapeAt(name: string, lines: readonly string[]): string {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  const height = Math.min(
    30,
    lines.reduce((sum, line) => sum + 1 + Math.floor(line.length / 18), 1),
  );
  const anchor = [column + 1, 15, row, 2, column + 5, 15, row + height, 4].join(', ');
  return (
    `${ownShape}${name}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox><div style="text-align:left"/></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** What a sheet names after its drawing of notes, in the order of the format; programs wrap some of it. */
const later = new Set([
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'],
  ...['tableParts', 'extLst', 'AlternateContent'],
]);

/** The name that the sheet has for its drawing of notes, and where what follows it begins; null for what it lacks. */
function drawingIn(sheet: string): {
  readonly drawingId: string | null;
  readonly next: number | null;
} {
  let drawingId: string | null = null;
  let next: number | null = null;
  let depth = 0;
  walkXml(sheet, {
    open: (name, attributes, start) => {
      // Rules of formats have lists of extensions of their own.
      if (++depth !== 2) return;
      if (name === 'legacyDrawing') drawingId = attribute(attributes, 'id');
      if (later.has(name)) next ??= start;
    },
    text: () => undefined,
    close: () => {
      depth--;
    },
  });
  return { drawingId, next };
}

function withDrawing(sheet: string, next: number | null, strict: boolean): string {
  const added = (prefix: string): string =>
    `<${prefix}legacyDrawing xmlns:r="${strict ? strictRelations : relations}" r:id="goujiDrawing"/>`;
  return next === null
    ? beforeEnd(sheet, 'worksheet', added)
    : sheet.slice(0, next) + added(vocabularyOf(sheet).element) + sheet.slice(next);
}
