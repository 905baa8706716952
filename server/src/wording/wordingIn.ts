import { filledIn } from '../text/filledIn';
import { texts } from './texts';
import { createWording, type Language, type Wording } from './wording';

/** The wording in a language. */
export const wordingIn = (language: Language): Wording =>
  createWording(language, (key, args) => filledIn(texts[language][key] ?? key, args));
