// The editor's snippet file, from the templates.
import { importSources } from '../sources.mjs';

export async function files() {
  const { snippets } = await importSources(`
    import { templates } from './server/src/template/load';
    import { snippetsOf } from './server/src/template/skeleton/snippets';
    export const snippets = snippetsOf(templates);`);
  return [['snippets/gouji.json', JSON.stringify(snippets)]];
}
