import assert from 'node:assert/strict';
import { readDocx } from '../../../server/src/import/docx/read';
import { readHtml } from '../../../server/src/import/html/read';
import { readOdt } from '../../../server/src/import/odt/read';
import { readRtf } from '../../../server/src/import/rtf/read';
import { readXlsx } from '../../../server/src/import/xlsx/read';
import { cell, docx, paragraph, row, run, table, zipped } from '../../support/office/docx';
import { sheetRow, words, xlsx } from '../../support/office/xlsx';

const looking = (properties: string, text: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inDocx = (content: string): string =>
  readDocx(docx({ body: table(row(cell('规章'), cell(`<w:p>${content}</w:p>`))) })).text;

const inHtml = (content: string): string =>
  readHtml(Buffer.from(`<table><tr><td>规章</td><td>${content}</td></tr></table>`)).text;

const odtStyles =
  '<office:automatic-styles><style:style style:name="U"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>';
const inOdt = (content: string): string => {
  const cells = `<table:table-cell><text:p>规章</text:p></table:table-cell><table:table-cell>${content}</table:table-cell>`;
  const body = `<office:body><office:text><table:table><table:table-row>${cells}</table:table-row></table:table></office:text></office:body>`;
  return readOdt(
    zipped({
      'content.xml': `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x" xmlns:fo="f" xmlns:draw="d">${odtStyles}${body}</office:document-content>`,
    }),
  ).text;
};

const inRtf = (content: string): string =>
  readRtf(Buffer.from(`{\\rtf1\\trowd\\cellx1\\cellx2\\intbl A\\cell ${content}\\cell\\row}`)).text;

const inXlsx = (content: string): string =>
  readXlsx(
    xlsx({
      sheets: [
        {
          name: '表',
          rows: [
            sheetRow(1, words('A1', '规章'), `<c r="B1" t="inlineStr"><is>${content}</is></c>`),
          ],
        },
      ],
    }),
  ).text;
const sharedInXlsx = (content: string): string =>
  readXlsx(
    xlsx({
      sheets: [
        {
          name: '表',
          rows: [sheetRow(1, words('A1', '规章'), '<c r="B1" t="s"><v>0</v></c>')],
        },
      ],
      strings: [content],
    }),
  ).text;

suite('import: two figures in a cell do not run together', () => {
  const inWord: Readonly<Record<string, string>> = {
    'a figure struck out beside the one in its place': looking('<w:strike/>', '31') + run('47'),
    'struck out twice': looking('<w:dstrike w:val="1"/>', '31') + run('47'),
    'a raised figure, as of a note':
      run('31') + looking('<w:vertAlign w:val="superscript"/>', '47'),
    'a note’s mark': `${run('31')}<w:r><w:footnoteReference w:id="9"/></w:r>${run('47')}`,
    'a symbol that is not known': `${run('31')}<w:r><w:sym w:font="Webdings" w:char="F0FC"/></w:r>${run('47')}`,
    'a fraction':
      '<m:oMath><m:f><m:num><m:r><m:t>31</m:t></m:r></m:num><m:den><m:r><m:t>47</m:t></m:r></m:den></m:f></m:oMath>',
    'a break': run('31') + '<w:r><w:br/></w:r>' + run('47'),
    'two paragraphs': `${run('31')}</w:p><w:p>${run('47')}`,
  };
  for (const [name, content] of Object.entries(inWord)) {
    test(`Word: ${name}`, () => {
      assert.equal(inDocx(content), '规章\t31 47\n');
    });
  }

  test('Word: a number whose digits look otherwise in no such way is one', () => {
    const content = looking('<w:b/>', '31') + looking('<w:strike w:val="0"/>', '47') + run('5');
    assert.equal(inDocx(content), '规章\t31475\n');
    const struck = looking('<w:strike/>', '31') + looking('<w:strike/>', '47');
    assert.equal(inDocx(struck), '规章\t3147\n');
    assert.equal(
      readDocx(
        docx({ body: paragraph('') + `<w:p>${looking('<w:strike/>', '规章')}${run('5')}</w:p>` }),
      ).text,
      '规章5\n',
    );
  });

  const onPage: readonly string[] = [
    '<s>31</s>47',
    '31<sup>47</sup>',
    '31<sub>47</sub>',
    '<span style="text-decoration: line-through">31</span>47',
    '<span style="display:inline-block;width:3em">31</span>47',
    '<span style="display:block">31</span><span>47</span>',
    '<span style="float:left">31</span><span>47</span>',
    '<span style="margin-right:20px">31</span>47',
    '<div style="display:flex"><span>31</span><span>47</span></div>',
    '31<img src="x">47',
    '<details><summary>31</summary>47</details>',
    '<figure>31<figcaption>47</figcaption></figure>',
    '<ruby>31<rt>47</rt></ruby>',
    '31<select><option>5</select>47',
  ];
  for (const content of onPage) {
    test(`page: ${content}`, () => {
      assert.equal(inHtml(content), '规章\t31 47\n');
    });
  }

  test('page: a number that a program wrote in pieces is one', () => {
    const pieces =
      '<span style="font-size:12pt">31</span><span lang=EN-US style="display:inline">4</span><b>7</b><wbr>5';
    assert.equal(inHtml(pieces), '规章\t31475\n');
    assert.equal(inHtml('<s>作废</s>47'), '规章\t作废47\n');
  });

  const inText: Readonly<Record<string, string>> = {
    'a raised figure': '<text:p>31<text:span text:style-name="U">47</text:span></text:p>',
    'a figure struck out': '<text:p><text:span text:style-name="S">31</text:span>47</text:p>',
    'a picture': '<text:p>31<draw:frame><draw:image/></draw:frame>47</text:p>',
    'two paragraphs': '<text:p>31</text:p><text:p>47</text:p>',
  };
  for (const [name, content] of Object.entries(inText)) {
    test(`OpenDocument: ${name}`, () => {
      assert.equal(inOdt(content), '规章\t31 47\n');
    });
  }

  test('OpenDocument: bold digits belong to their number', () => {
    const content = '<text:p>31<text:span text:style-name="B">47</text:span></text:p>';
    assert.equal(inOdt(content), '规章\t3147\n');
  });

  const inRichText: readonly (readonly [string, string])[] = [
    ['31\\~47', '31\u00a047'],
    ['31\\emspace 47', '31\u200347'],
    ['31\\enspace 47', '31\u200247'],
    ['31\\qmspace 47', '31\u200547'],
    ['31\\bullet 47', '31•47'],
    ['31\\lquote 47', '31‘47'],
    ['31\\column 47', '31 47'],
    ['{\\strike 31}47', '31 47'],
    ['31{\\super 47}', '31 47'],
    ['\\strike 31\\strike0 47', '31 47'],
    ['31{\\footnote a}47', '31 47\na'],
    ['{\\b 31}47', '3147'],
  ];
  for (const [content, text] of inRichText) {
    test(`RTF: ${content}`, () => {
      assert.equal(inRtf(content), `A\t${text}\n`);
    });
  }

  const inWorkbook: readonly (readonly [string, string])[] = [
    ['<r><rPr><strike/></rPr><t>31</t></r><r><t>47</t></r>', '31 47'],
    ['<r><t>31</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>47</t></r>', '31 47'],
    ['<t>31_x000a_47</t>', '31 47'],
    ['<t>31_x000D_47</t>', '31 47'],
    ['<r><t>31</t></r><r><rPr><b/></rPr><t>47</t></r>', '3147'],
    ['<t>31</t><rPh sb="0" eb="1"><t>47</t></rPh>', '31'],
  ];
  for (const [content, text] of inWorkbook) {
    test(`workbook: ${content}`, () => {
      assert.equal(inXlsx(content), `规章\t${text}\n`);
      assert.equal(sharedInXlsx(content), `规章\t${text}\n`);
    });
  }
});
