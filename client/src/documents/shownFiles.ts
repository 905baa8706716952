import * as vscode from 'vscode';
import { documentScheme } from '../../../server/src/protocol/documents';
import { reportLanguage } from '../../../server/src/protocol/names';
import { t } from '../language';
import { fileOf, storedFile } from './addresses';
import { whyOnlyShown } from './onlyShown';
import { statOf, type DocumentReader } from './reader';

/** Before the text: it is UTF-8 whatever the user's setting for files is. */
const mark = '\ufeff';

/** Shows the text of files of other programs as read-only documents that follow their files. */
export function showFiles(reader: DocumentReader): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const files = new ShownFiles(reader, changed);
  const message = new vscode.MarkdownString(
    whyOnlyShown() + ` [${t('Make a draft of it')}](command:gouji.makeDraft)`,
  );
  message.isTrusted = { enabledCommands: ['gouji.makeDraft'] };
  const speak = (document: vscode.TextDocument): void => {
    if (document.uri.scheme !== documentScheme || document.languageId === reportLanguage) return;
    void vscode.languages.setTextDocumentLanguage(document, reportLanguage);
  };
  vscode.workspace.textDocuments.forEach(speak);
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerFileSystemProvider(documentScheme, files, {
      isCaseSensitive: true,
      isReadonly: message,
    }),
    vscode.workspace.onDidOpenTextDocument(speak),
  );
}

class ShownFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>;
  readonly #reader: DocumentReader;
  readonly #changed: vscode.EventEmitter<vscode.FileChangeEvent[]>;

  constructor(reader: DocumentReader, changed: vscode.EventEmitter<vscode.FileChangeEvent[]>) {
    this.#reader = reader;
    this.#changed = changed;
    this.onDidChangeFile = changed.event;
  }

  watch(uri: vscode.Uri): vscode.Disposable {
    const shown = fileOf(uri);
    if (!shown) return vscode.Disposable.from();
    const file = storedFile(shown);
    const tell = (type: vscode.FileChangeType) => (other: vscode.Uri) => {
      if (other.toString() === file.toString()) this.#changed.fire([{ type, uri }]);
    };
    const folder = vscode.Uri.joinPath(file, '..');
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, '*'),
    );
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(tell(vscode.FileChangeType.Changed)),
      watcher.onDidCreate(tell(vscode.FileChangeType.Created)),
      watcher.onDidDelete(tell(vscode.FileChangeType.Deleted)),
    );
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { ctime, mtime, size } = await statOf(shownBy(uri));
    const type = vscode.FileType.File;
    return { type, ctime, mtime, size, permissions: vscode.FilePermission.Readonly };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const file = shownBy(uri);
    const answer = await this.#reader.text(file);
    switch (answer.kind) {
      case 'document':
        return new TextEncoder().encode(mark + answer.text);
      case 'text':
        return vscode.workspace.fs.readFile(file);
      case 'refused':
        throw vscode.FileSystemError.Unavailable(answer.reason);
    }
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

function shownBy(uri: vscode.Uri): vscode.Uri {
  const file = fileOf(uri);
  if (!file) throw vscode.FileSystemError.FileNotFound(uri);
  return file;
}
