// Runs the tests against mutants. Stryker's own runner for Mocha starts a new process with all tests for
// every mutant in code that runs while files are loaded, which here are half of all: rules and their
// patterns are constants, and suites read drafts in their bodies. This one loads a test file afresh
// with all that it imports, and takes that for a test of its own, `file: loaded`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import Mocha from 'mocha';

/** Not before it is asked for: the process enters its sandbox after it has loaded this file. */
const compiled = () => resolve('out') + sep;
/** What the dry run learnt, for the processes that run mutants: by file, how long its tests take. */
const costsFile = 'mutation-costs.json';
const loaded = 'loaded';
const Status = { success: 0, failed: 1, skipped: 2 };

const coverage = () => (globalThis.__stryker__ ??= {});

const testFiles = () =>
  [
    'unit/rules',
    'unit/report',
    'unit/client',
    'unit/service',
    'unit/template',
    'unit/text',
    'corpus',
  ]
    .flatMap((folder) => readdirSync(join('test', folder)).map((name) => `test/${folder}/${name}`))
    .filter((name) => name.endsWith('.test.ts'))
    // The properties that are quick with few drafts; `run.mjs` says how many.
    .concat('test/property/reader.test.ts', 'test/property/valid.test.ts');

const require = createRequire(import.meta.url);
/** As tests get it, which are compiled to CommonJS. */
const fc = require('fast-check');
/** The loaded modules, ours among them. */
const { cache } = require;
const ownModules = () => Object.entries(cache).filter(([path]) => path.startsWith(compiled()));

/** Forgets our modules, so that they are loaded afresh; they are given back to be restored. */
function forgetModules() {
  const modules = ownModules();
  for (const [path] of modules) delete cache[path];
  return modules;
}

function restoreModules(modules) {
  forgetModules();
  Object.assign(cache, Object.fromEntries(modules));
}

class Silent {}

/** The tests of one file, loaded; throws where the file cannot be loaded. */
function load(file, bail) {
  const mocha = new Mocha({ ui: 'tdd', reporter: Silent, timeout: 0, bail });
  mocha.cleanReferencesAfterRun(false);
  const path = join(compiled(), file.replace(/\.ts$/, '.js'));
  mocha.suite.emit('pre-require', globalThis, path, mocha);
  // With a module of its own as parent, which would else keep all its children.
  mocha.suite.emit('require', createRequire(import.meta.url)(path), path, mocha);
  mocha.suite.emit('post-require', globalThis, path, mocha);
  // One draft that shows the mutant is enough: none is made smaller.
  fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
  return mocha;
}

const idOf = (file, title) => `${file}: ${title}`;

/** Runs the tests with the given titles, or all. */
const run = (mocha, file, titles) =>
  new Promise((done) => {
    const tests = [];
    const add = (test, result) =>
      tests.push({
        id: idOf(file, test.fullTitle()),
        name: test.fullTitle(),
        fileName: resolve(file),
        timeSpentMs: test.duration ?? 0,
        ...result,
      });
    const escaped = titles?.map((title) => title.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&'));
    mocha.grep(escaped ? new RegExp(`^(?:${escaped.join('|')})$`) : /^/);
    mocha
      .run(() => done(tests))
      .on('pass', (test) => add(test, { status: Status.success }))
      .on('pending', (test) => add(test, { status: Status.skipped }))
      .on('fail', (test, error) =>
        add(test, { status: Status.failed, failureMessage: String(error?.message ?? error) }),
      );
  });

async function dryRun() {
  const tests = [];
  const costs = {};
  for (const file of testFiles()) {
    const started = performance.now();
    const id = idOf(file, loaded);
    coverage().currentTestId = id;
    forgetModules();
    const mocha = load(file, false);
    mocha.suite.beforeEach(function () {
      coverage().currentTestId = idOf(file, this.currentTest.fullTitle());
    });
    tests.push(...(await run(mocha, file)));
    const timeSpentMs = performance.now() - started;
    tests.push({ id, name: id, fileName: resolve(file), timeSpentMs, status: Status.success });
    costs[file] = timeSpentMs;
  }
  coverage().currentTestId = undefined;
  writeFileSync(costsFile, JSON.stringify(costs));
  const { perTest } = coverage().mutantCoverage;
  return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } };
}

/** The files of the tests with their titles, the quickest file first; none for the whole file. */
function plan(ids) {
  const costs = JSON.parse(readFileSync(costsFile, 'utf8'));
  const titles = new Map();
  for (const id of ids) {
    const [file] = id.split(': ', 1);
    titles.set(file, [...(titles.get(file) ?? []), id.slice(file.length + 2)]);
  }
  const files = [...titles].sort(([a], [b]) => costs[a] - costs[b]);
  return {
    running: files.filter(([, each]) => !each.includes(loaded)),
    loading: files.filter(([, each]) => each.includes(loaded)).map(([file]) => file),
  };
}

const killed = (id, failureMessage, nrOfTests) => ({
  status: 'killed',
  killedBy: [id],
  failureMessage,
  nrOfTests,
});

function outcome(tests, id) {
  const { hitCount, hitLimit } = coverage();
  if (hitCount > hitLimit) return { status: 'timeout', reason: 'too many rounds' };
  const failed = tests.find(({ status }) => status === Status.failed);
  return (
    failed && killed(id ?? failed.id, `${failed.name}: ${failed.failureMessage}`, tests.length)
  );
}

class FileRunner {
  #files = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  dryRun = dryRun;

  async mutantRun({ activeMutant: { id }, testFilter = [], hitLimit }) {
    const state = coverage();
    state.hitLimit = hitLimit;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    const { running, loading } = plan(testFilter);
    const tests = [];
    const result = (await this.#run(running, id, tests)) ?? (await this.#load(loading, id, tests));
    return { status: 'survived', nrOfTests: tests.length, ...result };
  }

  /** Runs tests in files that were loaded without the mutant. */
  async #run(files, mutant, tests) {
    const state = coverage();
    for (const [file, titles] of files) {
      state.activeMutant = undefined;
      if (!this.#files.has(file)) this.#files.set(file, load(file, true));
      state.activeMutant = mutant;
      tests.push(...(await run(this.#files.get(file), file, titles)));
      const result = outcome(tests);
      if (result) return result;
    }
  }

  /** Loads files with the mutant in them and runs all their tests. */
  async #load(files, mutant, tests) {
    if (files.length === 0) return;
    const modules = forgetModules();
    coverage().activeMutant = mutant;
    try {
      for (const file of files) {
        const id = idOf(file, loaded);
        let mocha;
        try {
          mocha = load(file, true);
        } catch (error) {
          return outcome(tests) ?? killed(id, `not loaded: ${error}`, tests.length);
        }
        tests.push(...(await run(mocha, file)));
        const result = outcome(tests, id);
        if (result) return result;
      }
    } finally {
      restoreModules(modules);
    }
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'files', factory: () => new FileRunner() },
];
