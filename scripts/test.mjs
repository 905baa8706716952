// Everything a change must pass, in one run: all steps run even when one fails, what failed is told
// again at the end, and the last line counts the tests of all suites. A failed step that counted no
// failed test counts as one.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failuresText, readResults, resultsFolder, totalsLine } from './test-results.mjs';

/** What all others stand on. */
const first = ['typecheck', 'build'];

/**
 * Two rows side by side, for machines with two cores and more: what works on the sources, and what works
 * on the bundles, which `package` makes anew.
 */
const rows = [
  ['lint', 'format:check', 'layers', 'deadcode', 'generate:check', 'coverage', 'test:growth'],
  [
    'test:grammar',
    'test:lsp',
    'test:cli',
    'test:fuzz',
    'test:scripts',
    'test:clients',
    'test:package',
    'test:editor',
    'test:ui',
  ],
];

/** Milliseconds after which a step is taken to hang: far longer than any takes. */
const patience = 45 * 60_000;

const sum = (counts, key) => counts.reduce((total, each) => total + each[key], 0);

/** The counts that a step has left: `test:editor` those of `editor-dev` and others. */
function resultsOf(step) {
  const suite = step.replace(/^test:/, '');
  return readResults().filter(({ name }) => name === suite || name.startsWith(`${suite}-`));
}

/** Runs a step; what it prints is shown whole when it has ended. */
function run(name) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
      killSignal: 'SIGKILL',
      shell: process.platform === 'win32',
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => printed.push(data));
    }
    child.on('error', (error) => printed.push(Buffer.from(String(error))));
    child.on('close', (status) => {
      console.log(`\n── ${name}\n${Buffer.concat(printed)}`);
      resolve({
        name,
        ok: status === 0,
        seconds: (performance.now() - started) / 1000,
        uncounted: status !== 0 && sum(resultsOf(name), 'failed') === 0,
      });
    });
  });
}

async function runAll(names) {
  const outcomes = [];
  for (const name of names) outcomes.push(await run(name));
  return outcomes;
}

// Nothing compiled from a file that is gone may be run.
rmSync(join(import.meta.dirname, '..', 'out'), { recursive: true, force: true });
mkdirSync(resultsFolder, { recursive: true });
const outcomes = [...(await runAll(first)), ...(await Promise.all(rows.map(runAll))).flat()];

console.log('');
for (const { name, ok, seconds } of outcomes) {
  console.log(`${ok ? '✔' : '✘'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`);
}
const results = readResults();
const totals = {
  passed: sum(results, 'passed'),
  failed: sum(results, 'failed') + outcomes.filter(({ uncounted }) => uncounted).length,
  skipped: sum(results, 'skipped'),
};
console.log(`\n${failuresText(results)}\n${totalsLine(totals)}`);
if (outcomes.some(({ ok }) => !ok) || totals.passed === 0) process.exitCode = 1;
