import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '../../../server/src/import/docx/read';
import { reviseDocx, type TextChange } from '../../../server/src/import/docx/revise';
import {
  cell,
  docx,
  paragraph,
  row,
  run,
  table,
  vocabularies,
  withPrefix,
} from '../../support/office/docx';

const documentIn = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);

/** The part as it is when the changes by us are rejected: what was there before. */
const rejected = (xml: string): string =>
  xml
    .replace(/<w:ins [^>]*w:author="勾稽"[^>]*>.*?<\/w:ins>/gs, '')
    .replace(/<w:del [^>]*w:author="勾稽"[^>]*>(.*?)<\/w:del>/gs, '$1')
    .replaceAll('delText', 't');

const wordsIn = (xml: string): string => xml.replace(/<[^>]+>/g, '');

suite('import: tracked changes in a copy of a Word document', () => {
  const bold = '<w:rPr><w:b/></w:rPr>';
  const bytes = docx({
    body:
      paragraph('全年新收申请5件，办结4件。') +
      `<w:p><w:r>${bold}<w:t>1</w:t></w:r><w:r>${bold}<w:t>28</w:t></w:r>${run('件')}</w:p>` +
      table(row(cell('规章'), cell('5'), cell('')), row(cell('甲&amp;乙'), cell('7'), cell('8'))),
  });
  const imported = readDocx(bytes);
  const changed = (old: string, newText: string): TextChange => {
    const start = imported.text.indexOf(old);
    return { start, end: start + old.length, newText };
  };
  const revised = (...changes: readonly TextChange[]) => reviseDocx(bytes, imported, changes);

  for (const [what, old, newText] of [
    ['a number within a sentence', '5', '6'],
    ['the first words of a run', '全年', '2024年'],
    ['the last words of a run', '。', '！'],
    ['a number in several runs', '128', '130'],
    ['a whole cell', '7', '9'],
    ['words that the file writes otherwise', '甲&乙', '丙<丁'],
    ['words taken away', '新收', ''],
  ] as const) {
    test(`${what}: struck out and written anew, all else as it was`, () => {
      const { bytes: copy, made, left } = revised(changed(old, newText));
      assert.deepEqual([made.length, left.length], [1, 0]);
      assert.equal(readDocx(copy).text, imported.text.replace(old, newText));
      const xml = documentIn(copy);
      assert.equal(wordsIn(rejected(xml)), wordsIn(documentIn(bytes)));
      assert.match(xml, /w:author="勾稽"/);
    });
  }

  test('a blank cell is filled, and words are put in where some stand', () => {
    const blank = imported.text.indexOf('5\t') + 2;
    const { bytes: copy } = revised({ start: blank, end: blank, newText: '0' });
    assert.equal(readDocx(copy).text, imported.text.replace('规章\t5\t', '规章\t5\t0'));
    const at = imported.text.indexOf('办结');
    const other = revised({ start: at, end: at, newText: '共' }).bytes;
    assert.equal(readDocx(other).text, imported.text.replace('办结', '共办结'));
  });

  test('the new words are written as the old ones are', () => {
    const xml = documentIn(revised(changed('128', '130')).bytes);
    assert.match(xml, /<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">130</);
  });

  test('changes of lines and columns are left', () => {
    const changes = [changed('规章\t5', '规章\t6'), changed('8', '9\n')];
    const { made, left, bytes: copy } = revised(...changes);
    assert.deepEqual(made, []);
    assert.deepEqual(left, changes);
    assert.equal(documentIn(copy), documentIn(bytes));
  });

  test('several changes in one sentence stand beside each other', () => {
    const { bytes: copy, left } = revised(changed('5', '6'), changed('4', '5'), changed('。', ''));
    assert.deepEqual(left, []);
    assert.equal(
      readDocx(copy).text,
      imported.text.replace('申请5件，办结4件。', '申请6件，办结5件'),
    );
  });

  for (const prefix of vocabularies) {
    test(`a document of the prefix “${prefix}” is changed in its own words`, () => {
      const given = withPrefix(
        docx({
          body: paragraph('全年新收5件') + table(row(cell('规章'), cell('7'), cell('<w:p/>'))),
          strict: prefix === 'ns0',
        }),
        prefix,
      );
      const read = readDocx(given);
      const at = (words: string): number => read.text.indexOf(words);
      const changes = [
        { start: at('5'), end: at('5') + 1, newText: '6' },
        { start: at('7'), end: at('7') + 1, newText: '9' },
        { start: at('7') + 2, end: at('7') + 2, newText: '0' },
      ];
      const { bytes: copy, left } = reviseDocx(given, read, changes);
      assert.deepEqual(left, []);
      const after = readDocx(copy);
      assert.equal(after.text, '全年新收6件\n规章\t9\t0\n');
      assert.deepEqual(after.notes, [
        { key: 'import.note.revisions', args: { count: 5 } },
        { key: 'import.note.own-marks', args: {} },
      ]);
      const e = prefix === '' ? '' : `${prefix}:`;
      assert.equal(documentIn(copy).split(`<${e}delText `).length - 1, 2);
    });
  }
});
