// The words of the tables and the titles of the chapters, as patterns, from the templates.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anyOf, blanks, closing, numeral, opening } from './pieces.mjs';

const folder = join(import.meta.dirname, '../../templates');
const templates = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(name, file)))
  .filter((name) => !name.endsWith('type.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const widths = new Map([
  ['（', opening],
  ['）', closing],
  ['，', '[，,]'],
  ['：', '[：:]'],
  ['、', '[、,，]'],
  ['“', '["“”]'],
  ['”', '["“”]'],
  ['/', '[/／]'],
]);

/** The words in full or half width, without their numbering. */
const words = (label) =>
  [...label.replace(/^(?:（[一二三四五六七八九十]+）|\d+\.|[一二三四五六七八九十]+、)/, '')]
    .map((character) => widths.get(character) ?? character.replace(/[.*+?()[\]{}|\\^$]/, '\\$&'))
    .join('');

const patternsOf = (labels) => anyOf([...new Set(labels.map(words))].sort());

const tables = templates.flatMap((template) => template.tables);
const blocks = tables.flatMap((table) => table.blocks);
const rowsOf = (orientation) =>
  tables
    .filter((table) => table.orientation === orientation)
    .flatMap((table) => table.blocks.flatMap((block) => block.rows));
const namesOf = ({ label, aliases = [], misnomers = [] }) => [label, ...aliases, ...misnomers];
const given = (texts) => texts.filter((each) => each !== undefined);

const rowNumbering = `(?:${opening}${numeral}${closing}|${numeral}[、.．]|\\d[.．、])`;

export const rowLabel = `(?:${rowNumbering}${blanks})?${patternsOf(
  rowsOf('down').flatMap(namesOf),
)}`;

/** Rows that stand side by side are headings above columns. */
export const columnTitle = patternsOf([
  ...blocks
    .flatMap(({ columns }) => columns)
    .flatMap((each) => [...namesOf(each), ...(each.path ?? [])]),
  ...rowsOf('across').flatMap((row) => [...namesOf(row), ...(row.path ?? [])]),
  ...given(blocks.map(({ corner }) => corner)),
  ...tables.flatMap(({ headings = [] }) => headings),
]);

export const caption = patternsOf(given(blocks.map((block) => block.caption)));

export const chapterTitle = patternsOf(
  templates
    .flatMap(({ chapters }) => chapters)
    .flatMap(({ title, variants }) => [title, ...variants])
    // What stands for a body's name can be anything.
    .filter((title) => !title.includes('{')),
);
