import type * as vscode from 'vscode';
import { documentExtensions, documentScheme } from '../../../server/src/protocol/documents';

/** The document that shows the text of a file of another program. */
export const documentOf = (file: vscode.Uri): vscode.Uri =>
  file.with({ scheme: documentScheme, query: file.scheme });

/** The file whose text the document shows; null for any other document. */
export const fileOf = (document: vscode.Uri): vscode.Uri | null =>
  document.scheme === documentScheme && document.query !== ''
    ? document.with({ scheme: document.query, query: '' })
    : null;

/** Whether the address is of a file that another program writes and that may be a report. */
export const isDocumentFile = ({ scheme, path, query }: vscode.Uri): boolean =>
  scheme !== documentScheme &&
  query === '' &&
  documentExtensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`));

/** Whether the file is an archive that may hold reports. */
export const isArchive = ({ path }: vscode.Uri): boolean => /\.zip$/i.test(path);

/** The archive that holds the file, by an address that goes on within it; else the file itself. */
export function storedFile(file: vscode.Uri): vscode.Uri {
  const path = /^.*?\.zip(?=\/)/i.exec(file.path)?.[0];
  return path === undefined ? file : file.with({ path });
}

/** Pages are text too, which others may want to see as it is written. */
export const isPage = ({ path }: vscode.Uri): boolean => /\.x?html?$/i.test(path);

/** The name of a file, without its folder. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
