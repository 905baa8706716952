// Mutates the layers of the reader and of the rules; `run.mjs` calls it. A sandbox is a copy of the
// sources, compiled by `compile.mjs`.
const cache = '.cache/mutation';

export default {
  plugins: [new URL('runner.mjs', import.meta.url).href],
  testRunner: 'files',
  packageManager: 'npm',
  ignorePatterns: ['/.cache', '/.vscode-test', '/coverage', '/dist', '/images', '/out', '*.vsix'],
  disableTypeChecks: false,
  buildCommand: 'node bench/mutation/compile.mjs',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Modules loaded for each mutant are not all given back.
  maxTestRunnerReuse: 500,
  // Endless loops are known by their rounds; a busy machine is not one.
  timeoutMS: 30_000,
  timeoutFactor: 1,
  tempDirName: `${cache}/sandbox`,
  incrementalFile: `${cache}/incremental.json`,
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `${cache}/mutation.json` },
  htmlReporter: { fileName: `${cache}/mutation.html` },
};
