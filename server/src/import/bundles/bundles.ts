import type * as office from './office';
import type * as pdf from './pdf';

/** What reads PDFs, with the character maps that come with it. */
export interface PdfBundle {
  readonly readPdf: typeof pdf.readPdf;
  readonly characterMaps: Readonly<Record<string, Uint8Array>>;
}

/** What reads heavy formats. Each is a file of its own, loaded when the first such file is opened. */
export interface ImportBundles {
  office(): Promise<typeof office>;
  pdf(): Promise<PdfBundle>;
}
