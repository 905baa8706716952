import assert from 'node:assert/strict';
import { closesQuotes, isCommaRow, opensQuotes } from '../../../server/src/report/layout/commas';
import { setCell } from '../../../server/src/rules/fixes/cell';
import { vocabularyOf } from '../../../server/src/template/vocabulary';
import { editionOf, parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

const vocabularyFor = (id: string) =>
  vocabularyOf(editionOf('2021').tables.find((table) => table.id === id)!);

suite('rows with commas between their cells', () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    disclosure: [
      '规章,0,0,0',
      '行政许可,186',
      '行政许可,１８６',
      '行政强制,-9',
      ' 行政许可 , 186 ',
      '行政事业性收费,18.6',
      '行政事业性收费,18.6万元',
      '行政规范性文件,3,,21',
      '性收费",4,+1,',
      '行政规范性文件,,,',
      '行政规范性文件,3件,无,若干',
      '本地规定,3,0,21',
      '信息内容,本年制发件数,本年废止件数,现行有效件数',
      '信息内容,本年处理的决定数量',
      '"规章","0","1,200","0"',
      '"第三项,其中规章","0","0","0"',
    ],
    applications: [
      '一、本年新收政府信息公开申请数量,,,21,6,1,0,2,0,30',
      '三、本年度办理结果,（一）予以公开,,9,3,1,0,1,0,14',
      ',(二)部分公开(区分处理的,只计这一情形,不计其他情形),,2,1,0,0,0,0,3',
      ',,9.历史遗留问题,0,0,0,0,0,0,0',
      ',,,自然人,法人或其他组织,,,,,总计,备注',
      ',,,总计,自然人,法人或其他组织,,,,',
    ],
    review: [
      '0,6,0,0,6,9,0,0,0,9,0,0,0,9,31和47件',
      '5,0,0,2,7,8,0,0,1,9,0,0,0,0,0',
      '5,无,0,2,7,8,0,0,1,9,0,0,0,0,若干',
      ',,,,,,,,,,,,,,',
      '结果维持,结果纠正,其他结果',
    ],
  };
  for (const [table, lines] of Object.entries(rows)) {
    for (const line of lines) {
      test(`is one: ${line}`, () => assert.equal(isCommaRow(line, vocabularyFor(table)), true));
    }
  }

  test('semicolons stand for commas where the line has more of them', () => {
    const isRow = (line: string): boolean => isCommaRow(line, vocabularyFor('applications'));
    assert.equal(isRow('一、本年新收政府信息公开申请数量;;;21;6;1;0;2;0;30'), true);
    assert.equal(isRow(';"1.申请人无正当理由逾期不补正;行政机关不再处理";0;0;0;0;0;0;0'), true);
    assert.equal(isRow('三、加强培训;开展检查;完善制度'), false);
  });

  test('between semicolons each cell is read in its place', () => {
    const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
    const chapter = [`${rows[0]};;;21;6;"1,200";;2;0;1229`, `${rows[1]};;;;;;;;;`].join('\n');
    const table = parse(shortReport({ applications: chapter })).tables.get('applications');
    assert.deepEqual(
      [...(table?.rows ?? [])].map(([id, { cells }]) => [id, cells.map(({ text }) => text)]),
      [
        ['received', ['21', '6', '1,200', '', '2', '0', '1229']],
        ['carried-in', ['', '', '', '', '', '', '']],
      ],
    );
  });

  test('a number for a blank cell keeps no space from the semicolons', () => {
    const received = '一、本年新收政府信息公开申请数量;;;21;6;1;0;;0;28';
    const report = parse(shortReport({ applications: received }));
    const [cell] = report.tables
      .get('applications')!
      .rows.get('received')!
      .cells.filter(({ text }) => text === '');
    assert.deepEqual(
      setCell(report, cell!, '0').map(({ newText }) => newText),
      ['0'],
    );
  });

  test('below the titles of a table with one row, values that are no plain numbers', () => {
    const isBelow = (line: string): boolean => isCommaRow(line, vocabularyFor('review'), true);
    const fifteen = (cell: string): string => Array<string>(15).fill(cell).join(',');
    assert.deepEqual(
      ['0件', '—', '无', '０', ''].map((cell) => isBelow(fifteen(cell))),
      [true, true, true, true, true],
    );
    assert.equal(isBelow('本年,上半年,下半年,均无'), false);
  });

  test('below one, a label alone with a value, whatever it looks like', () => {
    const isBelow = (line: string): boolean => isCommaRow(line, vocabularyFor('disclosure'), true);
    assert.deepEqual(
      ['行政许可,3件', '行政许可,无', '制发行政许可,3件', '行政许可,均已按期公开'].map(isBelow),
      [true, true, false, false],
    );
    assert.deepEqual(
      ['规章,3,约2,9', '规章,见附件,,', '规章,3,以下各项均已按期向社会公开'].map(isBelow),
      [true, true, false],
    );
  });

  const others: Readonly<Record<string, readonly string[]>> = {
    disclosure: [
      '规章 0 0 0',
      '采购总额 1,200',
      '1,200',
      '1,200,300',
      '制发规章3件,行政许可186件',
      '行政许可,3件',
      '行政许可,均已公开',
      '全年办理行政许可,共186件,均已公开',
      '本地规定,3',
      '本地规定,,,',
      '地址:云溪路18号,邮编:650000,电话:2345678',
      '规章，0，0，0',
      '公开目录已更新3次,均含行政许可。',
      `${'规章'.repeat(250)},0,0`,
    ],
    applications: ['21,6,1,0,2,0,30', '其中自然人,法人或其他组织申请', '(一)予以公开(含上年,0,0'],
    review: ['1,200', '5,0,0,2', '结果维持,其余案件,尚待审理'],
  };
  for (const [table, lines] of Object.entries(others)) {
    for (const line of lines) {
      test(`is none: ${line.slice(0, 40)}`, () =>
        assert.equal(isCommaRow(line, vocabularyFor(table)), false));
    }
  }

  test('a sentence that begins below does not make them running text', () => {
    const draft = [
      '云溪市教育局2024年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '信息内容,本年制发件数,本年废止件数,现行有效件数',
      '规章,0,0,0',
      '行政规范性文件,3,1,21',
      '以上数据截至年底。',
    ].join('\n');
    const rows = [...(parse(draft).tables.get('disclosure')?.rows ?? [])];
    assert.deepEqual(
      rows.map(([id, { cells }]) => `${id} ${cells.map(({ text }) => text).join(' ')}`),
      ['regulations 0 0 0', 'normative-documents 3 1 21'],
    );
  });

  for (const separator of [',', '\t']) {
    test(`quotes around cells are no part of them: ${JSON.stringify(separator)}`, () => {
      const draft = [
        '云溪市教育局2024年政府信息公开工作年度报告',
        '二、主动公开政府信息情况',
        ...[
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['规章', '0', '', '0'],
          ['行政规范性文件', '1,203', '1', '21'],
        ].map((row) => row.map((cell) => `"${cell}"`).join(separator)),
      ].join('\n');
      const rows = [...(parse(draft).tables.get('disclosure')?.rows ?? [])];
      assert.deepEqual(
        rows.map(([id, { cells }]) => [id, ...cells.map(({ text }) => text)]),
        [
          ['regulations', '0', '', '0'],
          ['normative-documents', '1,203', '1', '21'],
        ],
      );
      const [cell] = rows[1]![1].cells;
      assert.equal(draft.slice(cell!.span.start, cell!.span.end), '1,203');
    });
  }

  test('a quote that nothing closes costs no number', () => {
    const draft = [
      '云溪市教育局2024年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '信息内容,本年制发件数,本年废止件数,现行有效件数',
      '规章,0,0,0',
      '"行政规范性文件,3,1,21',
    ].join('\n');
    const { rows } = parse(draft).tables.get('disclosure')!;
    assert.deepEqual(
      rows.get('normative-documents')?.cells.map(({ text }) => text),
      ['3', '1', '21'],
    );
  });
});

