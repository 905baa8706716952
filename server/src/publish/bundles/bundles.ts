import type * as docx from './docx';

/** What writes Word documents. */
export type DocumentWriters = typeof docx;

/** What writes heavy formats: each is a file of its own, loaded when the first such file is written. */
export interface PublishBundles {
  docx(): Promise<DocumentWriters>;
}

/** The bundles in Node.js: files beside the program's own. */
export const nodeBundles: PublishBundles = { docx: () => import('./docx.js') };
