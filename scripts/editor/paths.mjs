import path from 'node:path';

/** The repository's root: also the folder of the extension under development. */
export const repository = path.resolve(import.meta.dirname, '../..');

/** Where the editor installed on demand lives; `GOUJI_EDITOR_CACHE` names another folder. */
export function editorCache(environment = process.env) {
  const named = environment.GOUJI_EDITOR_CACHE;
  return named ? path.resolve(named) : path.join(repository, '.cache', 'editor');
}

/** Results as JSON, spec texts and pictures of failures. */
export const resultsFolder = path.join(repository, 'out', 'test-results');
