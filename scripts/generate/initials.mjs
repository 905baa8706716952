// The first letters of the form's wordings in pinyin, by which completion finds them. Worked out
// here, so that no dictionary is shipped.
import { join } from 'node:path';
import { build } from 'esbuild';
import { pinyin } from 'pinyin-pro';

const root = join(import.meta.dirname, '../..');

export async function files() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { templates } from './server/src/template/load';
        import { fixedTexts } from './server/src/service/completion/fixedTexts';
        export const texts = fixedTexts(templates);`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { texts } = await import(`data:text/javascript;base64,${code}`);
  const initials = Object.fromEntries(texts.map((text) => [text, initialsOf(text)]));
  return [['server/src/service/completion/initials.json', JSON.stringify(initials)]];
}

/** One letter a character; what is no Chinese character is left out. */
const initialsOf = (text) =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
