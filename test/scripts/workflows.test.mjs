import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { suite, test } from 'mocha';
import { parse } from 'yaml';
import { repository } from '../../scripts/editor/paths.mjs';
import { stepsFor } from '../../scripts/release.mjs';

/** @param {string} name */
const read = (name) => readFileSync(path.join(repository, name), 'utf8');
const manifest = JSON.parse(read('package.json'));

/**
 * @typedef {{ uses?: string, run?: string, name?: string, if?: string, with?: Record<string, unknown>, env?: Record<string, string> }} Step
 * @typedef {{ 'runs-on': string, 'timeout-minutes'?: number, steps: readonly Step[], strategy?: { matrix: Record<string, readonly string[]> } }} Job
 * @typedef {{ name: string, on: Record<string, unknown>, permissions?: Record<string, string>, jobs: Record<string, Job> }} Workflow
 */

const files = ['check', 'release'].map((name) => `.github/workflows/${name}.yml`);
/** @type {ReadonlyMap<string, Workflow>} */
const workflows = new Map(files.map((file) => [file, parse(read(file))]));
const jobs = [...workflows.values()].flatMap((workflow) => Object.values(workflow.jobs));
/** @type {readonly Step[]} */
const steps = [...jobs.flatMap((job) => job.steps), ...parse(read('action.yml')).runs.steps];
/** @type {Job} */
const systems = workflows.get('.github/workflows/check.yml')?.jobs.systems ?? assert.fail();

/** What GitHub knows of a step and a job; a word misspelt is passed over there without a sound. */
const knownInSteps = [
  'env',
  'id',
  'if',
  'name',
  'run',
  'shell',
  'uses',
  'with',
  'working-directory',
];
const knownInJobs = [
  'environment',
  'name',
  'needs',
  'permissions',
  'runs-on',
  'steps',
  'strategy',
  'timeout-minutes',
];

suite('The workflows', () => {
  test('have only what GitHub knows, each step one thing, each job an end', () => {
    for (const job of jobs) {
      for (const key of Object.keys(job)) assert.ok(knownInJobs.includes(key), key);
      assert.ok(job['timeout-minutes'], job['runs-on']);
    }
    for (const step of steps) {
      for (const key of Object.keys(step)) assert.ok(knownInSteps.includes(key), key);
      assert.equal([step.uses, step.run].filter(Boolean).length, 1, JSON.stringify(step));
    }
  });

  test('use actions by their commit, with the version beside it', () => {
    const used = [...files, 'action.yml'].flatMap((file) => read(file).match(/uses: .*/g) ?? []);
    assert.ok(used.length >= 9);
    for (const each of used)
      assert.match(each, /^uses: actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may write nothing but what a release needs, and only there are secrets', () => {
    const [check, release] = files.map((file) => workflows.get(file));
    assert.deepEqual(check?.permissions, { contents: 'read' });
    assert.deepEqual(release?.permissions, { contents: 'write' });
    assert.doesNotMatch(read(files[0] ?? ''), /secrets\./);
  });

  test('run scripts that are there', () => {
    let found = 0;
    for (const { run = '' } of steps) {
      for (const [, name = ''] of run.matchAll(/npm run ([\w:]+)/g)) {
        assert.ok(manifest.scripts[name], name);
        found++;
      }
      for (const [, file = ''] of run.matchAll(/node (scripts\/[\w./-]+)/g)) {
        assert.ok(existsSync(path.join(repository, file)), file);
        found++;
      }
    }
    assert.ok(found >= 9);
  });

  test('run them in the shells of all three systems', () => {
    assert.deepEqual(systems.strategy?.matrix.os, [
      'ubuntu-latest',
      'macos-latest',
      'windows-latest',
    ]);
    // To the shell of Windows, in which npm runs scripts there, a single quote is a letter like others.
    for (const [name, script] of Object.entries(manifest.scripts)) {
      assert.doesNotMatch(script, /'|\brm |\bcp |\$\{?\w/, name);
    }
  });

  test('try each Node.js and the oldest VS Code that the manifest names', () => {
    const floors = manifest.engines.node.split(' || ').map((/** @type {string} */ each) => {
      const [, major, minor] = /(\d+)(?:\.(\d+))?/.exec(each) ?? [];
      return { major, minor: minor ?? '0' };
    });
    const tried = systems.strategy?.matrix.node ?? [];
    assert.deepEqual(
      tried.map((each) => each.split('.')[0]),
      floors.map(({ major }) => major),
    );
    // The oldest of all is tried as it is.
    assert.equal(tried[0], `${floors[0].major}.${floors[0].minor}`);
    const desktop = workflows.get('.github/workflows/check.yml')?.jobs.desktop;
    assert.deepEqual(desktop?.strategy?.matrix.vscode, [
      manifest.engines.vscode.replace('^', ''),
      'stable',
    ]);
  });

  test('install nothing that a package of Ubuntu does not have', () => {
    // Chromium is a snap there; Chrome is on GitHub's machines.
    for (const { run = '' } of steps) assert.doesNotMatch(run, /apt-get install.*\bchromium\b/);
  });

  test('a tag publishes, whoever starts it by hand tries everything else', () => {
    const release = workflows.get('.github/workflows/release.yml');
    assert.deepEqual(release?.on, { push: { tags: ['v*.*.*'] }, workflow_dispatch: null });
    const all = release?.jobs.release?.steps ?? [];
    const order = ['npm cit', 'scripts/release.mjs', 'gh release create'].map((part) =>
      all.findIndex(({ run = '' }) => run.includes(part)),
    );
    assert.ok(
      order.every((at, i) => at > (order[i - 1] ?? -1)),
      order.join(),
    );
    assert.match(all[order[1] ?? 0]?.run ?? '', /'--publish' \|\| '--dry-run'/);
    assert.equal(all[order[2] ?? 0]?.if, "github.event_name == 'push'");
  });

  test('what publishes takes the options that it is given, and is of one version', () => {
    const [, , publish = [], elsewhere = []] = stepsFor('gouji-1.0.0.vsix');
    const [, program = '', command = '', option = ''] = publish;
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(repository, 'node_modules/@vscode/vsce', program), command, '--help'],
      { encoding: 'utf8' },
    );
    assert.ok(stdout.includes(option), stdout);
    assert.match(elsewhere.join(' '), /^npx --yes ovsx@\d+\.\d+\.\d+ publish /);
  });
});
