/** Parts of the tree that show nothing, or show again what stands elsewhere. */
export const unseen = new Set([
  ...['del', 'moveFrom', 'Fallback', 'rt', 'instrText', 'delText', 'delInstrText', 'sdtPr'],
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange'],
]);

/** Marks of what was changed and not accepted yet. */
export const revisionMarks = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/** What stands in the line and is no letter of it: notes' marks, pictures, parts of a formula. */
export const apart = new Set([
  ...['footnoteReference', 'endnoteReference', 'drawing', 'pict', 'object'],
  ...['oMath', 'num', 'den', 'e', 'sub', 'sup', 'deg', 'lim'],
]);

/** Pictures, as new documents hold them and old ones. */
export const pictures = new Set(['blip', 'imagedata']);
