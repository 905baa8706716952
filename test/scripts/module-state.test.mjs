import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { Linter } from 'eslint';
import gouji from '../../scripts/lint/plugin.mjs';

const messages = (code) =>
  new Linter()
    .verify(code, {
      plugins: { gouji },
      rules: { 'gouji/module-state': 'error' },
      languageOptions: { sourceType: 'module' },
    })
    .map(({ messageId, message }) => messageId ?? message);

suite('lint: state outside functions', () => {
  for (const code of [
    'const none = []; export const all = () => none;',
    "const names = new Map([['a', 1]]); export const known = (name) => names.get(name);",
    'export const kinds = new Uint8Array(9); for (let i = 0; i < 9; i++) kinds[i] = 1;',
    'const names = []; export const sorted = () => [...names].sort();',
    'const names = []; export function all() { const names = []; names.push(1); return names; }',
    'const mark = /a/g; export const all = (text) => [...text.matchAll(mark)];',
    'const mark = /a/u; export const has = (text) => mark.test(text);',
    'export class Reader { names = new WeakMap(); read(name) { this.last = name; } }',
    'export function keeper() { const known = new WeakMap(); let n = 0; return () => n++; }',
  ]) {
    test(`lets pass: ${code}`, () => assert.deepEqual(messages(code), []));
  }

  for (const [code, ...found] of [
    ['let count = 0; export const next = () => 1;', 'variable'],
    ['export var count = 0;', 'variable'],
    ['const known = new Map(); export const put = (name) => known.set(name, 1);', 'changed'],
    ['const seen = []; export function see(name) { seen.push(name); }', 'changed'],
    ['const seen = {}; export const see = (name) => { seen[name] = true; };', 'changed'],
    ['const all = { names: [] }; export const see = (name) => all.names.push(name);', 'changed'],
    ['const numbers = { next: 0 }; export const next = () => numbers.next++;', 'changed'],
    ['const last = {}; export const forget = () => { delete last.name; };', 'changed'],
    ['const last = {}; export const put = (more) => Object.assign(last, more);', 'changed'],
    ['const known = new WeakMap(); export const of = (key) => known.get(key);', 'weak'],
    ['export class Names { static all = []; }', 'static'],
    ['const mark = /a/g; export const has = (text) => mark.test(text);', 'pattern'],
    ["const mark = new RegExp('a', 'y'); export const has = (text) => mark.exec(text);", 'pattern'],
  ]) {
    test(`finds: ${code}`, () => assert.deepEqual(messages(code), found));
  }
});
