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

  const testCases = readdirSync(fixtures)
    .sort()
    .map((name) => ({
      name,
      testCase: parseGrammarTestCase(readFileSync(join(fixtures, name), 'utf8')),
    }));

  for (const { name, testCase } of testCases) {
    test(name, async () => {
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

  // A misspelt scope is never there, so a fixture that excludes one would always pass.
  test('the fixtures ask for every scope of the grammar and name no other', () => {
    const scopes = new Set(
      readFileSync(join(root, 'syntaxes', 'gouji.tmLanguage.json'), 'utf8').match(
        /(?<=[" ])[a-z.-]+\.gouji(?=[" ])/g,
      ),
    );
    scopes.delete('text.gouji');
    const assertions = testCases.flatMap(({ testCase }) =>
      testCase.assertions.flatMap(({ scopeAssertions }) => scopeAssertions),
    );
    const required = new Set(assertions.flatMap((each) => each.scopes));
    const excluded = new Set(assertions.flatMap((each) => each.exclude));
    assert.deepEqual([...required].sort(), [...scopes].sort());
    assert.deepEqual(
      [...excluded].filter((scope) => !scopes.has(scope)),
      [],
    );
  });
});
