/** What is loaded with the first document that is written. */
export { documentBytes } from '../docx/document';
export { letterBytes } from '../docx/letter';
