import * as vscode from 'vscode';

/** Milliseconds that a text stays. */
const shown = 8000;

/** What is said to somebody who cannot see the editor, one text at a time. */
export interface Announcer {
  say(text: string): void;
  dispose(): void;
}

/**
 * VS Code has screen readers say what pops up, and nothing else of an extension's. A plain message would
 * stay, so that ten cells later there were ten; one with progress goes when the next is said.
 */
export function createAnnouncer(): Announcer {
  let end: () => void = () => undefined;
  return {
    say: (text) => {
      end();
      void vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: text },
        () =>
          new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, shown);
            end = () => {
              clearTimeout(timer);
              resolve();
            };
          }),
      );
    },
    dispose: () => {
      end();
    },
  };
}
