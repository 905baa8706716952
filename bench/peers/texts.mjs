// What all are measured with: a draft with mistakes, made as long as is asked, and a folder of drafts that differ.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { generatedDrafts } = require('../../out/test/support/mutate/drafts.js');
const sample = join(import.meta.dirname, '..', '..', 'samples', '云溪市教育局2020年年报.md');

const paragraph = (number) =>
  `（${number}）本机关第${number}项工作：全年组织培训${(number % 17) + 1}次，发布信息${(number * 3) % 991}条，` +
  `办理答复${number % 37}件，按期答复${number % 37}件。坚持以公开为常态、不公开为例外，` +
  `第${number}季度开展检查${(number % 4) + 1}次，发现问题${number % 9}个，均已整改到位。`;

/** The sample with so many more paragraphs in its first chapter that it has as many bytes. */
export function draftOf(bytes) {
  const text = readFileSync(sample, 'utf8');
  const at = text.indexOf('\n', text.indexOf('总体情况')) + 1;
  const more = [];
  let missing = bytes - Buffer.byteLength(text);
  for (let number = 1; missing > 0; number++) {
    more.push(paragraph(number), '');
    missing -= Buffer.byteLength(more.at(-2)) + 2;
  }
  return [text.slice(0, at), ...more, text.slice(at)].join('\n');
}

/** Lines of a draft in which somebody types: those of running text. */
export const linesOfProse = (text) =>
  text
    .split('\n')
    .flatMap((line, index) => (/^（\d+）|^[^#|\s][^|]{20}/.test(line) ? [index] : []));

/** Writes so many drafts, no two alike, of both editions and in all layouts; returns their bytes. */
export function writeDrafts(folder, count) {
  mkdirSync(folder, { recursive: true });
  let written = 0;
  let bytes = 0;
  for (let seed = 1; written < count; seed++) {
    for (const { text } of generatedDrafts(seed * 77).slice(0, count - written)) {
      writeFileSync(join(folder, `${String(written++).padStart(5, '0')}.md`), text);
      bytes += Buffer.byteLength(text);
    }
  }
  return bytes;
}
