import { attribute, walkXml } from '../container/xml';
import { drawnBy } from '../instructions';

interface Field {
  readonly instruction: string[];
  /** Of a list to choose from: what it offers, and the place of what is chosen. */
  readonly choices: string[];
  chosen: number | null;
  state: 'instruction' | 'result' | 'unseen';
  /** Whether anything stands in its result. */
  shows: boolean;
}

const blankField = (): Field => ({
  instruction: [],
  choices: [],
  chosen: null,
  state: 'instruction',
  shows: false,
});

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
    this.#open.push({ ...blankField(), instruction: [instruction], state: 'result' });
  }

  /** Gives what is shown although no result is kept. */
  end(): string {
    const field = this.#open.pop();
    if (!field || field.shows || field.state === 'unseen') return '';
    if (isFormula(field)) this.#unknownResults++;
    return field.choices[field.chosen ?? 0] ?? drawnBy(field.instruction.join(''));
  }

  /** Where a field begins, where its result does, and where it ends; gives what the end shows. */
  mark(type: string | null): string {
    const field = this.#open.at(-1);
    if (type === 'begin') this.#open.push(blankField());
    else if (type === 'end') return this.end();
    else if (type === 'separate' && field) {
      const isContents = /^\s*TOC\b/.test(field.instruction.join(''));
      if (isContents) this.#contents = true;
      field.state = isContents ? 'unseen' : 'result';
    }
    return '';
  }

  /** What a list to choose from says of itself: an entry, or which one is chosen. */
  choose(name: string, value: string): void {
    const field = this.#open.at(-1);
    if (name === 'listEntry') field?.choices.push(value);
    else if (field && name === 'result') field.chosen = Number(value);
    else if (field && name === 'default') field.chosen ??= Number(value);
  }

  /** Words of what a field is to show. */
  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field?.state === 'instruction') field.instruction.push(words);
  }
}

/** Where fields begin that do not end. What a document lacks hides nothing behind it. */
export function endlessFields(xml: string): ReadonlySet<number> {
  const open: number[] = [];
  if (!xml.includes('fldChar')) return new Set(open);
  walkXml(xml, {
    open: (name, attributes, start) => {
      if (name !== 'fldChar') return;
      const type = attribute(attributes, 'fldCharType');
      if (type === 'begin') open.push(start);
      else if (type === 'end') open.pop();
    },
    text: () => undefined,
    close: () => undefined,
  });
  return new Set(open);
}
