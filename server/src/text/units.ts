/** The UTF-16 units of the words, to be told apart by `charCodeAt`. */
export const unitsOf = (words: string): ReadonlySet<number> =>
  new Set(Array.from({ length: words.length }, (_, at) => words.charCodeAt(at)));
