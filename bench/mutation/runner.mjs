// Runs the tests against mutants. Stryker's own runner for Mocha starts a new process with all tests for
// every mutant in code that runs while files are loaded, which here are half of all: rules and their
// patterns are constants, and suites read drafts in their bodies. This one takes two more things for tests
// of each file: that its suites are set up anew, and that it is loaded afresh with all that it imports.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import Mocha from 'mocha';

/** Not before it is asked for: the process enters its sandbox after it has loaded this file. */
const compiled = () => resolve('out') + sep;
/** What the dry run learnt, for the processes that run mutants: by test file, how long its tests take … */
const costsFile = 'mutation-costs.json';
/** … and the sources that they run, not only load. */
const sourcesFile = 'mutation-sources.json';
const suites = 'its suites are set up';
const loaded = 'it is loaded';
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

/** The tests of one file, set up; throws where the file cannot be loaded. */
function load(file, bail) {
  const mocha = new Mocha({ ui: 'tdd', reporter: Silent, timeout: 0, bail });
  mocha.cleanReferencesAfterRun(false);
  const path = join(compiled(), file.replace(/\.ts$/, '.js'));
  delete cache[path];
  mocha.suite.emit('pre-require', globalThis, path, mocha);
  // With a module of its own as parent, which would else keep all its children.
  mocha.suite.emit('require', createRequire(import.meta.url)(path), path, mocha);
  mocha.suite.emit('post-require', globalThis, path, mocha);
  // One draft that shows the mutant is enough: none is made smaller.
  fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
  return mocha;
}

const idOf = (file, title) => `${file}: ${title}`;

/** Runs the tests with the given titles. */
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
    mocha.grep(titles);
    mocha
      .run(() => done(tests))
      .on('pass', (test) => add(test, { status: Status.success }))
      .on('pending', (test) => add(test, { status: Status.skipped }))
      .on('fail', (test, error) =>
        add(test, { status: Status.failed, failureMessage: String(error?.message ?? error) }),
      );
  });

const every = /^/;
const oneOf = (titles) =>
  new RegExp(
    `^(?:${titles.map((each) => each.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&')).join('|')})$`,
  );

const examples = 'test/unit/rules/examples.test.ts';
/** Of the examples of all rules those of the mutant's own rule, which are held to all others too. */
const telling = (mutated) => {
  const [, code] = /\/rules\/catalogue\/([\w-]+)\.ts$/.exec(mutated) ?? [];
  return code === undefined ? every : new RegExp(` ${code}: `);
};

/** The reader is judged by its own tests, the rules' and the drafts of every layout: others take time. */
const readerTests = /^test\/(?:corpus|unit\/report|unit\/rules\/(?!examples)|property\/reader)/;
const mayTell = (file, mutated) => !/\/src\/report\//.test(mutated) || readerTests.test(file);

async function dryRun() {
  const tests = [];
  const costs = {};
  const state = coverage();
  state.mutantCoverage = { static: {}, perTest: {} };
  for (const file of testFiles()) {
    const started = performance.now();
    const ids = { loaded: idOf(file, loaded), suites: idOf(file, suites) };
    forgetModules();
    state.currentTestId = ids.loaded;
    load(file, false);
    state.currentTestId = ids.suites;
    const mocha = load(file, false);
    const { perTest } = state.mutantCoverage;
    keepOnlyFirst(perTest[ids.loaded], perTest[ids.suites]);
    mocha.suite.beforeEach(function () {
      state.currentTestId = idOf(file, this.currentTest.fullTitle());
    });
    tests.push(...(await run(mocha, file, every)));
    const timeSpentMs = performance.now() - started;
    for (const [id, spent] of [
      [ids.loaded, timeSpentMs],
      [ids.suites, 0],
    ]) {
      const pass = { timeSpentMs: spent, status: Status.success };
      tests.push({ id, name: id, fileName: resolve(file), ...pass });
    }
    costs[file] = timeSpentMs;
  }
  state.currentTestId = undefined;
  writeFileSync(costsFile, JSON.stringify(costs));
  writeFileSync(sourcesFile, JSON.stringify(sourcesRun(state.mutantCoverage.perTest)));
  return { status: 'complete', tests, mutantCoverage: state.mutantCoverage };
}

/** Leaves out of the first count what the second has too: suites are set up in either. */
function keepOnlyFirst(first = {}, second = {}) {
  for (const [mutant, count] of Object.entries(first)) {
    if (count <= (second[mutant] ?? 0)) delete first[mutant];
  }
}

