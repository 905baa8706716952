import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { versions } from 'node:process';
import { compilerSettings } from '../../../server/src/cli/compileLess';

suite('What the compiler is told for many drafts', () => {
  test('is something that this version of it knows', () => {
    const settings = compilerSettings(versions.v8);
    const program = `for (const each of ${JSON.stringify(settings)}) require('node:v8').setFlagsFromString(each)`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.equal(stderr, '', 'V8 would say on the terminal that it does not know a setting');
  });

  test('is nothing for versions that nobody has tried', () => {
    assert.deepEqual(compilerSettings('10.2.154'), []);
    assert.deepEqual(compilerSettings('99.0.1'), []);
    assert.deepEqual(compilerSettings(''), []);
  });

  test('is told to the versions of Node 20, 22 and 24', () => {
    for (const v8 of ['11.3.244.8-node.38', '12.4.254.21-node.35', '13.6.233.17-node.48']) {
      const [runs = '', inlining = ''] = compilerSettings(v8);
      assert.match(runs, /^--(?:interrupt-budget|invocation-count-for-turbofan)=\d+$/);
      assert.match(inlining, /^--max-inlined-bytecode-size-cumulative=\d+$/);
    }
  });
});
