/** Parts of the tree that show nothing, or show again what stands elsewhere. */
const unseen = new Set([
  ...['del', 'moveFrom', 'Fallback', 'rt', 'instrText', 'delText', 'delInstrText', 'sdtPr'],
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange'],
]);

/**
 * Tells of each element whether it shows nothing. What is there for older programs shows again what is there for newer
 * ones, unless nothing is.
 */
export class Alternatives {
  readonly #chosen: boolean[] = [];

  open(name: string): boolean {
    if (name === 'AlternateContent') this.#chosen.push(false);
    if (name === 'Choice' && this.#chosen.length > 0) this.#chosen[this.#chosen.length - 1] = true;
    return this.#isUnseen(name);
  }

  close(name: string): boolean {
    if (name === 'AlternateContent') this.#chosen.pop();
    return this.#isUnseen(name);
  }

  #isUnseen(name: string): boolean {
    return unseen.has(name) && (name !== 'Fallback' || this.#chosen.at(-1) !== false);
  }
}

/** Marks of what was changed and not accepted yet. */
export const revisionMarks = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/** What stands in the line and is no letter of it: notes' marks, pictures, parts of a formula. */
export const apart = new Set([
  ...['footnoteReference', 'endnoteReference', 'drawing', 'pict', 'object'],
  ...['oMath', 'num', 'den', 'e', 'sub', 'sup', 'deg', 'lim'],
]);

/** Pictures, as new documents hold them and old ones. */
export const pictures = new Set(['blip', 'imagedata']);
