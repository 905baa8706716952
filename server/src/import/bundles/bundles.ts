import type * as office from './office';
import type * as pdf from './pdf';

/** What reads heavy formats. Each is a file of its own, loaded when the first such file is opened. */
export interface ImportBundles {
  office(): Promise<typeof office>;
  pdf(): Promise<typeof pdf>;
}

/** The bundles in Node.js: files beside the program's own. */
export const nodeBundles: ImportBundles = {
  office: () => import('./office.js'),
  pdf: () => import('./pdf.js'),
};
