import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { Settings, SettingsProblem } from '../project/settings';
import { logIfRejected } from './failures';
import { wordingIn } from '../wording/wordingIn';
import { languageOf } from './services';

/** Shows problems of the settings to the user, each text once while the server runs. */
export function showOnce(
  connection: Connection,
  locale: string,
): (problems: readonly SettingsProblem[], settings: Settings) => void {
  const shown = new Set<string>();
  return (problems, { language }) => {
    const wording = wordingIn(languageOf(language, locale));
    for (const text of problems.map((problem) => wording.say(problem))) {
      if (shown.has(text)) continue;
      shown.add(text);
      logIfRejected(
        connection,
        connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: text,
        }),
      );
    }
  };
}
