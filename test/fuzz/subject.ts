import type { Random } from '../support/mutate/random';

/** A part of the product that is given anything at all. */
export interface Subject {
  readonly name: string;
  /** How often it is drawn, beside the others. */
  readonly share: number;
  /** What it is given: a text, or the bytes of a file. */
  input(random: Random): string | Uint8Array;
  /** Throws where the product does not hold what it promises for any input. */
  run(input: string | Uint8Array, random: Random): void | Promise<void>;
}

/** The input as text; subjects that make texts are given texts. */
export const asText = (input: string | Uint8Array): string =>
  typeof input === 'string' ? input : new TextDecoder().decode(input);
