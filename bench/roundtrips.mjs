// Whether reports come back whole: node bench/roundtrips.mjs [REPORTS] [SEED]
// Generated reports, as we write them (.docx, .html), as others lay them out, and as LibreOffice converts all
// of these, are read again; a line for each format tells how many of their cells came back. The layouts are
// tried on the first few reports. Needs LibreOffice and `npx tsc -b`. Files that came back otherwise stay in
// .cache/roundtrips.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { layouts, laidOut } = require(join(root, 'out/test/support/office/layouts.js'));
const { convertedReports, conversions, ownReports, returnedBytes } = require(
  join(root, 'out/test/support/office/roundTrips.js'),
);
const { findProgram, libreOffice } = require(join(root, 'out/server/src/disk/programs.js'));

/** So many of the spoilt files of one format are named. */
const maxTold = 10;
const [count = 200, seed = 1] = process.argv.slice(2).map(Number);
const folder = join(root, '.cache', 'roundtrips');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const reports = await ownReports(count, seed);
await tell('our .docx', 'docx', ({ docx }) => docx);
await tell('our .html', 'html', ({ html }) => Buffer.from(html));
const program = await findProgram(libreOffice);
if (program === null) console.log('LibreOffice is not installed: nothing was converted');
else {
  const folders = await convertedReports(reports, folder, program);
  for (const [{ from, to, most }, target] of folders) {
    const bytesOf = ({ name }) => readFile(join(target, `${name}.${to}`));
    await tell(`.${from} → .${to}`, to, bytesOf, most);
  }
}

/** LibreOffice puts the tables within a table aslant into a sheet. */
const survives = (name, to) => !(to === 'xlsx' && name.endsWith('-boxed-tables'));
/** Reports of which each is laid out in every way. */
const few = 5;
for (const from of ['docx', 'html']) {
  const ways = layouts.filter((layout) => layout[from]);
  const others = ways.flatMap((layout) =>
    reports.slice(0, few).map((report) => laidOut(report, layout)),
  );
  const bytesOf = (report) => Buffer.from(report[from]);
  await tell(`${ways.length} layouts: .${from}`, from, bytesOf, others.length, others);
  if (program === null) continue;
  const wanted = conversions.filter((each) => each.from === from && !each.most);
  const inner = join(folder, `layouts-${from}`);
  for (const [{ to }, target] of await convertedReports(others, inner, program, wanted)) {
    const whole = others.filter(({ name }) => survives(name, to));
    const read = ({ name }) => readFile(join(target, `${name}.${to}`));
    await tell(`${ways.length} layouts: .${from} → .${to}`, to, read, whole.length, whole);
  }
}

/**
 * @param {string} format
 * @param {string} extension
 * @param {(report: any) => Uint8Array | Promise<Uint8Array>} bytesOf
 * @param {number} [most] of the reports, so many
 * @param {readonly any[]} [all] the reports
 */
async function tell(format, extension, bytesOf, most = reports.length, all = reports) {
  let cells = 0;
  let right = 0;
  const refused = new Map();
  const spoilt = [];
  for (const report of all.slice(0, most)) {
    const file = `${report.name}.${extension}`;
    const bytes = await bytesOf(report);
    const back = await returnedBytes(bytes, file, report.model);
    if (back.refused !== null) {
      refused.set(back.refused, (refused.get(back.refused) ?? 0) + 1);
      continue;
    }
    cells += back.cells;
    right += back.cells - back.wrong.length;
    if (back.wrong.length === 0) continue;
    const kept = format.replace(/[^a-z]+/g, '-');
    await mkdir(join(folder, kept), { recursive: true });
    await writeFile(join(folder, kept, file), bytes);
    spoilt.push(`  ${kept}/${file}: ${back.wrong.length} of ${back.cells}, ${back.wrong[0]}`);
  }
  const why = [...refused].map(([key, times]) => `, ${times} refused (${key})`).join('');
  console.log(`${format}: ${right} of ${cells} cells${why}`);
  if (spoilt.length > 0) console.log(spoilt.slice(0, maxTold).join('\n'));
}
