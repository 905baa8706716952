import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { annotateDocx, withoutOwnComments } from '../../../server/src/import/docx/annotate';
import { readDocx } from '../../../server/src/import/docx/read';
import { reviseDocx } from '../../../server/src/import/docx/revise';
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

const partIn = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const documentIn = (bytes: Uint8Array): string => partIn(bytes, 'word/document.xml');

/** The words between the marks of a comment. */
const marked = (xml: string, id: number): string =>
  new RegExp(`<w:commentRangeStart w:id="${id}"/>([^]*?)<w:commentRangeEnd w:id="${id}"/>`)
    .exec(xml)![1]!
    .replace(/<[^>]+>/g, '');

suite('import: comments in a copy of a Word document', () => {
  const bytes = docx({
    body: paragraph('全年新收申请5件，办结4件。') + table(row(cell('规章'), cell('5'), cell(''))),
  });
  const imported = readDocx(bytes);
  const commented = (words: string) => {
    const start = imported.text.indexOf(words);
    return annotateDocx(bytes, imported, [{ start, end: start + words.length, lines: ['错'] }]);
  };

  test('a comment stands at the very words of a paragraph, and at a cell', () => {
    for (const words of ['5件', '全年', '规章']) {
      const copy = commented(words);
      assert.equal(copy.unplaced, 0);
      assert.equal(marked(documentIn(copy.bytes), 1), words);
      assert.equal(readDocx(copy.bytes).text, imported.text);
    }
  });

  test('a blank cell has its comment in its paragraph', () => {
    const at = imported.text.length - 1;
    const copy = annotateDocx(bytes, imported, [{ start: at, end: at, lines: ['空'] }]);
    assert.equal(copy.unplaced, 0);
    const last = documentIn(copy.bytes).split('<w:tc>').at(-1)!;
    assert.match(last, /commentRangeStart w:id="1"/);
  });

  test('two comments may meet at one place', () => {
    const start = imported.text.indexOf('新收');
    const copy = annotateDocx(bytes, imported, [
      { start, end: start + 2, lines: ['一'] },
      { start: start + 2, end: start + 4, lines: ['二'] },
    ]);
    const xml = documentIn(copy.bytes);
    assert.deepEqual([marked(xml, 1), marked(xml, 2)], ['新收', '申请']);
  });

  test('a second run takes the first one’s comments out; others’ stay, and every other part', () => {
    const comments =
      '<w:comment w:id="7" w:author="处长"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>';
    const given = docx({ body: paragraph('甲乙'), parts: { comments, styles: '<w:style/>' } });
    const read = readDocx(given);
    const once = annotateDocx(given, read, [{ start: 0, end: 2, lines: ['甲 & <乙>'] }]).bytes;
    assert.equal(marked(documentIn(once), 8), '甲乙');
    assert.match(partIn(once, 'word/comments.xml'), /处长[^]*甲 &amp; &lt;乙&gt;/);
    const again = withoutOwnComments(once);
    assert.equal(documentIn(again), documentIn(given));
    assert.equal(partIn(again, 'word/comments.xml'), partIn(given, 'word/comments.xml'));
    for (const name of ['word/styles.xml', '_rels/.rels', 'word/_rels/document.xml.rels']) {
      assert.equal(partIn(once, name), partIn(given, name), name);
    }
  });

  for (const prefix of vocabularies) {
    for (const strict of [false, true]) {
      test(`a document of the prefix “${prefix}”${strict ? ', strict' : ''} has its comments in its own words`, () => {
        const comments =
          '<w:comment w:id="7" w:author="处长"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>';
        const body = paragraph('全年5件') + table(row(cell('规章'), cell('<w:p/>')));
        for (const parts of [{}, { comments }]) {
          const given = withPrefix(docx({ body, parts, strict }), prefix);
          const read = readDocx(given);
          const blank = read.text.length - 1;
          const { bytes: once, unplaced } = annotateDocx(given, read, [
            { start: 2, end: 3, lines: ['错'] },
            { start: blank, end: blank, lines: ['空'] },
            { start: blank, end: blank, lines: ['又空'] },
          ]);
          assert.equal(unplaced, 0);
          const copy = readDocx(once);
          assert.equal(copy.text, read.text);
          const e = prefix === '' ? '' : `${prefix}:`;
          const a = prefix === '' ? 'w:' : e;
          const id = 'comments' in parts ? 8 : 1;
          const xml = documentIn(once);
          const [, between] = xml.split(
            new RegExp(`<${e}commentRange(?:Start|End) ${a}id="${id}"/>`),
          );
          assert.equal(between?.replace(/<[^>]+>/g, ''), '5');
          assert.match(xml.split(`<${e}tc>`).at(-1)!, new RegExp(`<${e}p><${e}commentRangeStart`));
          const written = partIn(once, 'word/comments.xml');
          assert.match(written, new RegExp(`author="勾稽"`));
          assert.equal(written.includes('处长'), 'comments' in parts);
          const relations = partIn(once, 'word/_rels/document.xml.rels');
          assert.match(
            relations,
            strict ? /purl\.oclc\.org[^"]*\/comments"/ : /schemas\.openxmlformats[^"]*\/comments"/,
          );
          const again = annotateDocx(withoutOwnComments(once), copy, []);
          const left = documentIn(again.bytes);
          assert.doesNotMatch(left, /comment(?:Range|Reference)/);
          assert.doesNotMatch(partIn(again.bytes, 'word/comments.xml'), /勾稽/);
        }
      });
    }
  }

  test('a change of how words are written stays whole where a comment divides them', () => {
    const change = '<w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>';
    const properties = `<w:rPr><w:b/>${change}</w:rPr>`;
    const given = docx({
      body: `<w:p>\n<w:r>\n${properties}<w:t>全年5件</w:t></w:r></w:p>` + paragraph('乙'),
    });
    const read = readDocx(given);
    const copy = annotateDocx(given, read, [{ start: 2, end: 3, lines: ['错'] }]).bytes;
    assert.equal(documentIn(copy).split(properties).length - 1, 3);
    assert.equal(readDocx(copy).text, read.text);
  });

  test('an empty list of comments is added to', () => {
    const given = docx({ body: `<w:p>${run('甲乙')}</w:p>`, parts: { comments: '' } });
    const empty = unzipSync(given);
    empty['word/comments.xml'] = strToU8(
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    );
    const bytesOf = zipSync(empty);
    const copy = annotateDocx(bytesOf, readDocx(bytesOf), [{ start: 0, end: 1, lines: ['错'] }]);
    assert.match(
      partIn(copy.bytes, 'word/comments.xml'),
      /<w:comments [^>]*[^/]><w:comment .*<\/w:comments>$/,
    );
  });

  test('the words of a formula are no run’s: the copy stays whole, and the comment stands on the first words', () => {
    const formula =
      '<w:p><m:oMath xmlns:m="m"><m:r><m:t>收到12件</m:t></m:r></m:oMath></w:p>' +
      paragraph('后文');
    const file = docx({ body: paragraph('前文') + formula });
    const read = readDocx(file);
    const start = read.text.indexOf('12');
    const copy = annotateDocx(file, read, [{ start, end: start + 2, lines: ['错'] }]);
    assert.equal(copy.unplaced, 1);
    assert.ok(documentIn(copy.bytes).endsWith(`${formula}</w:body></w:document>`));
    const change = { start, end: start + 2, newText: '13' };
    assert.deepEqual(reviseDocx(file, read, [change]).left, [change]);
  });
});
