import assert from 'node:assert/strict';
import { readDocx } from '../../../server/src/import/docx/read';
import { docx, paragraph } from '../../support/office/docx';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const item = (list: number, words: string, index = 0): string =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`);

const linesOf = (numbering: string, body: string): readonly string[] =>
  readDocx(docx({ body, parts: { numbering } }))
    .text.trim()
    .split('\n');

suite('import: numbers of headings', () => {
  const formats = {
    chineseCounting: ['一、甲', '十二、甲'],
    chineseCountingThousand: ['一、甲', '十二、甲'],
    ideographDigital: ['一、甲', '一二、甲'],
    ideographTraditional: ['甲、甲', '12、甲'],
    ideographZodiac: ['子、甲', '亥、甲'],
    ideographEnclosedCircle: ['㊀、甲', '12、甲'],
    decimalEnclosedFullstop: ['⒈、甲', '⒓、甲'],
    chineseLegalSimplified: ['壹、甲', '壹拾贰、甲'],
    decimal: ['1、甲', '12、甲'],
  };
  for (const [format, [first, twelfth]] of Object.entries(formats)) {
    test(`the first and the twelfth as ${format}`, () => {
      const numbering =
        `<w:abstractNum w:abstractNumId="0">${level(0, format, '%1、')}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
      const lines = linesOf(numbering, item(1, '甲').repeat(12));
      assert.deepEqual([lines[0], lines[11]], [first, twelfth]);
    });
  }

  test('a list may have a level otherwise than the list that it is made of', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '%1、')}</w:lvlOverride></w:num>` +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>';
    assert.deepEqual(linesOf(numbering, item(1, '甲') + item(1, '乙', 1) + item(2, '丙')), [
      '一、甲',
      '（一）乙',
      '2.丙',
    ]);
  });

  test('a number without a mark stands apart, unless nothing stands between', () => {
    const list = (id: number, more: string): string =>
      `<w:abstractNum w:abstractNumId="${id}">${level(0, 'chineseCounting', '%1', more)}</w:abstractNum>` +
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
    const numbering =
      list(1, '') + list(2, '<w:suff w:val="space"/>') + list(3, '<w:suff w:val="nothing"/>');
    assert.deepEqual(linesOf(numbering, item(1, '甲') + item(2, '乙') + item(3, '丙')), [
      '一 甲',
      '一 乙',
      '一丙',
    ]);
  });

  test('a list may be that of a style', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="章"/>${level(0, 'chineseCounting', '%1、')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="章"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    assert.deepEqual(linesOf(numbering, item(1, '甲') + item(1, '乙')), ['一、甲', '二、乙']);
  });
});
