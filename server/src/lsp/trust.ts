import type { Connection } from 'vscode-languageserver';
import { trustNotification } from '../protocol/trust';

/** Whether the user trusts the folders that are open. */
export interface Trust {
  isTrusted(): boolean;
}

/** Trusted unless the client says otherwise at the start; `onGranted` is called when it says that they are now. */
export function createTrust(
  connection: Connection,
  isTrusted: boolean,
  onGranted: () => void,
): Trust {
  let trusted = isTrusted;
  connection.onNotification(trustNotification, () => {
    trusted = true;
    onGranted();
  });
  return { isTrusted: () => trusted };
}
