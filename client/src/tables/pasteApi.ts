import * as vscode from 'vscode';

/**
 * What VS Code 1.97 and later have for pasting; the oldest editor supported has none of it, and its
 * types know nothing of it.
 */
export interface PasteApi {
  readonly register: (
    selector: vscode.DocumentSelector,
    provider: PasteProvider,
    metadata: {
      readonly providedPasteEditKinds: readonly EditKind[];
      readonly pasteMimeTypes: readonly string[];
    },
  ) => vscode.Disposable;
  readonly Edit: new (insertText: string, title: string, kind: EditKind) => PasteEdit;
  readonly kinds: EditKinds;
}

export interface EditKind {
  append(...parts: readonly string[]): EditKind;
}

interface EditKinds {
  readonly Empty: EditKind;
  readonly Text?: EditKind;
}

export interface PasteEdit {
  yieldTo?: readonly EditKind[];
}

export interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** Null in an editor without it. */
export function pasteApi(): PasteApi | null {
  const { languages, DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as unknown as {
    readonly languages: { readonly registerDocumentPasteEditProvider?: PasteApi['register'] };
    readonly DocumentPasteEdit?: PasteApi['Edit'];
    readonly DocumentDropOrPasteEditKind?: EditKinds;
  };
  const { registerDocumentPasteEditProvider: register } = languages;
  return register && DocumentPasteEdit && DocumentDropOrPasteEditKind
    ? { register, Edit: DocumentPasteEdit, kinds: DocumentDropOrPasteEditKind }
    : null;
}
