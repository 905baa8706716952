// How the work grows with the text: node bench/growth.mjs [OTHER]
// For parts that once took far too long, milliseconds of the processor for so many characters and twice as
// many, the best of three, and their ratio: 2 is in step. OTHER is another checkout with its `out`, shown
// beside this one.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [other, part] = process.argv.slice(2);

const cases = [
  ['narrative-sum', '其中5件，', 1000],
  ['contact-missing', 'a', 8000],
  ['contact-missing', '12\n', 8000],
  ['reference-undefined', '（以下简称《条例》）', 4000],
  ['repeated-word', '的', 4000],
  ['agency-name-old', '国土资源局，工商局，', 8000],
  ['percent-mismatch', '5件，占50%，', 8000],
  ['punctuation', ',,公', 8000],
  ['secrecy-mark', '秘密★', 8000],
  ['narrative-conflict', '增长1%', 8000],
  ['statements', '共收到10件。其中予以公开3件，部分公开2件。', 8000],
  ['parse', '<!-- gouji-ignore-next typo -->\n', 32_000],
];
const title = '云溪市教育局2024年政府信息公开工作年度报告\n';
const around = (repeated) =>
  `${title}一、总体情况\n2024年，本局主动公开政府信息12条。${repeated}\n二、主动公开政府信息情况\n`;

/** Best of three, each on a report of its own: what is known of a report is known only once. */
function costOf(prepare, work) {
  let best = Infinity;
  for (let trial = 0; trial < 3; trial++) {
    const given = prepare();
    const before = process.cpuUsage();
    work(given);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** In a process of its own: prints the two costs of one case in the checkout. */
function measure(checkout, [name, unit, size]) {
  const from = createRequire(join(checkout, 'out', 'server', 'src', 'x.js'));
  const { createReportReader } = from('./report/parse');
  const { templates } = from('./template/load');
  const { rules } = from('./rules/catalogue');
  const { createChecker } = from('./rules/check');
  const reader = createReportReader(templates);
  const rule = rules.find(
    ({ code }) => code === (name === 'statements' ? 'narrative-count' : name),
  );
  const checker = createChecker(rule ? [rule] : [], templates);
  const costs = [size, size * 2].map((length) => {
    const text = around(unit.repeat(Math.ceil(length / unit.length)));
    checker.review(reader.parse(around(unit)), {});
    return name === 'parse'
      ? costOf(
          () => text,
          (given) => reader.parse(given),
        )
      : costOf(
          () => reader.parse(text),
          (report) => checker.review(report, {}),
        );
  });
  console.log(JSON.stringify(costs));
}

if (part !== undefined) {
  measure(other, cases[Number(part)]);
} else {
  const checkouts = [...(other === undefined ? [] : [resolve(other)]), root];
  console.log(`| part | unit | N | ${checkouts.map(() => 'N → 2N (ratio) |').join(' ')}`);
  console.log(`|---|---|---|${checkouts.map(() => '---|').join('')}`);
  for (const [index, [name, unit, size]] of cases.entries()) {
    const cells = checkouts.map((checkout) => {
      const args = [import.meta.filename, checkout, String(index)];
      const [once, twice] = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
      return `${once.toFixed(1)} → ${twice.toFixed(1)} (${(twice / once).toFixed(1)})`;
    });
    console.log(`| ${name} | ${JSON.stringify(unit)} | ${size} | ${cells.join(' | ')} |`);
  }
}
