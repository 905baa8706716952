/** A set of UTF-16 units. */
export interface Units {
  /** False for NaN, as `charCodeAt` gives it beyond a text's end. */
  has(unit: number): boolean;
}

/** The UTF-16 units of the words, to be told apart by `charCodeAt`: a bit for each unit, several times faster than a set. */
export const unitsOf = (words: string): Units => new Bits(words);

class Bits implements Units {
  private readonly words = new Int32Array(0x10000 / 32);

  constructor(words: string) {
    for (let at = 0; at < words.length; at++) {
      const unit = words.charCodeAt(at);
      this.words[unit >>> 5]! |= 1 << (unit & 31);
    }
  }

  has(unit: number): boolean {
    return ((this.words[unit >>> 5]! >>> (unit & 31)) & 1) === 1;
  }
}
