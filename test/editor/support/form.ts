import * as vscode from 'vscode';

/** The tabs that show reports in the official form. */
export const formTabs = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.includes('gouji.form'),
    );

/** Waits until one is there. */
export async function untilFormTab(): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (formTabs().length === 0) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}
