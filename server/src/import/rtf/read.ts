import { createAllowance } from '../allowance';
import { seam, type Block, type Piece } from '../blocks/model';
import { writeBlocks } from '../blocks/write';
import { refuse, type ImportedText } from '../model';
import { OpenTable } from './table';
import { tokensOf } from './tokens';
import {
  characters,
  encodings,
  endsCell,
  firstSign,
  lineFeed,
  signsCharset,
  unseen,
} from './vocabulary';

const maxDepth = 400;

interface Group {
  unseen: boolean;
  /** Whether its words are not shown, as they are hidden or deleted; what tables are like is told all the same. */
  hidden: boolean;
  deleted: boolean;
  /** How many tables its paragraphs stand in. */
  inTables: number;
  /** Whether it tells how the rows of a table within a table's cell are drawn. */
  definesNested: boolean;
  /** How many characters stand after a `\u` for programs that do not know it. */
  fallback: number;
  /** What sets its words apart from those beside them: struck out, raised, a note. */
  look: string;
  /** Whether it tells of the fonts. */
  definesFonts: boolean;
  /** Whether its font has signs in the place of letters. */
  hasSigns: boolean;
}

/** A note of the page's foot while it is read. */
interface OpenNote {
  /** How many groups were open around it. */
  readonly groups: number;
  /** The paragraph that it stands in, as far as it was read. */
  readonly pieces: Piece[];
}

/** Reads an RTF file's bytes. Throws `ImportRefusal` for one that is nested without end or damaged. */
export function readRtf(bytes: Uint8Array): ImportedText {
  const reader = new RtfReader();
  for (const each of tokensOf(latin1(bytes))) {
    if (each.kind === 'open') reader.open();
    else if (each.kind === 'close') reader.close();
    else if (each.kind === 'word') reader.word(each.name, each.value);
    else if (each.kind === 'byte') reader.byte(each.byte);
    else reader.text(each.text);
  }
  // A group that is left open is a file that was not handed over whole.
  if (reader.isOpen) refuse('import.refused.damaged');
  const { revisions } = reader;
  return {
    format: 'rtf',
    ...writeBlocks(reader.blocks()),
    notes: revisions > 0 ? [{ key: 'import.note.revisions', args: { count: revisions } }] : [],
  };
}

