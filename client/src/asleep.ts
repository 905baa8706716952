import * as vscode from 'vscode';
import { isDocumentFile } from './documents/addresses';
import { onGarbled } from './garbled';
import { tellLanguage } from './locale';
import { offerSchemas } from './schemas';
import { onFirstReport } from './start';

/** What of the manifest is answered before the rest of the extension is there. */
interface Contributed {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

/** What is loaded only where there is something to do. */
interface Awake {
  /** The extension itself, with all that it contributes. */
  readonly awaken: (context: vscode.ExtensionContext) => void;
  readonly offerEncoding: (document: vscode.TextDocument) => Promise<void>;
}

/** What begins the names of our commands, views, pages and schemes. */
const own = 'gouji';

/**
 * Lets the extension sleep until a report is open, one of its commands is given or one of its views is
 * seen: those who write something else wait for none of its code. It is awakened once; commands are given
 * again when that has come to its end.
 */
export function sleepUntilNeeded(
  context: vscode.ExtensionContext,
  load: () => Promise<Awake>,
): vscode.Disposable {
  const { commands, views } = (context.extension.packageJSON as { contributes: Contributed })
    .contributes;
  let woken: Promise<void> | null = null;
  const waiting: vscode.Disposable[] = [];
  const awake = (): Promise<void> => {
    if (woken) return woken;
    // Until then a second command waits with the first.
    woken = load().then(({ awaken }) => {
      for (const each of waiting) each.dispose();
      awaken(context);
    });
    // Nothing would be marked, and the report would look right. In both languages: the texts in the user's
    // are in what could not be loaded.
    woken.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        `勾稽没有启动，报告没有检查。Gouji could not start; reports are not checked: ${reason}`,
      );
    });
    return woken;
  };
  // Not now: VS Code counts what is done before this returns as the cost of looking.
  const soon = (): void => void setTimeout(() => void awake());
  if (isShown()) {
    void awake();
  } else {
    waiting.push(
      onFirstReport(soon),
      // What such a file shows only the server can tell.
      vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
        if (opened.some(isDocument)) soon();
      }),
      ...commands.map(({ command }) =>
        vscode.commands.registerCommand(command, async (...given: readonly unknown[]) => {
          await awake();
          return vscode.commands.executeCommand(command, ...given);
        }),
      ),
      ...Object.values(views)
        .flat()
        .map(({ id }) =>
          vscode.window.registerTreeDataProvider<never>(id, {
            getTreeItem: (element) => element,
            getChildren: () => {
              soon();
              return [];
            },
          }),
        ),
    );
  }
  const garbled = onGarbled((document) => {
    // A file that is gone meanwhile is not worth a word.
    load()
      .then(({ offerEncoding }) => offerEncoding(document))
      .catch(() => undefined);
  });
  return vscode.Disposable.from(garbled, offerSchemas(context), tellLanguage(), ...waiting);
}

const isDocument = ({ input }: vscode.Tab): boolean =>
  input instanceof vscode.TabInputText && isDocumentFile(input.uri);

/** Whether a file of another program is open, or a page of ours that waits to be filled in a window loaded again. */
const isShown = (): boolean =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) =>
      input instanceof vscode.TabInputText
        ? input.uri.scheme.startsWith(own) || isDocumentFile(input.uri)
        : (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
          input.viewType.includes(own),
    );
