import * as vscode from 'vscode';
import { bytesOf } from '../../../server/src/protocol/base64';
import {
  documentCopyRequest,
  documentDraftRequest,
  type DocumentCopyParams,
  type DocumentCopyResult,
  type DocumentDraftResult,
} from '../../../server/src/protocol/documents';
import { t } from '../language';
import { orSayWhyNot, writeBytes, writeInto } from '../newFiles';
import { fileOf, isArchive, isDocumentFile, nameOf, storedFile } from './addresses';
import { filesIn } from './chosen';
import { openText } from './opening';
import type { DocumentReader } from './reader';

/** The commands for files of other programs: to read them, to make drafts of them, to write into copies. */
export const offerDocumentCommands = (reader: DocumentReader): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.openAsDraft', (one: unknown, all: unknown) =>
      openAll(selected(one, all), reader),
    ),
    vscode.commands.registerCommand('gouji.makeDraft', (one: unknown, all: unknown) =>
      makeDrafts(selected(one, all), reader),
    ),
    vscode.commands.registerCommand('gouji.annotateDocument', (one: unknown) =>
      copy(selected(one, undefined)[0], 'comments', reader),
    ),
    vscode.commands.registerCommand('gouji.reviseDocument', (one: unknown) =>
      copy(selected(one, undefined)[0], 'revisions', reader),
    ),
  );

/** What the explorer's menu hands over, else the file of another program that the active editor shows. */
function selected(one: unknown, all: unknown): readonly vscode.Uri[] {
  const given = Array.isArray(all) && all.length > 0 ? (all as readonly unknown[]) : [one];
  const uris = given.filter((each) => each instanceof vscode.Uri);
  if (uris.length > 0) return uris.map((uri) => fileOf(uri) ?? uri);
  const active = vscode.window.activeTextEditor?.document.uri;
  const shown = active && (fileOf(active) ?? active);
  return shown && isOfDocument(shown) ? [shown] : [];
}

async function openAll(selection: readonly vscode.Uri[], reader: DocumentReader): Promise<void> {
  const asked = selection.length > 0 ? selection : await askForFiles();
  const files = asked && (await filesIn(asked, reader));
  if (!files) return;
  // Of an archive it has been said why.
  if (files.length === 0 && !asked.some(isArchive)) {
    void vscode.window.showInformationMessage(t('No documents or drafts are there.'));
  }
  const preview = files.length === 1;
  for (const file of files) await openText(file, reader, { preview });
}

const askForFiles = (): Thenable<readonly vscode.Uri[] | undefined> =>
  vscode.window.showOpenDialog({ canSelectMany: true, openLabel: t('Open as Gouji draft') });

/** Where what is made of a file goes: beside it, or beside the archive that it is in. */
const folderFor = (file: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(storedFile(file), '..');

/** Whether a draft can be made of it: of texts in archives too. */
const isOfDocument = (file: vscode.Uri): boolean =>
  isDocumentFile(file) || storedFile(file) !== file;

/** Makes a draft beside each file and opens it; what is not in it is said. */
async function makeDrafts(selection: readonly vscode.Uri[], reader: DocumentReader): Promise<void> {
  const files = (await filesIn(selection, reader))?.filter(isOfDocument);
  if (!files) return;
  if (files.length === 0) {
    void vscode.window.showInformationMessage(t('Open or choose a Word, Excel, PDF or page file.'));
    return;
  }
  for (const file of files) {
    const answer = await reader.ask<DocumentDraftResult>(documentDraftRequest, {
      uri: reader.addressOf(file),
    });
    if (answer.kind !== 'draft') {
      const reason = answer.kind === 'refused' ? answer.reason : t('It is text by itself.');
      void vscode.window.showWarningMessage(`${nameOf(file)}：${reason}`);
      continue;
    }
    const name = nameOf(file).replace(/\.[^.]+$/, '.md');
    const draft = await orSayWhyNot(name, () => writeInto(folderFor(file), name, answer.text));
    if (!draft) continue;
    await vscode.window.showTextDocument(draft, { preview: false });
    const said = t('Made a draft: {0}.', nameOf(draft.uri));
    void vscode.window.showInformationMessage([said, ...answer.leftOut].join(' '));
  }
}

/** Writes a copy beside the file, with what was found as comments or what can be corrected as tracked changes. */
async function copy(
  file: vscode.Uri | undefined,
  as: DocumentCopyParams['as'],
  reader: DocumentReader,
): Promise<void> {
  if (!file || !isDocumentFile(file)) {
    void vscode.window.showInformationMessage(t('Open or choose a Word file or a workbook.'));
    return;
  }
  const answer = await reader.ask<DocumentCopyResult>(documentCopyRequest, {
    uri: reader.addressOf(file),
    as,
  } satisfies DocumentCopyParams);
  if (answer.kind === 'refused') {
    void vscode.window.showWarningMessage(`${nameOf(file)}：${answer.reason}`);
    return;
  }
  if (answer.count === 0) {
    const nothing = t('There is nothing to write into a copy.');
    void vscode.window.showInformationMessage([nothing, ...answer.notes].join(' '));
    return;
  }
  const bytes = bytesOf(answer.base64);
  const written = await orSayWhyNot(answer.fileName, () =>
    writeBytes(folderFor(file), answer.fileName, bytes),
  );
  if (!written) return;
  const said =
    as === 'comments'
      ? t('{0|# comment is|# comments are} in {1}.', answer.count, nameOf(written))
      : t('{0|# tracked change is|# tracked changes are} in {1}.', answer.count, nameOf(written));
  void tellCopy(written, [said, ...answer.notes]);
}

async function tellCopy(written: vscode.Uri, said: readonly string[]): Promise<void> {
  const open = t('Open');
  const chosen = await vscode.window.showInformationMessage(said.join(' '), open);
  if (chosen === open) await vscode.env.openExternal(written);
}
