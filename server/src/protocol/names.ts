/** What client and server must call the same. */

/** The language of documents that are reports by their author's word. */
export const reportLanguage = 'gouji';

/** The languages of documents that are looked at; those that are no reports stay unmarked. */
export const readLanguages = [reportLanguage, 'markdown', 'plaintext'] as const;

/** Where the files beside drafts are that settings and accepted findings are in. */
export const ownFilePatterns = ['**/gouji.json', '**/gouji-baseline.json'] as const;

/** The section of the settings, and the prefix of everything that is contributed. */
export const settingsSection = 'gouji';

/** The scheme of the schemas that `template/schemas.ts` names in template files. */
export const schemaScheme = 'gouji-schema';
