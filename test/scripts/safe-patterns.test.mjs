import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { Linter } from 'eslint';
import gouji from '../../scripts/lint/plugin.mjs';

const messages = (code) =>
  new Linter()
    .verify(code, {
      plugins: { gouji },
      rules: { 'gouji/safe-patterns': 'error' },
      languageOptions: { sourceType: 'module' },
    })
    .map(({ messageId, message }) => messageId ?? message);

suite('lint: patterns', () => {
  for (const code of [
    "const units = 'a|b'; export const pattern = new RegExp(`(${units})`);",
    "const units = 'a|b'; export const find = () => new RegExp(`(${units})`, 'g');",
    'import { literal } from "x"; export const find = (name) => new RegExp(`^${literal(name)}`);',
    'import { units } from "x"; export const find = () => new RegExp(`^${units}$`);',
    "export const find = () => new RegExp('^a' + 'b');",
  ]) {
    test(`lets pass: ${code}`, () => assert.deepEqual(messages(code), []));
  }

  for (const code of [
    'export const find = (name) => new RegExp(name);',
    'export const find = (name) => RegExp(`^${name}$`);',
    "export const find = (name) => new RegExp('^' + name);",
    "export function find(report) { return new RegExp(`a${report.title}`, 'gu'); }",
    "export function find(names) { const all = names.join('|'); return new RegExp(all); }",
  ]) {
    test(`finds: ${code}`, () => assert.deepEqual(messages(code), ['unescaped']));
  }
});
