import { createAllowance } from '../allowance';
import { seam, type Block, type Piece } from '../blocks/model';
import { attribute, walkXml, type XmlHandler } from '../container/xml';
import { Alternatives, apart, pictures, revisionMarks } from './elements';
import { endlessFields, Fields } from './fields';
import { Flow, maxColumns, type OpenRow, type OpenTable } from './flow';
import { createCounter, type NumberCounter, type NumberingRules } from './numbering';
import type { Styles } from './styles';
import { symbolOf, withSigns } from './symbols';
import { OpenWords, type OpenParagraph } from './words';

/** What stands in a part of a Word document that holds paragraphs. */
export interface Body {
  readonly blocks: readonly Block[];
  /** Insertions and deletions that nobody has accepted yet. */
  readonly revisions: number;
  /** Whether a table of contents was left out. */
  readonly contents: boolean;
  /** Formulas whose result was not kept. */
  readonly unknownResults: number;
  /** Sheets of a workbook that are embedded as objects and were not read. */
  readonly unreadSheets: number;
  /** Pictures, whose words nobody has read. */
  readonly pictures: number;
}

type Attributes = Readonly<Record<string, string>>;

/** What stands in files that are embedded as they are, by the names that the part has for them. */
export type Chunks = ReadonlyMap<string, readonly Block[]>;

/** Reads a part's paragraphs and tables, with all revisions accepted. */
export function readBody(
  xml: string,
  part: string,
  numbering: NumberingRules,
  styles: Styles,
  chunks: Chunks = new Map(),
): Body {
  const reader = new BodyReader(part, createCounter(numbering), styles, chunks, endlessFields(xml));
  walkXml(xml, reader);
  return reader.body();
}

class BodyReader implements XmlHandler {
  readonly #names: string[] = [];
  readonly #flows: Flow[] = [new Flow()];
  readonly #words = new OpenWords();
  readonly #tables: OpenTable[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #fields = new Fields();
  readonly #spend = createAllowance();
  #unseen = 0;
  readonly #alternatives = new Alternatives();
  #revisions = 0;
  #unreadSheets = 0;
  #pictures = 0;

  constructor(
    private readonly part: string,
    private readonly counter: NumberCounter,
    private readonly styles: Styles,
    private readonly chunks: Chunks,
    private readonly endless: ReadonlySet<number>,
  ) {}

  body(): Body {
    return {
      blocks: this.#flows[0]!.end(),
      revisions: this.#revisions,
      contents: this.#fields.contents,
      unknownResults: this.#fields.unknownResults,
      unreadSheets: this.#unreadSheets,
      pictures: this.#pictures,
    };
  }

