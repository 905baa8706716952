/** What is loaded with the first file of an office program. */
export { readDocx } from '../docx/read';
export { readXlsx } from '../xlsx/read';
