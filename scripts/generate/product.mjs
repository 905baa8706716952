// The product's name, version and addresses for the sources, from package.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export function files() {
  const { name, version, repository } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const pages = repository.url.replace(/\.git$/, '');
  const text = `
    // Written by \`npm run generate\` from package.json.
    export const product = {
      name: '${name}',
      version: '${version}',
      /** The pages about the rules, one a rule: \`<code>.md\`. */
      rulePages: '${pages}/blob/main/docs/rules/',
    } as const;
  `;
  return [['server/src/protocol/product.ts', text]];
}
