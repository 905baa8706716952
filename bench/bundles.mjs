// What the bundles cost that are loaded with the first file of another program: node bench/bundles.mjs [ROUNDS]
// Needs `npm run build` and `npx tsc -b`. For each its size, packed too, and the time and memory that loading
// it takes, each time in a process of its own; then what a whole check takes, start included: a report in each
// format that we write, one in a file just below the largest that is opened, and files that are refused.
// Judges nothing. The memory of whole checks is told on Linux only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { ownReports } = require(join(root, 'out/test/support/office/roundTrips.js'));
const rounds = Number(process.argv[2] ?? 5);

/** Runs a program in processes of its own; its last line is what it measured. Gives the medians. */
function measured(code) {
  const results = Array.from({ length: rounds }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: root });
    const last = String(stdout).trim().split('\n').at(-1);
    if (last === '') throw new Error(String(stderr));
    return JSON.parse(last);
  });
  return (name) => {
    const sorted = results.map((each) => each[name]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  };
}

console.log('bundle                     KB   packed  load ms      MB');
for (const name of ['import-office', 'import-pdf', 'publish-docx']) {
  const file = join(root, 'dist', `${name}.js`);
  const content = readFileSync(file);
  const of = measured(`
    const before = process.memoryUsage().rss;
    const start = performance.now();
    require(${JSON.stringify(file)});
    const ms = performance.now() - start;
    console.log(JSON.stringify({ ms, mb: (process.memoryUsage().rss - before) / 2 ** 20 }));`);
  const columns = [content.length / 1024, gzipSync(content).length / 1024, of('ms'), of('mb')];
  console.log(name.padEnd(20), ...columns.map((each) => each.toFixed(0).padStart(8)));
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-bundles-'));
try {
  console.log('\nwhole check                     processor s  peak MB    exit');
  for (const [name, bytes] of Object.entries(await files())) {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const of = measured(`
      process.on('exit', (status) => {
        const { userCPUTime, systemCPUTime } = process.resourceUsage();
        const { readFileSync, writeSync } = require('node:fs');
        // What the system counts for a process has its parent's in it.
        const peak = process.platform === 'linux' ? /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] : 0;
        const used = { s: (userCPUTime + systemCPUTime) / 1e6, mb: peak / 1024, status };
        writeSync(1, '\\n' + JSON.stringify(used) + '\\n');
      });
      process.argv = [process.execPath, 'dist/cli.js', 'check', ${JSON.stringify(file)}];
      require(${JSON.stringify(join(root, 'dist/cli.js'))});`);
    const title = `${name}, ${(bytes.length / 2 ** 20).toFixed(1)} MB`;
    console.log(
      title.padEnd(34),
      of('s').toFixed(2).padStart(8),
      of('mb').toFixed(0).padStart(8),
      String(of('status')).padStart(7),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Files by their names. */
async function files() {
  const [{ docx, html }] = await ownReports(1, 1);
  const parts = unzipSync(docx);
  const noise = Uint8Array.from({ length: 30 << 20 }, (_, at) => Math.imul(at, 2654435761) >>> 13);
  const picture = (name, size) => ({
    [`word/media/${name}.png`]: [noise.subarray(0, size), { level: 0 }],
  });
  const body = Buffer.from(parts['word/document.xml']).toString();
  const paragraph = '<w:p><w:r><w:t>本年没有重大变化，各项工作依照规定办理。</w:t></w:r></w:p>';
  const repeated = (times) =>
    zipSync({
      ...parts,
      'word/document.xml': strToU8(
        body.replace('<w:sectPr', `${paragraph.repeat(times)}<w:sectPr`),
      ),
    });
  return {
    'report.docx': docx,
    'report.html': Buffer.from(html),
    'pictures.docx': zipSync({ ...parts, ...picture('a', 30 << 20), ...picture('b', 30 << 20) }),
    'long.docx': repeated(20_000),
    'too-long.docx': repeated(200_000),
    'too-large.docx': zipSync({
      ...parts,
      ...picture('a', 30 << 20),
      ...picture('b', 30 << 20),
      ...picture('c', 5 << 20),
    }),
    'scan.pdf': strToU8(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF',
    ),
  };
}
