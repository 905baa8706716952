// The first letters of the form's wordings in pinyin, by which completion finds them. Worked out
// here, so that no dictionary is shipped.
import { pinyin } from 'pinyin-pro';
import { importSources } from '../sources.mjs';

export async function files() {
  const { texts } = await importSources(`
    import { templates } from './server/src/template/load';
    import { fixedTexts } from './server/src/service/completion/fixedTexts';
    export const texts = fixedTexts(templates);`);
  const initials = Object.fromEntries(texts.map((text) => [text, initialsOf(text)]));
  return [['server/src/service/completion/initials.json', JSON.stringify(initials)]];
}

/** One letter a character; what is no Chinese character is left out. */
const initialsOf = (text) =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
