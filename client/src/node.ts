import type * as vscode from 'vscode';
import { sleepUntilNeeded } from './asleep';

/** All that is loaded in a window in which nobody writes a report; the rest is a bundle of its own. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(sleepUntilNeeded(context, () => import('./awake.js')));
}
