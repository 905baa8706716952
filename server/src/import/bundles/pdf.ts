/** What is loaded with the first PDF. */
export { readPdf } from '../pdf/read';

/** The build puts them in: the character maps that fonts name, by their files' names. */
export declare const characterMaps: Readonly<Record<string, Uint8Array>>;
