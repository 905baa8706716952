// Everything a change must pass, in one run: all steps run even when one fails, and the last line
// counts the tests of all suites. A failed step that counted no failed test counts as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readResults, resultsFolder, totalsLine } from './test-results.mjs';

const steps = [
  'typecheck',
  'lint',
  'format:check',
  'layers',
  'deadcode',
  'generate:check',
  'build',
  'coverage',
  'test:growth',
  'test:grammar',
  'test:lsp',
  'test:cli',
  'test:fuzz',
  'test:scripts',
  'test:clients',
  'test:package',
  'test:editor',
  'test:ui',
];

/** Milliseconds after which a step is taken to hang: far longer than any takes. */
const patience = 30 * 60_000;

const sum = (counts, key) => counts.reduce((total, each) => total + each[key], 0);

// Nothing compiled from a file that is gone may be run.
rmSync(join(import.meta.dirname, '..', 'out'), { recursive: true, force: true });
mkdirSync(resultsFolder, { recursive: true });
const outcomes = [];
for (const name of steps) {
  console.log(`\n── ${name}`);
  const failedBefore = sum(readResults(), 'failed');
  const started = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', name], {
    stdio: 'inherit',
    timeout: patience,
    killSignal: 'SIGKILL',
    shell: process.platform === 'win32',
  });
  outcomes.push({
    name,
    ok: status === 0,
    seconds: (performance.now() - started) / 1000,
    uncounted: status !== 0 && sum(readResults(), 'failed') === failedBefore,
  });
}

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
console.log(`\n${totalsLine(totals)}`);
if (outcomes.some(({ ok }) => !ok) || totals.passed === 0) process.exitCode = 1;
