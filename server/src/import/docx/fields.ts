interface Field {
  readonly instruction: string[];
  state: 'instruction' | 'result' | 'unseen';
}

/** The fields that are open: of each the result is shown, of a table of contents nothing. */
export class Fields {
  readonly #open: Field[] = [];
  #contents = false;

  /** Whether a table of contents was left out. */
  get contents(): boolean {
    return this.#contents;
  }

  /** Whether what is written now is shown. */
  get shown(): boolean {
    return this.#open.every(({ state }) => state === 'result');
  }

  /** Where a field begins, where its result does, and where it ends. */
  mark(type: string | null): void {
    const field = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: [], state: 'instruction' });
    else if (type === 'end') this.#open.pop();
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
