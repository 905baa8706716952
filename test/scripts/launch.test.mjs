// The launchers run a bundle with V8's code where that fits, and without it as well as with it.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setup, suite, suiteSetup, suiteTeardown, test } from 'mocha';

const require = createRequire(import.meta.url);
const run = require.resolve('../../scripts/build/launch/run.cjs');
const warm = require.resolve('../../scripts/build/launch/warm.cjs');

suite('Launching a bundle', () => {
  let folder;
  let bundle;
  let code;

  /** What the bundle says when the launcher runs it in a process of its own. */
  const launched = (options = []) =>
    execFileSync(
      process.execPath,
      [
        ...options,
        '-e',
        'const { runBundle } = require(process.argv[1]);' +
          "console.log(runBundle(process.argv[2], 'bundle.js').greeting());",
        run,
        folder,
      ],
      { encoding: 'utf8' },
    ).trim();

  /** Leaves V8's code beside the bundle. */
  const makeCode = (options = []) =>
    execFileSync(process.execPath, [
      ...options,
      '-e',
      'const { runBundle } = require(process.argv[1]); const { writeFileSync } = require("node:fs");' +
        "runBundle(process.argv[2], 'bundle.js', (file, script) => writeFileSync(file, script.createCachedData()));",
      run,
      folder,
    ]);

  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-launch-'));
    bundle = join(folder, 'bundle.js');
    code = `${bundle}.code`;
  });
  suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));
  setup(() => {
    rmSync(code, { force: true });
    writeFileSync(bundle, 'exports.greeting = () => "one";');
  });

  test('takes the code of a program that changes settings of V8 as it runs', () => {
    writeFileSync(
      bundle,
      "require('node:v8').setFlagsFromString('--heap-growing-percent=20'); exports.greeting = () => 'one';",
    );
    execFileSync(process.execPath, [warm, folder, 'bundle.js']);
    const isRefused = execFileSync(
      process.execPath,
      [
        '-e',
        'const { Script } = require("node:vm"); const { readFileSync } = require("node:fs");' +
          'const { wrap } = require("node:module"); const [, file] = process.argv;' +
          "const cachedData = readFileSync(file + '.code');" +
          "console.log(new Script(wrap(readFileSync(file, 'utf8')), { cachedData }).cachedDataRejected);",
        bundle,
      ],
      { encoding: 'utf8' },
    ).trim();
    assert.equal(isRefused, 'false');
    assert.equal(launched(), 'one');
  });

  test('needs no code', () => {
    assert.equal(launched(), 'one');
  });

  test('runs the code that V8 made of it', () => {
    makeCode();
    assert.equal(launched(), 'one');
  });

  test('leaves code alone that was made before the bundle, however alike both are', () => {
    makeCode();
    writeFileSync(bundle, 'exports.greeting = () => "two";');
    utimesSync(code, new Date(2000, 0), new Date(2000, 0));
    assert.equal(launched(), 'two');
  });

  test('takes no harm from code of another V8, of other options, cut short or of something else', () => {
    makeCode();
    const whole = readFileSync(code);
    const ofOtherVersion = Buffer.from(whole);
    ofOtherVersion.fill(7, 0, 16);
    for (const content of [ofOtherVersion, whole.subarray(0, whole.length / 2), 'no code', '']) {
      writeFileSync(code, content);
      assert.equal(launched(), 'one');
    }
    makeCode(['--no-opt']);
    assert.equal(launched(), 'one');
  });
});
