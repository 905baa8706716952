// What it costs to recognise among all types of report: node bench/types.mjs [DRAFTS-FOLDER…]
// Analyses each draft with the disclosure report's editions alone, and with every type that comes with the
// product and one of a user's own, by turns in one process; prints the ratio of the two times, draft by draft
// and over all. Drafts of the usual type only: to the other reader the rest are none. The samples where no folder
// is given. Judges nothing.
// 28 November 2026, 152 drafts of up to 60,000 characters × 12, five types: median of the ratios 0.3 % more, all
// drafts together 3.2 % more (a busy machine: quartiles -15.7 % and 27.3 %).
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { importSources } from '../scripts/sources.mjs';

const root = join(import.meta.dirname, '..');
const given = process.argv.slice(2);
const folders = given.length > 0 ? given : [join(root, 'samples')];
const rounds = Number(process.env.GOUJI_ROUNDS ?? 12);
/** Longer drafts would decide alone. */
const longest = 60_000;

const { usual, all, types, isUsual } = await importSources(`
  import { templates, usualType } from './server/src/template/load';
  import { typesOf } from './server/src/template/editions';
  import { createReportReader } from './server/src/report/parse';
  import { createChecker } from './server/src/rules/check';
  import { rules } from './server/src/rules/catalogue';
  import { readOwnTypes } from './server/src/project/ownTypes/read';
  import { hotlineFiles } from './test/support/ownType';
  const files = Object.entries(hotlineFiles()).filter(([path]) => path.startsWith('格式/'));
  const own = readOwnTypes(
    [{ path: '格式/热线', files: files.map(([path, text]) => ({ path, text })) }],
    {
      types: typesOf(templates).map(({ id }) => id),
      editions: templates.map(({ id }) => id),
      ruleCodes: rules.map(({ code }) => code),
      families: [],
    },
  );
  if (own.templates.length === 0) throw new Error('The type of one’s own was not read.');
  const analyser = (known) => {
    const reader = createReportReader(known);
    const checker = createChecker(rules, known);
    return (text) => checker.check(reader.parse(text));
  };
  const every = [...templates, ...own.templates];
  export const types = typesOf(every).map(({ id }) => id);
  const readAll = createReportReader(every);
  export const isUsual = (text) => {
    const { recognised, edition } = readAll.parse(text);
    return recognised && edition.type === usualType;
  };
  export const usual = analyser(templates.filter(({ type }) => type === usualType));
  export const all = analyser(every);`);

const drafts = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
  )
  .filter((path) => statSync(path).isFile() && ['.md', '.txt'].includes(extname(path)))
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => text.length <= longest && isUsual(text));

const timed = (analyse, text) => {
  const from = performance.now();
  analyse(text);
  return performance.now() - from;
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// What runs first is compiled first: both have had a turn before anything counts.
for (const text of drafts) [usual, all].forEach((analyse) => analyse(text));
const ratios = [];
const totals = { usual: 0, all: 0 };
for (const [index, text] of drafts.entries()) {
  const pairs = Array.from({ length: rounds }, (_, round) => {
    // A report is remembered by its text: a new one each time.
    const fresh = (mark) => `${text}\n<!-- ${mark} ${round} ${index} -->\n`;
    const run = { usual: () => timed(usual, fresh('u')), all: () => timed(all, fresh('a')) };
    const order = round % 2 === 0 ? ['usual', 'all'] : ['all', 'usual'];
    return Object.fromEntries(order.map((name) => [name, run[name]()]));
  });
  const one = median(pairs.map((pair) => pair.usual));
  const other = median(pairs.map((pair) => pair.all));
  totals.usual += one;
  totals.all += other;
  ratios.push(other / one);
}
const percent = (ratio) => `${((ratio - 1) * 100).toFixed(1)} %`;
console.log(`${drafts.length} drafts × ${rounds}; types: ${types.join(', ')}`);
console.log(`median of the drafts’ ratios: ${percent(median(ratios))}`);
console.log(`all drafts together: ${percent(totals.all / totals.usual)}`);
console.log(
  `quartiles: ${[0.25, 0.75].map((part) => percent(ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * part)])).join(' … ')}`,
);
