// Whether two builds give the same verdict: node bench/verdict.mjs OTHER/dist/cli.js [DRAFTS-FOLDER…]
// Compares `check --format json` and `parse` over the samples, the fixtures, the folders given and some
// thousands of drafts made of them by small changes, always the same. Names the drafts that differ; 1 if any.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [other, ...folders] = process.argv.slice(2);
const own = join(root, 'dist', 'cli.js');
const mutants = Number(process.env.GOUJI_MUTANTS ?? 2000);
const atOnce = 200;

const drafts = [join(root, 'samples'), join(root, 'test/fixtures/drafts'), ...folders]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ['.md', '.txt'].includes(extname(entry.name)))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The same numbers in every run (mulberry32). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const figuresBelow = 400;
/** So many characters are copied elsewhere. */
const maxCopied = 300;
const maxChanges = 4;

const changes = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at, at + 2) + text.slice(at),
  (text, at, any) =>
    text.slice(0, at) + text.slice(at).replace(/\d+/, () => String(any(figuresBelow))),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/\r?\n/, ''),
  (text, at) => text.slice(0, at) + '\n' + text.slice(at),
  (text, at) =>
    text.slice(0, at) +
    text.slice(at).replace(/[，。；：]/, (mark) => ',.;:'['，。；：'.indexOf(mark)]),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/20\d\d年/, '2023年'),
  (text, at, any) => {
    const lines = text.split('\n');
    const [line] = lines.splice(any(lines.length), 1);
    lines.splice(any(lines.length), 0, line);
    return lines.join('\n');
  },
  (text, at, any) => {
    const from = any(text.length);
    return text.slice(0, at) + text.slice(from, from + any(maxCopied)) + text.slice(at);
  },
];

const folder = mkdtempSync(join(tmpdir(), 'gouji-verdict-'));
const any = numbers(1);
const made = Array.from({ length: mutants }, (_, index) => {
  const { path, text: start } = drafts[any(drafts.length)];
  let text = start;
  for (let n = 1 + any(maxChanges); n > 0 && text !== ''; n--) {
    text = changes[any(changes.length)](text, any(text.length), any);
  }
  const name = join(folder, `${index}${extname(path)}`);
  writeFileSync(name, text);
  return { path: name };
});

function verdict(cli, command, paths) {
  try {
    return execFileSync('node', [cli, command, ...paths], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 30,
    });
  } catch ({ stdout, status }) {
    return `${status}\n${stdout}`;
  }
}

const commands = [['check', '--format=json'], ['parse']];
let different = 0;
const all = [...drafts, ...made].map(({ path }) => path);
for (let from = 0; from < all.length; from += atOnce) {
  const paths = all.slice(from, from + atOnce);
  for (const [command, ...options] of commands) {
    const same = (some) =>
      verdict(own, command, [...options, ...some]) ===
      verdict(other, command, [...options, ...some]);
    if (same(paths)) continue;
    for (const path of paths.filter((each) => !same([each]))) {
      different++;
      console.log(`${command} differs: ${path}`);
    }
  }
}
console.log(`${all.length} drafts, ${different} differences`);
if (different === 0) rmSync(folder, { recursive: true });
process.exitCode = different === 0 ? 0 : 1;
