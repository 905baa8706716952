// The texts of the product in a language: those of all reports, and those of families of rules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../l10n');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const messagesIn = (language) => ({
  ...read(`messages.${language}.json`),
  ...read(`messages.disclosure.${language}.json`),
});
