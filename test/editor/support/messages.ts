import * as vscode from 'vscode';

/** What was shown while something was done, and how to stop looking. */
export interface Shown {
  readonly messages: readonly string[];
  restore(): void;
}

/** What the user answers to questions of that kind, and which button of a message is pressed. */
type Answers = Readonly<
  Partial<Record<(typeof asking | typeof telling)[number], (given: unknown) => unknown>>
>;

type Window = Record<string, (...args: readonly unknown[]) => Thenable<unknown>>;

const telling = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;
const asking = ['showQuickPick', 'showInputBox', 'showOpenDialog', 'showSaveDialog'] as const;

/**
 * Records what the extension tells, and has the user leave all of it unanswered but for `answers`. Works only where the
 * tests lie in the extension's own folder, for then both have the same `vscode`.
 */
export function recordMessages(answers: Answers = {}): Shown {
  const window = vscode.window as unknown as Window;
  const before = new Map<string, Window[string]>();
  const messages: string[] = [];
  const replace = (name: string, by: Window[string]): void => {
    before.set(name, window[name]!);
    window[name] = by;
  };
  for (const name of telling) {
    replace(name, (text) => {
      messages.push(String(text));
      return Promise.resolve(answers[name]?.(text));
    });
  }
  for (const name of asking) replace(name, (given) => Promise.resolve(answers[name]?.(given)));
  replace('withProgress', (options) => {
    messages.push(String((options as vscode.ProgressOptions).title));
    return Promise.resolve(undefined);
  });
  return {
    messages,
    restore: () => {
      for (const [name, own] of before) window[name] = own;
    },
  };
}
