import type * as vscode from 'vscode';

const key = 'gouji.formViews';
/** The oldest are forgotten. */
const maxRemembered = 200;

/** Which drafts are shown in the form when they are opened. */
export interface Remembered {
  has(document: vscode.Uri): boolean;
  set(document: vscode.Uri, isShown: boolean): void;
}

/** Kept with the workspace, over reloads of the window. */
export const rememberIn = (memento: vscode.Memento): Remembered => {
  const all = (): readonly string[] => memento.get<readonly string[]>(key, []);
  return {
    has: (document) => all().includes(document.toString()),
    set: (document, isShown) => {
      const others = all().filter((each) => each !== document.toString());
      const now = isShown ? [...others, document.toString()].slice(-maxRemembered) : others;
      void memento.update(key, now);
    },
  };
};
