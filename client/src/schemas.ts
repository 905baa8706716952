import * as vscode from 'vscode';
import { schemaScheme } from '../../server/src/protocol/names';

/** The schemas of template files, in the extension's folder. */
const folder = 'templates';

/**
 * Gives the editor's JSON support the schemas that template files name by `$schema`, wherever they lie: those
 * of this version, without a copy beside each type and without a connection.
 */
export const offerSchemas = ({ extensionUri }: vscode.ExtensionContext): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(schemaScheme, {
    provideTextDocumentContent: async ({ path }) => {
      const name = /^\/(?<name>type|template)$/.exec(path)?.groups?.name;
      if (name === undefined) return null;
      const file = vscode.Uri.joinPath(extensionUri, folder, `${name}.schema.json`);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    },
  });
