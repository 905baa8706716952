import { createAllowance } from '../allowance';
import { seam, type Block, type GridCell, type Piece } from '../blocks/model';
import { writeBlocks } from '../blocks/write';
import { attribute, walkXml, xmlText, type XmlHandler } from '../container/xml';
import { unpack } from '../container/zip';
import { refuse, type ImportedText, type ImportMessage } from '../model';

/** More columns than any table of words has. */
const maxColumns = 200;

/** What shows nothing in the text's place: deleted words, remarks, notes' marks, lists of styles. */
const unseen = new Set([
  ...['tracked-changes', 'annotation', 'note-citation', 'sequence-decls', 'desc', 'script'],
  ...['forms', 'table-of-content', 'ruby-text', 'font-face-decls', 'automatic-styles'],
]);

/** Reads an OpenDocument text or sheet. Throws `ImportRefusal` for what is none, or is damaged. */
export function readOdt(bytes: Uint8Array): ImportedText {
  const { blocks, notes } = blocksOfOdt(bytes);
  return { format: 'odt', ...writeBlocks(blocks), notes };
}

/** The same before it is written as a text. */
export function blocksOfOdt(bytes: Uint8Array): {
  readonly blocks: readonly Block[];
  readonly notes: readonly ImportMessage[];
} {
  const parts = unpack(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml');
  const content = parts.get('content.xml') ?? refuse('import.refused.damaged');
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && xmlText(manifest).includes('encryption-data')) refuse('import.refused.encrypted');
  const reader = new ContentReader();
  walkXml(xmlText(content), reader);
  const { revisions, unknownResults, hiddenSheets, hiddenRows } = reader;
  const notes: readonly (ImportMessage | null)[] = [
    revisions > 0 ? { key: 'import.note.revisions', args: { count: revisions } } : null,
    hiddenSheets.length > 0
      ? { key: 'import.note.hidden-sheets', args: { names: hiddenSheets.join('、') } }
      : null,
    hiddenRows > 0 ? { key: 'import.note.hidden-rows', args: { count: hiddenRows } } : null,
    unknownResults > 0 ? { key: 'import.note.formulas', args: { count: unknownResults } } : null,
  ];
  return { blocks: reader.blocks(), notes: notes.filter((note) => note !== null) };
}

interface OpenRow {
  readonly times: number;
  readonly isHidden: boolean;
}

interface OpenCell {
  readonly times: number;
  /** What it holds, where it is not written out as words. */
  readonly value: string;
  readonly isFormula: boolean;
}

interface OpenElement {
  readonly name: string;
  /** Whether nothing in it is shown. */
  readonly hides: boolean;
}

class ContentReader implements XmlHandler {
  revisions = 0;
  /** Formulas whose result was not kept. */
  unknownResults = 0;
  readonly hiddenSheets: string[] = [];
  hiddenRows = 0;
  readonly #flows: Block[][] = [[]];
  readonly #paragraphs: Piece[][] = [];
  readonly #tables: GridCell[][][] = [];
  readonly #spend = createAllowance();
  #unseen = 0;
  readonly #cells: OpenCell[] = [];
  readonly #openRows: OpenRow[] = [];
  /** What footnotes and endnotes say: it stands behind all else, and in no cell. */
  readonly #noted: Block[] = [];
  /** The styles of sheets and of words that are not shown. */
  readonly #hiddenSheets = new Set<string>();
  readonly #hiddenWords = new Set<string>();
  readonly #open: OpenElement[] = [];
  /** The styles that set words apart from those beside them: struck out, raised, lowered. */
  readonly #apart = new Set<string>();
  #style = '';
  readonly #seams: boolean[] = [];

