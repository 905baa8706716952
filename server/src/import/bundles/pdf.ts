/** What is loaded with the first PDF. */
export { readPdf } from '../pdf/read';
