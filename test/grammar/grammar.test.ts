import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRegistry, loadConfiguration } from 'vscode-tmgrammar-test/dist/common/index';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';

const root = join(__dirname, '..', '..', '..');
const fixtures = join(root, 'test', 'grammar', 'fixtures');

suite('grammar', () => {
  const manifest = join(root, 'package.json');
  const registry = createRegistry(loadConfiguration(manifest, undefined, undefined).grammars);

  for (const name of readdirSync(fixtures).sort()) {
    test(name, async () => {
      const testCase = parseGrammarTestCase(readFileSync(join(fixtures, name), 'utf8'));
      assert.ok(testCase.assertions.length > 0, 'the file asserts nothing');
      const failures = await runGrammarTestCase(registry, testCase);
      assert.deepEqual(
        failures.map(({ line, start, end, missing, unexpected, actual }) => ({
          at: `${name}:${line + 1}:${start}-${end}`,
          missing,
          unexpected,
          actual,
        })),
        [],
      );
    });
  }
});