  open(name: string, attributes: Attributes, start: number): void {
    const parent = this.#names.at(-1);
    this.#names.push(name);
    if (this.#alternatives.open(name)) {
      if (this.#unseen === 0) this.#revision(name, parent);
      this.#unseen++;
    } else if (this.#unseen === 0) {
      if (name === 'ins' || name === 'moveTo') this.#revisions++;
      else this.#element(name, attributes, parent, start);
    }
  }

  text(text: string, start: number, end: number): void {
    const name = this.#names.at(-1);
    if (name === 'instrText') this.#fields.instruct(text);
    if (name === 't' && this.#unseen === 0) {
      const piece = { text: text.replace(/\s/g, ' '), source: { part: this.part, start, end } };
      for (const each of withSigns(piece, this.#words.font)) this.#write(each);
    }
  }

  close(name: string): void {
    this.#names.pop();
    if (this.#alternatives.close(name)) this.#unseen--;
    else if (this.#unseen === 0) this.#end(name);
  }

  /** A deletion or move, of words, of a paragraph's mark or of a row. */
  #revision(name: string, parent: string | undefined): void {
    if (!revisionMarks.has(name)) return;
    this.#revisions++;
    if (parent === 'trPr' && this.#row) this.#row.deleted = true;
    if (parent === 'rPr' && this.#names.at(-3) === 'pPr' && this.#words.paragraph) {
      this.#words.paragraph.joined = true;
    }
  }

  #element(name: string, attributes: Attributes, parent: string | undefined, start: number): void {
    const value = (): string => attribute(attributes, 'val') ?? '';
    if (apart.has(name)) this.#write(seam);
    // An embedded object's picture shows what the object holds.
    if (pictures.has(name) && !this.#names.includes('object')) this.#pictures++;
    switch (name) {
      case 'p':
        this.#spend();
        this.#openParagraph(start);
        break;
      case 'r':
        this.#spend();
        this.#words.openRun();
        break;
      case 'tab':
        if (parent === 'r') this.#write({ text: '\t', source: null });
        break;
      case 'ptab':
        this.#write({ text: ' ', source: null });
        break;
      case 'br':
      case 'cr':
        this.#write({ text: '\n', source: null });
        break;
      case 'sym':
        this.#write(symbolOf(attribute(attributes, 'font'), attribute(attributes, 'char')));
        break;
      case 'altChunk':
        this.#flow.insert(this.chunks.get(attribute(attributes, 'id') ?? '') ?? []);
        break;
      case 'noBreakHyphen':
        this.#write({ text: '-', source: null });
        break;
      case 'rStyle':
        if (parent === 'rPr' && this.styles.hidden.has(value())) this.#words.hideRun(true);
        break;
      case 'vanish':
        if (parent === 'rPr' && this.#names.at(-3) === 'r') this.#words.hideRun(isOn(value()));
        break;
      case 'strike':
      case 'dstrike':
      case 'vertAlign':
        if (parent === 'rPr' && this.#names.at(-3) === 'r') this.#setApart(name, value());
        break;
      case 'rFonts':
        if (parent === 'rPr')
          this.#words.setFont(attribute(attributes, 'ascii') ?? attribute(attributes, 'hAnsi'));
        break;
      case 'fldSimple':
        this.#fields.begin(attribute(attributes, 'instr') ?? '');
        break;
      case 'OLEObject':
        this.#embedded(attribute(attributes, 'ProgID') ?? '', attribute(attributes, 'id') ?? '');
        break;
      case 'fldChar':
        if (!this.endless.has(start))
          this.#draw(this.#fields.mark(attribute(attributes, 'fldCharType')));
        break;
      case 'listEntry':
      case 'default':
      case 'result':
        if (parent === 'ddList') this.#fields.choose(name, value());
        break;
      case 'txbxContent':
        this.#flows.push(new Flow());
        break;
      case 'pStyle':
        if (parent === 'pPr') this.#words.setStyle(value(), this.styles.hidden.has(value()));
        break;
      case 'numId':
        if (this.#words.paragraph && parent === 'numPr') this.#words.paragraph.list = value();
        break;
      case 'ilvl':
        if (this.#words.paragraph && parent === 'numPr')
          this.#words.paragraph.level = Number(value());
        break;
      default:
        this.#tableElement(name, attributes, value);
    }
  }

  #tableElement(name: string, attributes: Attributes, value: () => string): void {
    const cell = this.#row?.cells.at(-1);
    switch (name) {
      case 'tbl':
        this.#tables.push({ rows: [] });
        break;
      case 'tr':
        this.#rows.push({ cells: [], before: 0, after: 0, deleted: false });
        break;
      case 'gridBefore':
        if (this.#row) this.#row.before = Number(value());
        break;
      case 'gridAfter':
        if (this.#row) this.#row.after = Number(value());
        break;
      case 'hidden':
        if (this.#row && isOn(value())) this.#row.deleted = true;
        break;
      case 'tc':
        this.#spend();
        this.#row?.cells.push({
          columns: 1,
          merged: null,
          deleted: false,
          place: null,
          blocks: [],
        });
        this.#flows.push(new Flow());
        break;
      case 'gridSpan':
        if (cell) this.#spend((cell.columns = columnsIn(value())));
        break;
      case 'cellIns':
      case 'cellDel':
        this.#revisions++;
        if (cell && name === 'cellDel') cell.deleted = true;
        break;
      case 'cellMerge': {
        this.#revisions++;
        if (cell) cell.merged = attribute(attributes, 'vMerge') === 'cont' ? 'above' : 'first';
        break;
      }
      case 'vMerge':
        if (cell) cell.merged = value() === 'restart' ? 'first' : 'above';
        break;
      case 'hMerge':
        if (cell && value() !== 'restart') cell.merged = 'before';
        break;
    }
  }

  #end(name: string): void {
    if (apart.has(name)) this.#write(seam);
    switch (name) {
      case 'p':
        this.#closeParagraph();
        break;
      case 'r':
        this.#words.closeRun();
        break;
      case 'fldSimple':
        this.#draw(this.#fields.end());
        break;
      case 'txbxContent': {
        const blocks = this.#endFlow();
        this.#flow.insert(blocks);
        break;
      }
      case 'tc': {
        const blocks = this.#endFlow();
        const cell = this.#row?.cells.at(-1);
        if (cell) cell.blocks = blocks;
        break;
      }
      case 'tr': {
        const row = this.#rows.pop();
        if (row) this.#tables.at(-1)?.rows.push(row);
        break;
      }
      case 'tbl': {
        const table = this.#tables.pop();
        if (table) this.#flow.table(table);
        break;
      }
    }
  }

  #openParagraph(start: number): void {
    const cell = this.#row?.cells.at(-1);
    if (cell?.place === null) {
      cell.place = { kind: 'paragraph', at: { part: this.part, start, end: start } };
    }
    this.#words.openParagraph(start);
  }

  #closeParagraph(): void {
    const paragraph = this.#words.closeParagraph();
    if (!paragraph) return;
    const { pieces, joined } = paragraph;
    this.#flow.paragraph(joined ? '' : this.#numberOf(paragraph), pieces, joined);
  }

  #numberOf({ style, list, level }: OpenParagraph): string {
    const ofStyle = style === null ? undefined : this.styles.numbering.get(style);
    const id = list ?? ofStyle?.list ?? null;
    if (id === null || id === '0') return '';
    const byStyle = ofStyle?.level ?? (style === null ? 0 : this.counter.levelOfStyle(id, style));
    return this.counter.next(id, level ?? (list === null ? byStyle : 0));
  }

  #write(piece: Piece): void {
    if (this.#fields.shown && this.#words.write(piece)) this.#fields.show();
  }

  /** What no run has the words of: a field that shows its instruction. */
  #draw(text: string): void {
    if (text !== '') for (const each of [seam, { text, source: null }, seam]) this.#write(each);
  }

  #setApart(name: string, value: string): void {
    const isPlain = name === 'vertAlign' ? value === 'baseline' : !isOn(value);
    if (!isPlain) this.#words.setApart(`${name} ${value} `);
  }

  /** A sheet of a workbook stands in the document as a picture that Excel opens; charts are none. */
  #embedded(program: string, id: string): void {
    if (!/^(?:Excel\.Sheet|K?ET\.)/i.test(program)) return;
    const sheet = this.chunks.get(id);
    if (sheet) this.#flow.insert(sheet);
    else this.#unreadSheets++;
  }

  #endFlow(): readonly Block[] {
    return this.#flows.length > 1 ? this.#flows.pop()!.end() : [];
  }

  get #flow(): Flow {
    return this.#flows.at(-1)!;
  }

  get #row(): OpenRow | undefined {
    return this.#rows.at(-1);
  }
}

const columnsIn = (value: string): number => Math.min(maxColumns, Math.max(1, Number(value) || 1));

const isOn = (value: string): boolean => !/^(?:0|false|off)$/.test(value);
