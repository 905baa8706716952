import assert from 'node:assert/strict';
import { readDocx } from '../../../server/src/import/docx/read';
import { ImportRefusal } from '../../../server/src/import/model';
import { cell, docx, paragraph, row, run, span, table, zipped } from '../../support/office/docx';
import { refusedAs } from '../../support/office/refusals';

const textOf = (body: string, parts: Readonly<Record<string, string>> = {}): string =>
  readDocx(docx({ body, parts })).text;

suite('import: Word documents', () => {
  test('a paragraph is a line, a table a line for each row with tabs between the cells', () => {
    const body =
      paragraph('一、总体情况') +
      paragraph('') +
      table(row(cell('规章'), cell('5'), cell('')), row(cell('行政许可'), cell('7', span(2))));
    assert.equal(textOf(body), '一、总体情况\n规章\t5\t\n行政许可\t7\t\n');
  });

  test('a strict document reads as a transitional one', () => {
    const bytes = docx({ body: paragraph('总体情况'), strict: true });
    assert.equal(readDocx(bytes).text, '总体情况\n');
  });

  test('what a merged cell covers is blank', () => {
    const body = table(
      row(
        cell('三、本年度办理结果', '<w:vMerge w:val="restart"/>'),
        cell('（一）予以公开'),
        cell('3'),
      ),
      row(cell('不见', '<w:vMerge/>'), cell('（二）部分公开'), cell('4')),
    );
    assert.equal(textOf(body), '三、本年度办理结果\t（一）予以公开\t3\n\t（二）部分公开\t4\n');
  });

  test('rows that begin or end beside the grid keep their columns', () => {
    const early = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell('乙')}</w:tr>`;
    const body = table(row(cell('甲'), cell('1'), cell('2')), early);
    assert.equal(textOf(body), '甲\t1\t2\n\t乙\t\n');
  });

  test('revisions are as accepted, and said', () => {
    const body = table(
      row(
        cell('规章'),
        cell(
          `<w:p><w:del w:id="1"><w:r><w:delText>6</w:delText></w:r></w:del><w:ins w:id="2">${run('5')}</w:ins></w:p>`,
        ),
      ),
      `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${cell('多余')}${cell('9')}</w:tr>`,
    );
    const { text, notes } = readDocx(docx({ body }));
    assert.equal(text, '规章\t5\n');
    assert.deepEqual(notes, [{ key: 'import.note.revisions', args: { count: 3 } }]);
  });

  test('a paragraph whose mark was deleted goes on in the next', () => {
    const body =
      paragraph('本报告由', '<w:rPr><w:del w:id="1"/></w:rPr>') +
      paragraph('某局编制。') +
      paragraph('完');
    assert.equal(textOf(body), '本报告由某局编制。\n完\n');
  });

  test('old properties that a revision keeps change nothing', () => {
    const change =
      '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    assert.equal(textOf(paragraph('甲', change)), '甲\n');
  });

  test('content controls show their content, fields their results', () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const total = `<w:p>${field('begin')}<w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r>${field('separate')}${run('21')}${field('end')}</w:p>`;
    const control = `<w:sdt><w:sdtPr><w:t>不见</w:t></w:sdtPr><w:sdtContent>${cell('总计')}</w:sdtContent></w:sdt>`;
    assert.equal(textOf(table(row(control, cell(total)))), '总计\t21\n');
  });

  test('formulas without a result are said, those of other fields are not', () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const formula = (instruction: string, result: string): string =>
      `<w:p>${field('begin')}<w:r><w:instrText> ${instruction}</w:instrText></w:r>${result}${field('end')}</w:p>`;
    const simple = (result: string): string =>
      `<w:p><w:fldSimple w:instr="=SUM(ABOVE)">${result}</w:fldSimple></w:p>`;
    const cells = [
      formula('=SUM(LEFT)', ''),
      formula('=SUM(LEFT)', `${field('separate')}${run(' ')}`),
      formula('=SUM(LEFT)', `${field('separate')}${run('3')}`),
      formula('XE "a"', ''),
      simple(''),
      simple(run('4')),
    ].map((each) => cell(each));
    const { text, notes } = readDocx(docx({ body: table(row(...cells)) }));
    assert.equal(text, '\t\t3\t\t\t4\n');
    assert.deepEqual(notes, [{ key: 'import.note.fields', args: { count: 3 } }]);
  });

  test('pictures are said, but for those that show an object', () => {
    const picture = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>';
    const old = '<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>';
    const object = '<w:p><w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r></w:p>';
    const { notes } = readDocx(docx({ body: paragraph('甲') + picture + old + object }));
    assert.deepEqual(notes, [{ key: 'import.note.pictures', args: { count: 2 } }]);
  });

  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const instructed = (...instructions: string[]): string =>
    instructions.map((each) => `<w:r><w:instrText>${each}</w:instrText></w:r>`).join('');

  test('a field that does not end hides nothing behind it', () => {
    const endless = `<w:p>${mark('begin')}${instructed('REF a')}${run('甲')}</w:p>`;
    const whole = `<w:p>${mark('begin')}${instructed('REF b')}${mark('separate')}${run('乙')}${mark('end')}</w:p>`;
    assert.equal(
      textOf(endless + whole + table(row(cell('规章'), cell('5')))),
      '甲\n乙\n规章\t5\n',
    );
  });

  test('what Word draws from a field is read off the instruction, unless a result is kept', () => {
    const drawn = (result: string, ...instructions: string[]): string =>
      `<w:p>${run('见')}${mark('begin')}${instructed(...instructions)}${result}${mark('end')}${run('项')}</w:p>`;
    assert.equal(textOf(drawn('', 'eq \\o\\ac(○,', '1)')), '见①项\n');
    assert.equal(textOf(drawn(mark('separate'), 'eq \\o\\ac(○,1)')), '见①项\n');
    assert.equal(textOf(drawn(mark('separate') + run('②'), 'eq \\o\\ac(○,1)')), '见②项\n');
    const fraction = `<w:p>${run('1')}${mark('begin')}${instructed('EQ \\f(1,2)')}${mark('end')}</w:p>`;
    assert.equal(textOf(fraction), '1 1/2\n');
  });

  test('a list to choose from shows what is chosen', () => {
    const list = (choice: string): string =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${choice}<w:listEntry w:val="2023"/><w:listEntry w:val="2024"/></w:ddList></w:ffData></w:fldChar></w:r>${instructed('FORMDROPDOWN')}${mark('end')}${run('年')}</w:p>`;
    assert.equal(textOf(list('<w:result w:val="1"/><w:default w:val="0"/>')), '2024年\n');
    assert.equal(textOf(list('<w:default w:val="1"/>')), '2024年\n');
    assert.equal(textOf(list('')), '2023年\n');
  });

  test('a merged cell that goes on nothing is one of its own', () => {
    const body = table(
      row(cell('规章'), cell('3')),
      row(cell('行政规范性文件', '<w:vMerge/>'), cell('4')),
      row(cell('不见', '<w:vMerge/>'), cell('5')),
      row(cell('合计', '<w:hMerge w:val="continue"/>'), cell('9')),
    );
    assert.equal(textOf(body), '规章\t3\n行政规范性文件\t4\n\t5\n合计\t9\n');
  });

  test('signs of fonts are what they show, in symbols and in words; unknown ones are no part of a number', () => {
    const inFont = (font: string, text: string): string =>
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>${run('5')}</w:p>`;
    assert.equal(textOf(inFont('Wingdings', '\uf0fe是')), '☑是5\n');
    assert.equal(textOf(inFont('Symbol', '\uf0b7')), '5\n');
    const both = paragraph('4\uf0a06\uf0b7');
    const { text, origins } = readDocx(docx({ body: both }));
    assert.equal(text, '4 6\n');
    assert.deepEqual(
      origins.map(({ start, end, source }) => [start, end, source.end - source.start]),
      [
        [0, 1, 1],
        [2, 3, 1],
      ],
    );
  });

  test('a table of contents is left out, and said', () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const contents = `<w:p>${field('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${field('separate')}${run('一、总体情况 1')}${field('end')}</w:p>`;
    const { text, notes } = readDocx(docx({ body: contents + paragraph('正文') }));
    assert.equal(text, '正文\n');
    assert.deepEqual(notes, [{ key: 'import.note.contents', args: {} }]);
  });

  test('a text box stands before the paragraph that holds it, once', () => {
    const box = `<w:txbxContent>${paragraph('某局年度报告')}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('正文')}</w:p>`;
    assert.equal(textOf(body), '某局年度报告\n正文\n');
  });

  test('what is there for older programs only is read, once and in its place', () => {
    const older = (inner: string): string =>
      `<mc:AlternateContent><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${run('新')}</mc:Choice><mc:Fallback>${older(run('旧'))}</mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p>${run('甲')}${older(run('12'))}${both}${run('乙')}</w:p>`;
    assert.equal(readDocx(docx({ body })).text, '甲12新乙\n');
  });

  test('a table that only lays out the page is read in its order', () => {
    const inner = table(row(cell('规章'), cell('5')));
    const body = table(row(cell(paragraph('一、总体情况') + inner)), row(cell('完')));
    assert.equal(textOf(body), '一、总体情况\n规章\t5\n完\n');
  });

  test('breaks and tabs join a cell’s words; a blank stands where digits would run together', () => {
    const broken = `<w:p><w:r><w:t>行政</w:t><w:br/><w:t>许可</w:t></w:r></w:p>`;
    const figures = paragraph('12') + paragraph('34');
    assert.equal(textOf(table(row(cell(broken), cell(figures)))), '行政许可\t12 34\n');
  });

  test('a cell that was deleted is not in its row, one that was inserted is', () => {
    const body = table(
      row(
        cell('规章'),
        cell('6', '<w:cellDel w:id="1" w:author="a"/>'),
        cell('5', '<w:cellIns w:id="2" w:author="a"/>'),
      ),
    );
    const { text, notes } = readDocx(docx({ body }));
    assert.equal(text, '规章\t5\n');
    assert.deepEqual(notes, [{ key: 'import.note.revisions', args: { count: 2 } }]);
  });

  test('a hidden row, and words of a style that hides them, are not shown', () => {
    const styles =
      '<w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const styled = (extra: string): string =>
      `<w:r><w:rPr><w:rStyle w:val="B"/>${extra}</w:rPr><w:t>9</w:t></w:r>`;
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('密')}${cell('1')}</w:tr>`;
    const body = table(
      hidden,
      row(cell('规章'), cell(`<w:p>${styled('')}${run('5')}</w:p>`)),
      row(cell('规范性文件'), cell(`<w:p>${styled('<w:vanish w:val="0"/>')}</w:p>`)),
    );
    assert.equal(textOf(body, { styles }), '规章\t5\n规范性文件\t9\n');
  });

  test('more paragraphs, cells or spans than any report has are refused', () => {
    const wide = row(cell('', span(200)));
    for (const body of ['<w:p/>'.repeat(250_000), table(wide.repeat(1_500))]) {
      refusedAs('import.refused.too-large', () => readDocx(docx({ body })));
    }
  });

  test('hidden words are not shown', () => {
    const hidden =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>';
    assert.equal(textOf(hidden), '明\n');
  });

  test('automatic numbers are computed, by list and by style', () => {
    const level = (index: number, format: string, shown: string, style = ''): string =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:lvlText w:val="${shown}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H"/>')}${level(1, 'chineseCountingThousand', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles =
      '<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const at = (index: number): string =>
      `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="1"/></w:numPr>`;
    const body =
      paragraph('总体情况', '<w:pStyle w:val="H"/>') +
      paragraph('主动公开', at(1)) +
      paragraph('依申请公开', at(1)) +
      paragraph('主动公开政府信息情况', '<w:pStyle w:val="H"/>') +
      paragraph('规章', at(1)) +
      paragraph('无编号', '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    assert.equal(
      textOf(body, { numbering, styles }),
      '一、总体情况\n（一）主动公开\n（二）依申请公开\n二、主动公开政府信息情况\n（一）规章\n无编号\n',
    );
  });

  test('footnotes stand at the end; words in the head of pages are left out and named', () => {
    const parts = {
      footnotes: `<w:footnote>${paragraph('含结转。')}</w:footnote>`,
      header1: paragraph('某局内部稿'),
      footer1: paragraph('第1页'),
    };
    const { text, notes } = readDocx(docx({ body: paragraph('正文'), parts }));
    assert.equal(text, '正文\n含结转。\n');
    assert.deepEqual(notes, [{ key: 'import.note.margins', args: { text: '某局内部稿' } }]);
  });

  test('every stretch of the text knows where it stands in the part', () => {
    const body = paragraph('甲 &amp; 乙') + table(row(cell('规章'), cell(' 5 ')));
    const bytes = docx({ body });
    const { text, origins, cells } = readDocx(bytes);
    const xml = `<?xml version="1.0" encoding="UTF-8"?>`;
    assert.ok(xml.length > 0);
    const shown = origins.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(shown, ['甲 ', '&', ' 乙', '规章', '5']);
    assert.deepEqual(
      cells.map(({ start, end }) => text.slice(start, end)),
      ['规章', '5'],
    );
  });

  suite('what is refused, with a sentence', () => {
    const refusalOf = (bytes: Uint8Array): string => {
      try {
        readDocx(bytes);
      } catch (error) {
        assert.ok(error instanceof ImportRefusal);
        return error.reason.key;
      }
      return 'read';
    };
    test('entities that a part declares itself', () => {
      const files = {
        'word/document.xml': '<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document><w:body/></w:document>',
      };
      assert.equal(refusalOf(docx({ body: '', files })), 'import.refused.entities');
    });
    test('a part that unpacks to more than a report can hold', () => {
      const body = paragraph(' '.repeat(40 * 1024 * 1024));
      assert.equal(refusalOf(docx({ body })), 'import.refused.bomb');
    });
    test('styles that stand upon one another without end', () => {
      const styles = Array.from(
        { length: 50_000 },
        (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
      );
      assert.equal(
        textOf(paragraph('总体情况', '<w:pStyle w:val="s0"/>'), { styles: styles.join('') }),
        '总体情况\n',
      );
    });

    test('nesting without end', () => {
      const body = '<w:tbl><w:tr><w:tc>'.repeat(500) + '</w:tc></w:tr></w:tbl>'.repeat(500);
      assert.equal(refusalOf(docx({ body })), 'import.refused.too-deep');
    });
    test('XML that is cut off, a package without a document, no package', () => {
      const files = { 'word/document.xml': '<w:document><w:body><w:p>' };
      assert.equal(refusalOf(docx({ body: '', files })), 'import.refused.damaged');
      assert.equal(refusalOf(zipped({ 'word/other.xml': '<a/>' })), 'import.refused.damaged');
      assert.equal(refusalOf(docx({ body: '' }).slice(0, 80)), 'import.refused.damaged');
    });
    test('parts elsewhere are not looked for', () => {
      const files = {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="x" Type="t/footnotes" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
      };
      assert.equal(readDocx(docx({ body: paragraph('甲'), files })).text, '甲\n');
    });
  });

  test('cells merged by a revision, rows put in and words moved are as accepted', () => {
    const merged = (how: string, text: string) =>
      cell(text, `<w:cellMerge w:id="1" w:author="甲" w:vMerge="${how}"/>`);
    const body =
      table(
        row(merged('rest', '结果'), cell('一'), cell('1')),
        row(merged('cont', '旧'), cell('二'), cell('2')),
        `<w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${cell('新')}${cell('三')}${cell('3')}</w:tr>`,
        row(cell('多', '<w:cellDel w:id="3"/>'), cell('四', '<w:cellIns w:id="4"/>'), cell('4')),
      ) +
      `<w:p><w:moveFromRangeStart w:id="5"/><w:moveFrom w:id="6">${run('移走')}</w:moveFrom><w:moveTo w:id="7">${run('移来')}</w:moveTo></w:p>`;
    const { text, notes } = readDocx(docx({ body }));
    assert.equal(text, '结果\t一\t1\n\t二\t2\n新\t三\t3\n四\t4\n移来\n');
    assert.deepEqual(notes, [{ key: 'import.note.revisions', args: { count: 7 } }]);
  });

  test('symbols of fonts of signs are read as what they show', () => {
    const symbol = (font: string, code: string) =>
      `<w:p><w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>${run('是')}</w:p>`;
    assert.equal(textOf(symbol('Wingdings', 'F0FE')), '☑是\n');
    assert.equal(textOf(symbol('Wingdings 2', 'F06A')), '①是\n');
    assert.equal(textOf(symbol('Symbol', 'F035')), '5是\n');
    assert.equal(textOf(symbol('宋体', '2460')), '①是\n');
    assert.equal(textOf(symbol('Webdings', 'F031')), '是\n');
  });

  test('a deleted paragraph of a list has no number, and the next one’s stands before what is left of it', () => {
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const gone = (words: string): string =>
      `<w:p><w:pPr>${listed}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${words}</w:p>`;
    const deleted = '<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>';
    const body =
      paragraph('甲', listed) + gone(deleted) + gone(run('乙')) + paragraph('丙', listed);
    assert.equal(textOf(body, { numbering }), '一、甲\n二、乙丙\n');
  });

  test('a paragraph’s style hides its words, but where a run says otherwise', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="z"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="b"><w:rPr><w:b/></w:rPr></w:style>';
    const styled = (properties: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="z"/></w:pPr><w:r><w:rPr>${properties}</w:rPr><w:t>窗体</w:t></w:r></w:p>`;
    assert.equal(textOf(styled('') + paragraph('甲'), { styles }), '甲\n');
    assert.equal(textOf(styled('<w:rStyle w:val="b"/>') + paragraph('甲'), { styles }), '甲\n');
    assert.equal(textOf(styled('<w:vanish w:val="0"/>'), { styles }), '窗体\n');
  });
});
