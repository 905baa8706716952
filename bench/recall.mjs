// What each rule finds: recall and false alarms on generated reports and, where ../shared is present,
// on the corpus of real drafts. `node bench/recall.mjs [drafts per fault and layout]`. Judges nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSources } from '../scripts/sources.mjs';

const root = join(import.meta.dirname, '..');
const corpus = join(root, '..', 'shared', 'corpus');
const drafts = Number(process.argv[2] ?? 5);

const { fc, allFaults, draftArbitrary, drawArbitrary, findingsIn, misjudged, layouts, parse } =
  await importSources(`
    export { default as fc } from 'fast-check';
    export { allFaults } from './test/property/faults/catalogue';
    export { draftArbitrary, drawArbitrary } from './test/property/faults/drafts';
    export { misjudged } from './test/property/faults/judge';
    export { findingsIn } from './test/property/faults/reading';
    export { layouts } from './test/support/render';
    export { parse } from './test/support/reader';`);

/** So many valid drafts of a layout for each that is spoilt. */
const validForEach = 10;

const counts = new Map();
const add = (rule, key) => {
  const row = counts.get(rule) ?? { spoilt: 0, exact: 0, valid: 0, must: 0, found: 0, wrong: 0 };
  counts.set(rule, { ...row, [key]: row[key] + 1 });
};

let valid = 0;
for (const [index, layout] of layouts.entries()) {
  for (const draft of fc.sample(draftArbitrary(layout), {
    numRuns: drafts * validForEach,
    seed: index,
  })) {
    valid++;
    for (const { code: rule } of findingsIn(draft.text).filter(
      ({ severity }) => severity !== 'hint',
    )) {
      add(rule, 'valid');
    }
  }
}
for (const [index, fault] of allFaults.entries()) {
  for (const [place, layout] of layouts.entries()) {
    if (fault.seenIn?.(layout) === false) continue;
    const sample = fc.tuple((fault.drafts ?? draftArbitrary)(layout), drawArbitrary);
    const seed = index * layouts.length + place;
    for (const [draft, draw] of fc.sample(sample, { numRuns: drafts, seed })) {
      const broken = fault.spoil(draft, draw());
      if (!broken) continue;
      add(fault.code, 'spoilt');
      if (misjudged(fault, draft, broken).length === 0) add(fault.code, 'exact');
    }
  }
}

/** Compares the corpus's expectations with what is found on their lines. */
function readCorpus() {
  const expected = JSON.parse(readFileSync(join(corpus, 'findings.json'), 'utf8'));
  const byDraft = new Map();
  for (const each of expected) {
    byDraft.set(each.draft, [...(byDraft.get(each.draft) ?? []), each]);
  }
  for (const [name, entries] of byDraft) {
    const text = readFileSync(join(corpus, 'drafts', name), 'utf8').replace(/^\uFEFF/, '');
    const { lines } = parse(text);
    const findings = findingsIn(text);
    const isOn = (line, { start, end }) =>
      lines.lineAt(start) < line && lines.lineAt(Math.max(start, end - 1)) + 1 >= line;
    for (const { code: codes, line, tier } of entries) {
      const rules = codes.split(' / ');
      const own = findings.filter(({ code: rule }) => rules.includes(rule));
      const spans = ({ span, related }) =>
        tier === 'MUST-NOT' ? [span] : [span, ...related.map((each) => each.span)];
      const isFound = own.some((finding) => spans(finding).some((span) => isOn(line, span)));
      if (tier === 'MUST-NOT' && isFound) add(rules[0], 'wrong');
      if (tier === 'MUST' || tier === 'SHOULD') {
        add(rules[0], 'must');
        if (isFound) add(rules[0], 'found');
      }
    }
  }
}
if (existsSync(join(corpus, 'findings.json'))) readCorpus();
else
  console.error(
    'The corpus of real drafts (../shared/corpus) is not here: generated reports only.',
  );

const total = { spoilt: 0, exact: 0, valid: 0, must: 0, found: 0, wrong: 0 };
const line = (name, row) =>
  console.log(
    `${name.padEnd(24)}${`${row.exact}/${row.spoilt}`.padStart(12)}${String(row.valid).padStart(8)}` +
      `${`${row.found}/${row.must}`.padStart(12)}${String(row.wrong).padStart(8)}`,
  );
console.log(`${allFaults.length} kinds of fault, ${layouts.length} layouts, ${valid} valid drafts`);
console.log('rule                    generated: exact  false   corpus: found  false');
for (const [rule, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  line(rule, row);
  for (const key of Object.keys(total)) total[key] += row[key];
}
line('all', total);
