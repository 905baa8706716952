import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addressKey, pathWithin } from './addresses';

/** The texts that are open in an editor, by their files. */
export interface OpenTexts {
  /** Null for a file that is not open, or is gone. */
  at(uri: string): string | null;
  /** The file is gone, or the folder with all in it: whether texts of it are open, which count no more. */
  lose(uri: string): boolean;
  /** The file is there: whether it was gone. */
  regain(uri: string): boolean;
}

/** Whoever types into a text whose file is gone means it to be there again. */
export function createOpenTexts(documents: TextDocuments<TextDocument>): OpenTexts {
  /** Files that are gone while a document of theirs is open: editors keep its text for minutes. */
  const gone = new Set<string>();
  const regain = (uri: string): boolean => gone.delete(addressKey(uri));
  documents.onDidChangeContent(({ document: { uri } }) => regain(uri));
  documents.onDidClose(({ document: { uri } }) => regain(uri));
  return {
    at: (uri) => {
      const key = addressKey(uri);
      if (gone.has(key)) return null;
      const open = documents.all().find((document) => addressKey(document.uri) === key);
      return open?.getText() ?? null;
    },
    lose: (uri) => {
      const lost = documents
        .keys()
        .filter((each) => addressKey(each) === addressKey(uri) || pathWithin(uri, each) !== null);
      lost.forEach((each) => gone.add(addressKey(each)));
      return lost.length > 0;
    },
    regain,
  };
}
