import {
  DidChangeWorkspaceFoldersNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';

/** The workspace's folders as they are now, without a slash at their ends. */
export function followRoots(
  connection: Connection,
  { workspaceFolders }: Pick<InitializeParams, 'workspaceFolders'>,
  onChange: () => void,
): () => readonly string[] {
  let roots: readonly string[] = (workspaceFolders ?? []).map(addressOf);
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const removed = event.removed.map(addressOf);
    roots = [...roots.filter((root) => !removed.includes(root)), ...event.added.map(addressOf)];
    onChange();
  });
  return () => roots;
}

const addressOf = ({ uri }: { readonly uri: string }): string => uri.replace(/\/$/, '');
