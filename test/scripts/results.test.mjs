import { strictEqual } from 'node:assert';
import { suite, test } from 'mocha';
import { failuresText } from '../../scripts/test-results.mjs';

suite('What is told of tests that failed', () => {
  test('each by its suite and name, with the beginning of its error', () => {
    const error = [
      'AssertionError: 3 is not 4',
      ...Array.from({ length: 40 }, (_, at) => `at ${at}`),
    ];
    const told = failuresText([
      { name: 'unit', tests: [{ title: 'Sums add up', state: 'failed', error: error.join('\n') }] },
      { name: 'lsp' },
      { name: 'editor-dev', tests: [{ title: 'Hover', state: 'passed' }] },
    ]);
    strictEqual(
      told,
      ['✘ unit: Sums add up', ...error.slice(0, 30).map((line) => `    ${line}`), ''].join('\n'),
    );
  });

  test('nothing when none failed', () => {
    strictEqual(failuresText([{ name: 'unit', tests: [] }]), '');
  });
});
