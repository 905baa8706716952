import { seam, type Piece } from '../blocks/model';

/** A paragraph that is being read, with what its properties say. */
export interface OpenParagraph {
  readonly start: number;
  readonly pieces: Piece[];
  style: string | null;
  list: string | null;
  level: number | null;
  joined: boolean;
  /** Whether its style hides its words, as long as a run does not say otherwise. */
  hidden: boolean;
  /** How the words written last look. */
  look: string;
}

interface OpenRun {
  hidden: boolean;
  /** What sets its words apart from those beside them: struck out, raised, lowered. */
  look: string;
  font: string | null;
}

/** The paragraphs and runs that are open, and the words that are written into them. */
export class OpenWords {
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: OpenRun[] = [];

  get paragraph(): OpenParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  /** That of the run; null where none is named. */
  get font(): string | null {
    return this.#runs.at(-1)?.font ?? null;
  }

  openParagraph(start: number): void {
    const blank = { style: null, list: null, level: null, joined: false, hidden: false, look: '' };
    this.#paragraphs.push({ start, pieces: [], ...blank });
  }

  closeParagraph(): OpenParagraph | undefined {
    return this.#paragraphs.pop();
  }

  setStyle(style: string, hidden: boolean): void {
    const { paragraph } = this;
    if (paragraph) Object.assign(paragraph, { style, hidden });
  }

  openRun(): void {
    this.#runs.push({ hidden: this.paragraph?.hidden ?? false, look: '', font: null });
  }

  closeRun(): void {
    this.#runs.pop();
  }

  setFont(font: string | null): void {
    const run = this.#runs.at(-1);
    if (run) run.font = font;
  }

  setApart(look: string): void {
    const run = this.#runs.at(-1);
    if (run) run.look += look;
  }

  /** The last word counts: a style's, then the run's own. */
  hideRun(hidden: boolean): void {
    const run = this.#runs.at(-1);
    if (run) run.hidden = hidden;
  }

  /** Whether words were written, and are shown. */
  write(piece: Piece): boolean {
    const run = this.#runs.at(-1);
    const { paragraph } = this;
    if (run?.hidden === true || !paragraph) return false;
    const look = run?.look ?? '';
    if (look !== paragraph.look) paragraph.pieces.push(seam);
    paragraph.look = look;
    paragraph.pieces.push(piece);
    return piece.text.trim() !== '';
  }
}