suite('a cell that a spreadsheet breaks over lines, between commas', () => {
  const vocabulary = vocabularyFor('applications');
  test('the rest of the row stands behind its quotes, blanks too', () => {
    const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
    const broken = rows.map((label) => `"${label.slice(0, 5)}\n${label.slice(5)}",,,`);
    const chapter = [`${broken[0]}21,6,1,0,2,0,30`, `${broken[1]},,,,,,`].join('\n');
    const table = parse(shortReport({ applications: chapter })).tables.get('applications');
    assert.deepEqual(
      [...(table?.rows ?? [])].map(([id, { cells }]) => [id, cells.map(({ text }) => text)]),
      [
        ['received', ['21', '6', '1', '0', '2', '0', '30']],
        ['carried-in', ['', '', '', '', '', '', '']],
      ],
    );
  });

  test('what quotes close in running text is no row', () => {
    assert.equal(opensQuotes('设立"公开'), false);
    assert.equal(opensQuotes('"公开'), true);
    assert.equal(closesQuotes('专栏",发布3条,其中2条', vocabulary), false);
    assert.equal(closesQuotes('专栏"。', vocabulary), false);
    assert.equal(closesQuotes('申请数量",,,3', vocabulary), true);
  });

  test('beside numbers another cell may say anything short', () => {
    assert.equal(closesQuotes('申请数量",3,见附件,"1①",0', vocabulary), true);
    assert.equal(closesQuotes('申请数量",见附件', vocabulary), false);
  });
});
