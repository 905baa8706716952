import { createAllowance } from '../allowance';
import { seam, type Block, type GridCell, type Piece } from '../blocks/model';
import { writeBlocks } from '../blocks/write';
import { refuse, type ImportedText } from '../model';
import { tokensOf } from './tokens';

/** Groups that show nothing, besides all that begin with `\*`. */
const unseen = new Set([
  ...[
    'fonttbl',
    'colortbl',
    'stylesheet',
    'info',
    'pict',
    'object',
    'header',
    'headerl',
    'headerr',
  ],
  ...[
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'fldinst',
    'listtable',
    'revtbl',
    'nonshppict',
    'shprslt',
  ],
]);
const maxDepth = 400;

interface Group {
  unseen: boolean;
  /** How many characters stand after a `\u` for programs that do not know it. */
  fallback: number;
  /** What sets its words apart from those beside them: struck out, raised, a note. */
  look: string;
}

/** The characters that have a word. */
const characters = new Map([
  ['~', '\u00a0'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['tab', '\t'],
  ['line', '\n'],
]);

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
  readonly #groups: Group[] = [{ unseen: false, fallback: 1, look: '' }];
  readonly #blocks: Block[] = [];
  #pieces: Piece[] = [];
  #cell: Block[] = [];
  #row: GridCell[] = [];
  #table: GridCell[][] = [];
  /** Whether each cell of the row goes on one above or before; what `\cellx` ends is defined. */
  #covered: boolean[] = [];
  #coversNext = false;
  #inTable = false;
  #bytes: number[] = [];
  #skip = 0;
  /** How the words written last look. */
  #look = '';
  readonly #spend = createAllowance();

  get isOpen(): boolean {
    return this.#groups.length > 1;
  }

  blocks(): readonly Block[] {
    this.#endParagraph();
    this.#endTable();
    return this.#blocks;
  }

  open(): void {
    this.#flush();
    if (this.#groups.length > maxDepth) refuse('import.refused.too-deep');
    this.#groups.push({ ...this.#group });
  }

  close(): void {
    this.#flush();
    if (this.#groups.length > 1) this.#groups.pop();
  }

  byte(byte: number): void {
    if (this.#group.unseen) return;
    if (this.#skip > 0) this.#skip--;
    else this.#bytes.push(byte);
  }

  text(text: string): void {
    if (this.#group.unseen) return;
    const shown = text.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - text.length);
    for (let i = 0; i < shown.length; i++) this.#bytes.push(shown.charCodeAt(i));
  }

  word(name: string, value: number | null): void {
    if (name === '*' || unseen.has(name)) this.#group.unseen = true;
    // The words of a drawn box stand among what says how it is drawn.
    if (name === 'shptxt') {
      this.#group.unseen = false;
      this.#endParagraph();
    }
    if (this.#group.unseen) return;
    this.#flush();
    switch (name) {
      case 'deleted':
        if (value !== 0) {
          this.#group.unseen = true;
          this.revisions++;
        }
        break;
      case 'revised':
        if (value !== 0) this.revisions++;
        break;
      case 'v':
        if (value !== 0) this.#group.unseen = true;
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
      case 'footnote':
        this.#group.look = name;
        break;
      case 'nosupersub':
      case 'plain':
        this.#group.look = '';
        break;
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        this.#endParagraph();
        break;
      default: {
        const character = characters.get(name);
        if (character === undefined) this.#tableWord(name);
        else this.#write(character);
      }
    }
  }

  #tableWord(name: string): void {
    switch (name) {
      case 'pard':
        this.#inTable = false;
        break;
      case 'intbl':
        this.#inTable = true;
        break;
      case 'trowd':
        this.#covered = [];
        this.#coversNext = false;
        break;
      case 'clvmrg':
      case 'clmrg':
        this.#coversNext = true;
        break;
      case 'cellx':
        this.#spend();
        this.#covered.push(this.#coversNext);
        this.#coversNext = false;
        break;
      case 'nestcell':
        this.#write('\n');
        break;
      case 'cell': {
        this.#inTable = true;
        this.#endParagraph();
        this.#row.push({ blocks: this.#cell, place: null });
        this.#cell = [];
        break;
      }
      case 'row':
        this.#table.push(
          this.#row.map((cell, index) => (this.#covered[index] === true ? null : cell)),
        );
        this.#row = [];
        break;
    }
  }

  #endParagraph(): void {
    this.#flush();
    this.#spend();
    const paragraph: Block = { kind: 'paragraph', pieces: this.#pieces };
    this.#pieces = [];
    if (this.#inTable) this.#cell.push(paragraph);
    else {
      this.#endTable();
      this.#blocks.push(paragraph);
    }
  }

  #endTable(): void {
    if (this.#table.length > 0) this.#blocks.push({ kind: 'table', rows: this.#table });
    this.#table = [];
  }

  #write(text: string): void {
    this.#spend();
    const { look } = this.#group;
    if (look !== this.#look) this.#pieces.push(seam);
    this.#look = look;
    this.#pieces.push({ text, source: null });
  }

  /** Writes the bytes that have come; Chinese programs mean them as GBK. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = new TextDecoder('gbk').decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    this.#write(text);
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
