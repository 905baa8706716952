import * as l10n from '@vscode/l10n';
import { texts } from './texts';
import { createWording, type Language, type Wording } from './wording';

/** The wording in a language. The library holds one language at a time, so each text sets its own. */
export const wordingIn = (language: Language): Wording =>
  createWording(language, (key, args) => {
    l10n.config({ contents: texts[language] });
    return l10n.t(key, args);
  });
