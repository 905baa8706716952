// The editor's snippet file, from the templates. The sources are bundled in memory, so that what
// was compiled earlier cannot be stale.
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

export async function files() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { templates } from './server/src/template/load';
        import { snippetsOf } from './server/src/template/skeleton/snippets';
        export const snippets = snippetsOf(templates);`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { snippets } = await import(`data:text/javascript;base64,${code}`);
  return [['snippets/gouji.json', JSON.stringify(snippets)]];
}