/** The sources whose mutants the tests of each file come by while they run. */
function sourcesRun(perTest) {
  const sourceOf = new Map();
  for (const name of readdirSync(join(compiled(), 'server', 'src'), { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const code = readFileSync(join(compiled(), 'server', 'src', name), 'utf8');
    const source = `server/src/${name.replaceAll(sep, '/').replace(/\.js$/, '.ts')}`;
    for (const [, mutant] of code.matchAll(/stryMutAct_\w+\("(\d+)"\)/g))
      sourceOf.set(mutant, source);
  }
  const sources = {};
  for (const [id, mutants] of Object.entries(perTest)) {
    const [file] = id.split(': ', 1);
    if (id === idOf(file, loaded)) continue;
    const seen = new Set(sources[file]);
    for (const mutant of Object.keys(mutants)) seen.add(sourceOf.get(mutant));
    sources[file] = [...seen];
  }
  return sources;
}

/** The files whose tests run the mutated source; one that they only load makes no difference. */
function noticing(mutated) {
  if (!existsSync(sourcesFile)) return () => true;
  const path = mutated.replaceAll(sep, '/');
  const files = Object.entries(JSON.parse(readFileSync(sourcesFile, 'utf8')))
    .filter(([, sources]) => sources.some((source) => path.endsWith(source)))
    .map(([file]) => file);
  // A source of constants alone is run by none.
  return (file) => files.length === 0 || files.includes(file);
}

/** What is to be run for the tests' ids: files with their titles, the quickest file first. */
function plan(ids, mutated) {
  const costs = JSON.parse(readFileSync(costsFile, 'utf8'));
  const titles = new Map();
  for (const id of ids) {
    const [file] = id.split(': ', 1);
    titles.set(file, [...(titles.get(file) ?? []), id.slice(file.length + 2)]);
  }
  const examplesOf = telling(mutated);
  const mayNotice = noticing(mutated);
  const files = [...titles]
    .filter(([file]) => mayTell(file, mutated) && mayNotice(file))
    .sort(([a], [b]) => costs[a] - costs[b])
    .map(([file, all]) => {
      const parts = all.filter((title) => title === loaded || title === suites);
      const whole = parts.length > 0;
      const wanted = file === examples ? all.filter((title) => examplesOf.test(title)) : all;
      return {
        file,
        way: parts.includes(loaded) ? loaded : whole ? suites : null,
        titles: whole
          ? file === examples
            ? examplesOf
            : every
          : wanted.length > 0
            ? oneOf(wanted)
            : null,
      };
    })
    .filter((each) => each.titles !== null);
  return {
    ready: files.filter(({ way }) => way !== loaded),
    fresh: files.filter(({ way }) => way === loaded),
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

  async mutantRun({ activeMutant: { id, fileName }, testFilter = [], hitLimit }) {
    const state = coverage();
    // Stryker waits for a hundred times as many rounds as there were without the mutant.
    state.hitLimit = hitLimit && hitLimit / 10;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    const { ready, fresh } = plan(testFilter, fileName);
    const tests = [];
    const result = (await this.#run(ready, id, tests)) ?? (await this.#load(fresh, id, tests));
    return { status: 'survived', nrOfTests: tests.length, ...result };
  }

  /** Runs tests on modules that were loaded without the mutant. */
  async #run(files, mutant, tests) {
    const state = coverage();
    for (const { file, way, titles } of files) {
      state.activeMutant = undefined;
      if (!this.#files.has(file)) this.#files.set(file, load(file, true));
      state.activeMutant = mutant;
      const result =
        way === null
          ? outcome(await runInto(tests, this.#files.get(file), file, titles))
          : await setUpAndRun(file, way, titles, tests);
      if (result) return result;
    }
  }

  /** Runs tests on modules that are loaded with the mutant in them. */
  async #load(files, mutant, tests) {
    if (files.length === 0) return;
    const modules = forgetModules();
    coverage().activeMutant = mutant;
    try {
      for (const { file, way, titles } of files) {
        const result = await setUpAndRun(file, way, titles, tests);
        if (result) return result;
      }
    } finally {
      restoreModules(modules);
    }
  }
}

async function runInto(tests, mocha, file, titles) {
  tests.push(...(await run(mocha, file, titles)));
  return tests;
}

async function setUpAndRun(file, way, titles, tests) {
  const id = idOf(file, way);
  let mocha;
  try {
    mocha = load(file, true);
  } catch (error) {
    return outcome(tests) ?? killed(id, `cannot be set up: ${error}`, tests.length);
  }
  return outcome(await runInto(tests, mocha, file, titles), id);
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'files', factory: () => new FileRunner() },
];
