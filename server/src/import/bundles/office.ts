/** What is loaded with the first file of an office program, and with the first page. */
export { annotateDocx, withoutOwnComments } from '../docx/annotate';
export { reviseDocx } from '../docx/revise';
export { readWholeDocx as readDocx } from '../docx/chunks';
export { readHtml, readJson, readMht } from '../html/read';
export { readOdt } from '../odt/read';
export { readRtf } from '../rtf/read';
export { annotateXlsx } from '../xlsx/annotate';
export { readXlsx } from '../xlsx/read';