class RtfReader {
  revisions = 0;
  readonly #groups: Group[] = [
    {
      ...{ unseen: false, hidden: false, deleted: false, inTables: 0, definesNested: false },
      ...{ fallback: 1, look: '', definesFonts: false, hasSigns: false },
    },
  ];
  readonly #blocks: Block[] = [];
  readonly #table = new OpenTable();
  /** The one in a cell of the other; what stands deeper in is taken for its cells. */
  readonly #nested = new OpenTable();
  #pieces: Piece[] = [];
  #note: OpenNote | null = null;
  /** What notes say: it stands behind all else, and in no cell. */
  readonly #noted: Block[] = [];
  /** The fonts of signs, and the one that is being told of. */
  readonly #signs = new Set<number | null>();
  #font: number | null = null;
  #encoding = 'gbk';
  #bytes: number[] = [];
  #skip = 0;
  /** How the words written last look. */
  #look = '';
  readonly #spend = createAllowance();

  get isOpen(): boolean {
    return this.#groups.length > 1;
  }

  blocks(): readonly Block[] {
    this.#endParagraph(this.#group.inTables);
    this.#endTable();
    return [...this.#blocks, ...this.#noted];
  }

  open(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#groups.length > maxDepth) refuse('import.refused.too-deep');
    this.#groups.push({ ...this.#group });
  }

  close(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#groups.length > 1) this.#groups.pop();
    if (this.#groups.length === this.#note?.groups) this.#endNote(this.#note);
  }

  byte(byte: number): void {
    if (this.#group.unseen) return;
    if (this.#skip > 0) this.#skip--;
    else if (this.#group.hasSigns && byte >= firstSign) this.#sign(byte);
    else if (this.#isShown) this.#bytes.push(byte);
  }

  text(text: string): void {
    if (this.#group.unseen) return;
    const shown = text.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - text.length);
    if (!this.#isShown) return;
    for (let i = 0; i < shown.length; i++) this.#bytes.push(shown.charCodeAt(i));
  }

  word(name: string, value: number | null): void {
    if (name === '*' || unseen.has(name)) this.#group.unseen = true;
    // The words of a drawn box stand among what says how it is drawn.
    if (name === 'shptxt') {
      this.#group.unseen = false;
      this.#endParagraph(this.#group.inTables);
    }
    if (name === 'nesttableprops') {
      this.#group.unseen = false;
      this.#group.definesNested = true;
    }
    if (name === 'fonttbl') this.#group.definesFonts = true;
    if (this.#group.definesFonts) this.#fontWord(name, value);
    if (this.#group.unseen) return;
    if (this.#skip > 0 && characters.has(name)) {
      this.#skip--;
      return;
    }
    this.#flush();
    switch (name) {
      case 'ansicpg':
        this.#encoding = encodings.get(value) ?? 'gbk';
        break;
      case 'deleted':
        if (value !== 0 && !this.#group.deleted) this.revisions++;
        this.#group.deleted = value !== 0;
        break;
      case 'revised':
        if (value !== 0) this.revisions++;
        break;
      case 'v':
        this.#group.hidden = value !== 0;
        break;
      case 'uc':
        this.#group.fallback = value ?? 1;
        break;
      case 'u':
        this.#write(String.fromCharCode((value ?? 0) & 0xffff));
        this.#skip = this.#group.fallback;
        break;
      case 'strike':
      case 'striked':
        this.#group.look = value === 0 ? '' : name;
        break;
      case 'super':
      case 'sub':
        this.#group.look = name;
        break;
      case 'footnote':
        this.#beginNote();
        break;
      case 'f':
        this.#group.hasSigns = this.#signs.has(value);
        break;
      case 'plain':
        this.#group.hidden = this.#group.deleted = this.#group.hasSigns = false;
        this.#group.look = '';
        break;
      case 'nosupersub':
        this.#group.look = '';
        break;
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        // The mark of a paragraph may be hidden or deleted as well: it goes on in the next.
        if (this.#isShown) this.#endParagraph(this.#group.inTables);
        break;
      default: {
        const character = characters.get(name);
        if (character === undefined) this.#tableWord(name, value);
        else this.#write(character);
      }
    }
  }

  #fontWord(name: string, value: number | null): void {
    if (name === 'f') this.#font = value;
    if (name === 'fcharset' && value === signsCharset) this.#signs.add(this.#font);
  }

  #beginNote(): void {
    if (this.#note) return;
    this.#note = { groups: this.#groups.length - 1, pieces: this.#pieces };
    this.#pieces = [];
  }

  #endNote({ pieces }: OpenNote): void {
    this.#endParagraph(0);
    this.#note = null;
    this.#pieces = [...pieces, seam];
  }

  #tableWord(name: string, value: number | null): void {
    if (this.#note) {
      if (endsCell.has(name)) this.#endParagraph(0);
      return;
    }
    const group = this.#group;
    const defined = group.definesNested ? this.#nested : this.#table;
    switch (name) {
      case 'pard':
        group.inTables = 0;
        break;
      case 'intbl':
        group.inTables = Math.max(1, group.inTables);
        break;
      case 'itap':
        group.inTables = value ?? 1;
        break;
      case 'trowd':
        defined.beginDefinition();
        break;
      case 'clvmrg':
      case 'clmrg':
        defined.coverNext();
        break;
      case 'cellx':
        this.#spend();
        defined.defineCell();
        break;
      case 'nestcell':
        group.inTables = Math.max(2, group.inTables);
        this.#endParagraph(2);
        this.#nested.endCell();
        break;
      case 'nestrow':
        this.#nested.endRow();
        break;
      case 'cell':
        group.inTables = 1;
        this.#endParagraph(1);
        this.#table.endCell();
        break;
      case 'row':
        this.#table.endRow();
        break;
    }
  }

  /** Ends the paragraph, which stands in so many tables. */
  #endParagraph(inTables: number): void {
    this.#flush();
    this.#spend();
    const paragraph: Block = { kind: 'paragraph', pieces: this.#pieces };
    this.#pieces = [];
    if (this.#note) {
      this.#noted.push(paragraph);
      return;
    }
    if (inTables > 1) {
      this.#nested.add(paragraph);
      return;
    }
    this.#endNested();
    if (inTables === 1) this.#table.add(paragraph);
    else {
      this.#endTable();
      this.#blocks.push(paragraph);
    }
  }

  #endNested(): void {
    const nested = this.#nested.take();
    if (nested) this.#table.add(nested);
  }

  #endTable(): void {
    const table = this.#table.take();
    if (table) this.#blocks.push(table);
  }

  #write(text: string): void {
    if (!this.#isShown) return;
    this.#spend();
    const { look } = this.#group;
    if (look !== this.#look) this.#pieces.push(seam);
    this.#look = look;
    this.#pieces.push({ text, source: null });
  }

  /** As fonts of signs have it in documents: no other font shows it, and it is a seam for the writer. */
  #sign(byte: number): void {
    this.#flush();
    this.#write(String.fromCharCode(0xf000 + byte));
  }

  /** Writes the bytes that have come. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    // At the end of its bytes a decoder drops a digit after a byte that it does not know.
    const bytes = Uint8Array.from([...this.#bytes, lineFeed]);
    this.#bytes = [];
    this.#write(new TextDecoder(this.#encoding).decode(bytes).slice(0, -1));
  }

  get #isShown(): boolean {
    return !this.#group.hidden && !this.#group.deleted;
  }

  get #group(): Group {
    return this.#groups.at(-1)!;
  }
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}