  blocks(): readonly Block[] {
    return [...this.#flows[0]!, ...this.#noted];
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'changed-region') this.revisions++;
    if (name === 'style') this.#style = attribute(attributes, 'name') ?? '';
    if (name === 'text-properties' && setsApart(attributes)) this.#apart.add(this.#style);
    if (name === 'text-properties' && attribute(attributes, 'display') === 'none')
      this.#hiddenWords.add(this.#style);
    if (name === 'table-properties' && attribute(attributes, 'display') === 'false')
      this.#hiddenSheets.add(this.#style);
    const hides = this.#hides(name, attributes);
    this.#open.push({ name, hides });
    if (hides) this.#unseen++;
    if (this.#unseen > 0) return;
    switch (name) {
      case 'p':
      case 'h':
        this.#spend();
        this.#paragraphs.push([]);
        break;
      case 'span':
        this.#seam(this.#apart.has(attribute(attributes, 'style-name') ?? ''));
        break;
      case 'note':
      case 'frame':
        this.#seam(true);
        break;
      case 's':
        this.#write(' '.repeat(Math.min(80, timesIn(attributes, 'c'))));
        break;
      case 'tab':
        this.#write('\t');
        break;
      case 'line-break':
        this.#write('\n');
        break;
      case 'table':
        this.#tables.push([]);
        break;
      case 'table-row':
        this.#tables.at(-1)?.push([]);
        this.#openRows.push({
          times: timesIn(attributes, 'number-rows-repeated'),
          isHidden: /^(?:collapse|filter)$/.test(attribute(attributes, 'visibility') ?? ''),
        });
        break;
      case 'text-box':
      case 'note-body':
        this.#flows.push([]);
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#cells.push({
          times: Math.min(timesIn(attributes, 'number-columns-repeated'), maxColumns),
          value: attribute(attributes, 'value') ?? attribute(attributes, 'string-value') ?? '',
          isFormula: attribute(attributes, 'formula') !== null,
        });
        this.#flows.push([]);
        break;
    }
  }

  text(text: string): void {
    if (this.#unseen === 0) this.#write(text.replace(/\s+/g, ' '));
  }

  close(name: string): void {
    if (this.#unseen === 0) this.#end(name);
    if (this.#open.pop()?.hides === true) this.#unseen--;
  }

  /** Whether nothing in the element is shown; a sheet that is not is remembered. */
  #hides(name: string, attributes: Readonly<Record<string, string>>): boolean {
    const style = attribute(attributes, 'style-name') ?? '';
    switch (name) {
      case 'title':
        // Within words it is a field that shows the document's title, else the name of a picture.
        return !holdsWords.has(this.#open.at(-1)?.name ?? '');
      case 'p':
      case 'h':
      case 'span':
        return this.#hiddenWords.has(style);
      case 'section':
        return attribute(attributes, 'display') === 'none';
      case 'table': {
        const isHidden = this.#hiddenSheets.has(style);
        if (isHidden && this.#unseen === 0)
          this.hiddenSheets.push(attribute(attributes, 'name') ?? '');
        return isHidden;
      }
      default:
        return unseen.has(name);
    }
  }

  #end(name: string): void {
    switch (name) {
      case 'span':
      case 'note':
      case 'frame':
        this.#endSeam();
        break;
      case 'p':
      case 'h': {
        const pieces = this.#paragraphs.pop();
        if (pieces) this.#flows.at(-1)!.push({ kind: 'paragraph', pieces });
        break;
      }
      case 'text-box': {
        const blocks = this.#flows.pop()!;
        this.#flows.at(-1)!.push(...blocks);
        break;
      }
      case 'note-body':
        this.#noted.push(...this.#flows.pop()!);
        break;
      case 'table-cell':
      case 'covered-table-cell': {
        const written = this.#flows.pop()!;
        const { times, value, isFormula } = this.#cells.pop()!;
        const row = this.#tables.at(-1)?.at(-1);
        const isBlank = !written.some(showsWords);
        if (isFormula && value === '' && isBlank) this.unknownResults++;
        // Programs that only write sheets leave it to others to show the number.
        const blocks: readonly Block[] =
          isBlank && value !== ''
            ? [{ kind: 'paragraph', pieces: [{ text: value, source: null }] }]
            : written;
        const cell = name === 'table-cell' ? { blocks, place: null } : null;
        // Sheets fill their width with one blank cell, repeated.
        if (row && (times < 30 || blocks.length > 0)) {
          this.#spend(times);
          for (let i = 0; i < times && row.length < maxColumns; i++) row.push(cell);
        }
        break;
      }
      case 'table-row': {
        const { times, isHidden } = this.#openRows.pop()!;
        const table = this.#tables.at(-1);
        const row = table?.at(-1) ?? [];
        // Sheets fill their height with blank rows.
        if (!row.some((cell) => cell?.blocks.some(showsWords))) break;
        if (isHidden) this.hiddenRows += times;
        this.#spend(times * row.length);
        for (let i = 1; i < times; i++) table?.push(row);
        break;
      }
      case 'table': {
        const rows = this.#tables.pop()?.filter((row) => row.length > 0) ?? [];
        if (rows.length > 0) this.#flows.at(-1)!.push({ kind: 'table', rows });
        break;
      }
    }
  }

  /** Begins what may stand apart from the words before it; it ends as it begins. */
  #seam(isApart: boolean): void {
    this.#seams.push(isApart);
    if (isApart) this.#paragraphs.at(-1)?.push(seam);
  }

  #endSeam(): void {
    if (this.#seams.pop() === true) this.#paragraphs.at(-1)?.push(seam);
  }

  #write(text: string): void {
    this.#paragraphs.at(-1)?.push({ text, source: null });
  }
}

const holdsWords = new Set(['p', 'h', 'span', 'a']);

const showsWords = (block: Block): boolean =>
  block.kind === 'table' || block.pieces.some(({ text }) => text.trim() !== '');

const timesIn = (attributes: Readonly<Record<string, string>>, name: string): number =>
  Math.max(1, Number(attribute(attributes, name) ?? 1) || 1);

/** Whether words of a style are struck out, raised or lowered. */
const setsApart = (attributes: Readonly<Record<string, string>>): boolean =>
  /^(?:su|-?[1-9])/.test(attribute(attributes, 'text-position') ?? '') ||
  /^(?!none)/.test(attribute(attributes, 'text-line-through-style') ?? 'none');
