import { escapeXml } from '../../text/xml';
import { mainPart, relatedParts } from '../container/package';
import { xmlText } from '../container/xml';
import {
  beforeEnd,
  packed,
  relationsPath,
  typesIn,
  typesPath,
  withRelation,
  withType,
} from '../container/xmlParts';
import { unpack, type Parts } from '../container/zip';
import type { ImportedText } from '../model';
import { ownAuthor } from '../ownMarks';

/** A note on a stretch of the imported text; each line is one of it. */
export interface XlsxNote {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const shapePrefix = 'gouji';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
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
  const known = related.find(({ kind }) => kind === 'comments')?.path;
  const drawn = related.find(({ kind }) => kind === 'vmlDrawing')?.path;
  const before = withoutOwn(known === undefined ? null : text(known));
  const taken = new Set(
    [...before.matchAll(/<comment\b[^>]*\bref="([A-Z]+\d+)"/g)].map(([, ref]) => ref),
  );
  const free = [...wanted].filter(([name]) => !taken.has(name));
  if (free.length === 0 && known === undefined) return 0;
  const number = numberOf(sheet);
  const comments = known ?? `xl/comments${shapePrefix}${number}.xml`;
  const drawing = drawn ?? `xl/drawings/${shapePrefix}${number}.vml`;
  changed.set(comments, withComments(before, free));
  changed.set(drawing, withShapes(drawn === undefined ? null : text(drawn), free));
  if (known !== undefined && drawn !== undefined) return wanted.size - free.length;
  let list = text(relationsPath(sheet)) ?? undefined;
  let types = text(typesPath) ?? typesIn(parts);
  if (known === undefined) {
    const relation = { id: 'goujiComments', kind: 'comments', target: `/${comments}` };
    list = withRelation(parts, sheet, relation, list);
    types = withType(types, comments, commentsType);
  }
  if (drawn === undefined) {
    const relation = { id: 'goujiDrawing', kind: 'vmlDrawing', target: `/${drawing}` };
    list = withRelation(parts, sheet, relation, list);
    types = withType(types, drawing, drawingType);
    changed.set(sheet, withDrawing(text(sheet)!));
  }
  if (list !== undefined) changed.set(relationsPath(sheet), list);
  changed.set(typesPath, types);
  return wanted.size - free.length;
}

const numberOf = (sheet: string): string => /(\d*)\.xml$/.exec(sheet)?.[1] ?? '';

function withoutOwn(comments: string | null): string {
  if (comments === null) {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
  }
  const authors = [...comments.matchAll(/<author>([^<]*)<\/author>/g)].map(([, name]) => name);
  const own = authors.indexOf(ownAuthor);
  return own < 0
    ? comments
    : comments.replace(/<comment\b[^>]*>.*?<\/comment>/gs, (whole) =>
        new RegExp(`^<comment\\b[^>]*\\bauthorId="${own}"`).test(whole) ? '' : whole,
      );
}

function withComments(
  comments: string,
  notes: readonly (readonly [string, readonly string[]])[],
): string {
  const authors = [...comments.matchAll(/<author>([^<]*)<\/author>|<author\/>/g)].map(
    ([, name]) => name,
  );
  const known = authors.indexOf(ownAuthor);
  const named =
    known >= 0 ? comments : filled(comments, 'authors', `<author>${ownAuthor}</author>`);
  const id = known >= 0 ? known : authors.length;
  const written = notes.map(
    ([name, lines]) =>
      `<comment ref="${name}" authorId="${id}"><text><r><t xml:space="preserve">${escapeXml(lines.join('\n'))}</t></r></text></comment>`,
  );
  return filled(named, 'commentList', written.join(''));
}

/** With something added at an element's end, which may be written as empty. */
const filled = (xml: string, element: string, added: string): string =>
  xml.includes(`</${element}>`)
    ? xml.replace(`</${element}>`, () => `${added}</${element}>`)
    : xml.replace(`<${element}/>`, () => `<${element}>${added}</${element}>`);

function withShapes(
  drawing: string | null,
  notes: readonly (readonly [string, readonly string[]])[],
): string {
  const before =
    drawing?.replace(new RegExp(`<v:shape id="${shapePrefix}_[^>]*>.*?</v:shape>`, 'gs'), '') ??
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
  const shapes = notes.map(([name, lines]) => shapeAt(name, lines));
  return beforeEnd(before, 'xml', () => shapes.join(''));
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
    `<v:shape id="${shapePrefix}_${name}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox><div style="text-align:left"/></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** What a sheet names after its drawing of notes, in the order of the format. */
const later =
  /<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function withDrawing(sheet: string): string {
  const at = later.exec(sheet)?.index ?? sheet.length;
  const added = `<legacyDrawing xmlns:r="${relations}" r:id="goujiDrawing"/>`;
  return sheet.slice(0, at) + added + sheet.slice(at);
}
