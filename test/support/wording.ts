import { filledIn } from '../../server/src/text/filledIn';
import { texts } from '../../server/src/wording/texts';
import { createWording, type Language, type Wording } from '../../server/src/wording/wording';

/** The words of the language with what is filled in put there as it is; a message without words says its key. */
export const plainWording = (language: Language): Wording =>
  createWording(language, (key, args) => filledIn(texts[language][key] ?? key, args));
