interface Field {
  readonly instruction: string[];
  state: 'instruction' | 'result' | 'unseen';
  /** Whether anything stands in its result. */
  shows: boolean;
}

const isFormula = ({ instruction }: Field): boolean => /^\s*=/.test(instruction.join(''));

/** The fields that are open: of each the result is shown, of a table of contents nothing. */
export class Fields {
  readonly #open: Field[] = [];
  #contents = false;
  #unknownResults = 0;

  /** Whether a table of contents was left out. */
  get contents(): boolean {
    return this.#contents;
  }

  /** Formulas whose result was not kept: programs that write documents leave it to Word. */
  get unknownResults(): number {
    return this.#unknownResults;
  }

  /** Whether what is written now is shown. */
  get shown(): boolean {
    return this.#open.every(({ state }) => state === 'result');
  }

  /** Something is shown, as a result of the fields that are open. */
  show(): void {
    for (const field of this.#open) field.shows = true;
  }

  /** A field that tells what it is to show in one word, and whose result follows. */
  begin(instruction: string): void {
    this.#open.push({ instruction: [instruction], state: 'result', shows: false });
  }

  end(): void {
    const field = this.#open.pop();
    if (field && !field.shows && isFormula(field)) this.#unknownResults++;
  }

  /** Where a field begins, where its result does, and where it ends. */
  mark(type: string | null): void {
    const field = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: [], state: 'instruction', shows: false });
    else if (type === 'end') this.end();
    else if (type === 'separate' && field) {
      const isContents = /^\s*TOC\b/.test(field.instruction.join(''));
      if (isContents) this.#contents = true;
      field.state = isContents ? 'unseen' : 'result';
    }
  }

  /** Words of what a field is to show. */
  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field?.state === 'instruction') field.instruction.push(words);
  }
}
