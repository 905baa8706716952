import assert from 'node:assert/strict';
import { parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

type Chapter = 'applications' | 'disclosure' | 'review';

/** The rows read of a chapter's lines: `id: cell; cell`, a blank as `_`. */
function rowsIn(lines: readonly string[], chapter: Chapter = 'applications'): readonly string[] {
  const table = parse(shortReport({ [chapter]: lines.join('\n') })).tables.get(chapter);
  assert.ok(table);
  assert.deepEqual(table.unknownRows, []);
  return [...table.rows].map(([id, { cells, shape }]) =>
    shape === 'full'
      ? `${id}: ${cells.map(({ text }) => text || '_').join('; ')}`
      : `${id}: ${shape}`,
  );
}

/** The titles of table four, in the order in which a page has them. */
const reviewTitles: readonly string[] = (() => {
  const titles = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    ...['行政复议', '行政诉讼', ...titles, '未经复议直接起诉', '复议后起诉'],
    ...titles,
    ...titles,
  ];
})();

const zeros = '0 0 0 0 0 0 0';
const zeroCells = '0; 0; 0; 0; 0; 0; 0';
const secret = `1.属于国家秘密 ${zeros}`;
const forbidden = `2.其他法律行政法规禁止公开 ${zeros}`;
const securities = `3.危及“三安全一稳定” ${zeros}`;
const secretRow = `refused.state-secret: ${zeroCells}`;
const forbiddenRow = `refused.law-forbids: ${zeroCells}`;
const securitiesRow = `refused.three-securities: ${zeroCells}`;
const granted = (cells: string): string => `refused.state-secret: ${cells}`;

suite('lines of words and numbers', () => {
  const cases: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    'a number glued to its label': [
      ['1.属于国家秘密3 0 0 0 0 0 3', forbidden],
      [granted('3; 0; 0; 0; 0; 0; 3'), forbiddenRow],
    ],
    'a number with its unit apart': [
      ['1.属于国家秘密 3 件 0 0 0 0 0 3 件', forbidden],
      [granted('3 件; 0; 0; 0; 0; 0; 3 件'), forbiddenRow],
    ],
    'words and signs for none': [
      ['1.属于国家秘密 无 — / 0 －－ 零 0', forbidden],
      [granted('无; —; /; 0; －－; 零; 0'), forbiddenRow],
    ],
    'thousands with commas': [
      ['1.属于国家秘密 1,200 0 0 0 0 0 1,200', forbidden],
      [granted('1,200; 0; 0; 0; 0; 0; 1,200'), forbiddenRow],
    ],
    'a page’s bare number after a whole row': [
      [secret, forbidden, securities, '7', '4.保护第三方合法权益 3 0 0 0 0 0 3'],
      [secretRow, forbiddenRow, securitiesRow, 'refused.third-party: 3; 0; 0; 0; 0; 0; 3'],
    ],
    'a page’s number in its usual dress': [
      [secret, '- 7 -', forbidden, '第 8 页 共 9 页', '— 9 —', '3/12', securities],
      [secretRow, forbiddenRow, securitiesRow],
    ],
    'sentences between the rows': [
      [secret, '以上数据不含结转。', forbidden, '注：其他处理情况，另行说明', securities],
      [secretRow, forbiddenRow, securitiesRow],
    ],
    'words that share nothing with the table': [
      [secret, '联系人 张云海 审核人 李清河', forbidden],
      [secretRow, forbiddenRow],
    ],
  };
  for (const [name, [lines, rows]] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(rowsIn(lines), rows));
  }

  test('remarks in brackets belong to their number', () => {
    assert.deepEqual(
      rowsIn(['规章 3 0 22（其中 修订 16 件）', '行政规范性文件 2 1 9'], 'disclosure'),
      ['regulations: 3; 0; 22（其中 修订 16 件）', 'normative-documents: 2; 1; 9'],
    );
  });

  test('signs of change belong to the number that they stand with', () => {
    const lines = [
      '第二十条第（五）项',
      '信息内容 上一年项目数量 本年增/减 处理决定数量',
      '行政许可 10 增 2 127',
      '其他对外管理服务事项 6 2(减) 58',
      '第二十条第（六）项',
      '行政处罚 9 - 1 5',
      '行政强制 2 3 减少 0',
    ];
    assert.deepEqual(rowsIn(lines, 'disclosure'), [
      'licensing: 10; 增 2; 127',
      'other-services: 6; 2(减); 58',
      'penalties: 9; - 1; 5',
      'coercion: 2; 3; 减少 0',
    ]);
    const marked = lines.slice(0, -1).map((line) => line.replace('增 2', '-'));
    assert.deepEqual(rowsIn(marked, 'disclosure')[0], 'licensing: 10; -; 127');
  });
});

suite('words that are a cell where nothing marks cells off', () => {
  const fees = '行政事业性收费';

  test('a number in Chinese characters between two others', () => {
    const row = ['1.属于国家秘密', '3', '0', '三', '0', '0', '0', '6'];
    const expected = [granted('3; 0; 三; 0; 0; 0; 6'), forbiddenRow];
    assert.deepEqual(rowsIn([row.join(' '), forbidden]), expected);
    assert.deepEqual(rowsIn([...row, ...forbidden.split(' ')]), expected);
  });

  test('a number with a dot after it, behind its row’s label', () => {
    assert.deepEqual(rowsIn(['1.属于国家秘密 3. 0 0 0 0 0 3', forbidden]), [
      granted('3.; 0; 0; 0; 0; 0; 3'),
      forbiddenRow,
    ]);
  });

  test('the mark for nothing before a number is no sign of it', () => {
    assert.deepEqual(rowsIn(['1.属于国家秘密 3 - - - - - 3', forbidden]), [
      granted('3; -; -; -; -; -; 3'),
      forbiddenRow,
    ]);
  });

  test('the one cell of a row', () => {
    for (const cell of ['约3', '3①', '3%', '见附件']) {
      const rows = ['licensing: 12', `fees: ${cell}`];
      const lines = ['行政许可', '12', fees, cell];
      assert.deepEqual(rowsIn(lines, 'disclosure'), rows);
      assert.deepEqual(rowsIn(['行政许可 12', `${fees} ${cell}`], 'disclosure'), rows);
    }
    assert.deepEqual(rowsIn(['行政许可 12', fees, '', '以上为全部。'], 'disclosure'), [
      'licensing: 12',
      'fees: bare',
    ]);
  });

  test('a number with a stop after it makes its row no sentence', () => {
    assert.deepEqual(rowsIn(['规章 0 0。 9', '行政规范性文件 2 1 9'], 'disclosure'), [
      'regulations: 0; 0。; 9',
      'normative-documents: 2; 1; 9',
    ]);
  });

  test('one of the cells of a table that has its values in one row', () => {
    for (const [at, word] of [
      [0, '3①'],
      [6, '约3'],
      [14, '3%'],
    ] as const) {
      const cells = Array.from({ length: 15 }, (_, i) => (i === at ? word : '0'));
      const read = (lines: readonly string[]): readonly string[] =>
        rowsIn(lines, 'review').map((row) => row.replace(/^[^:]*: /, ''));
      const expected = [0, 5, 10].map((from) => cells.slice(from, from + 5).join('; '));
      assert.deepEqual(read([...reviewTitles, cells.join(' ')]), expected);
      assert.deepEqual(read([...reviewTitles, ...cells]), expected);
    }
  });

  test('fewer cells than columns are not filled up with the line after the table', () => {
    const cells = Array.from({ length: 14 }, () => '0');
    assert.deepEqual(
      rowsIn([...reviewTitles, ...cells], 'review').filter((row) => !row.endsWith('short')),
      [],
    );
  });
});

suite('one cell a line', () => {
  const cell = (text: string): readonly string[] => text.split(' ');

  test('an empty line where a cell belongs is a blank one', () => {
    const lines = ['1.属于国家秘密', '3', '', ...cell('0 0 0 0 3')];
    const others = [forbidden, securities].flatMap(cell);
    assert.deepEqual(rowsIn([...lines, ...others]), [
      granted('3; _; 0; 0; 0; 0; 3'),
      forbiddenRow,
      securitiesRow,
    ]);
  });

  test('with empty lines between all, as many more as make a cell', () => {
    const apart = (cells: readonly string[]): readonly string[] =>
      cells.flatMap((each) => [each, '']);
    const others = [forbidden, securities].flatMap((row) => apart(cell(row)));
    assert.deepEqual(
      rowsIn([...apart(['1.属于国家秘密', '3']), '', '', ...apart(cell('0 0 0 0 3')), ...others]),
      [granted('3; _; 0; 0; 0; 0; 3'), forbiddenRow, securitiesRow],
    );
    assert.deepEqual(
      rowsIn([...apart(['1.属于国家秘密', '3']), '', ...apart(cell('0 0 0 0 0 3')), ...others])[0],
      granted('3; 0; 0; 0; 0; 0; 3'),
    );
  });

  test('the last cells may be blank; the line after the table is none of them', () => {
    const lines = [...cell(securities), ...cell(forbidden), '1.属于国家秘密', ...cell('3 0 0 0 0')];
    assert.deepEqual(rowsIn([...lines, '', ''])[2], granted('3; 0; 0; 0; 0; _; _'));
    assert.deepEqual(rowsIn([...lines, '0', ''])[2], granted('3; 0; 0; 0; 0; 0; _'));
    assert.equal(rowsIn([...lines, '0'])[2], 'refused.state-secret: short');
  });

  test('each ended by a pipe, rows begun by one', () => {
    const row = (cells: readonly string[]): readonly string[] => [
      '|',
      ...cells.map((each) => `${each} |`),
    ];
    assert.deepEqual(
      rowsIn([
        ...row(['1.属于国家秘密', ...cell('3 0 0 0 0 0 3')]),
        ...row(['2.其他法律行政法规禁止公开', '0', '', ...cell('0 0 0 0 0')]),
      ]),
      [granted('3; 0; 0; 0; 0; 0; 3'), 'refused.law-forbids: 0; _; 0; 0; 0; 0; 0'],
    );
  });
});

suite('pipes between cells alone', () => {
  const row = (label: string, ...cells: readonly string[]): string => [label, ...cells].join(' | ');
  const forbiddenLine = row('2.其他法律行政法规禁止公开', ...zeros.split(' '));
  const secretLine = row('1.属于国家秘密', '3', '0', '0', '0', '0', '0', '');

  test('a row that ends with one has a blank cell behind it', () => {
    const expected = [granted('3; 0; 0; 0; 0; 0; _'), forbiddenRow];
    const rule = '---|---|---|---|---|---|---|---';
    const others = ['3.危及“三安全一稳定”', '4.保护第三方合法权益'].map((label) =>
      row(label, ...zeros.split(' ')),
    );
    assert.deepEqual(rowsIn([forbiddenLine, rule, secretLine]), [...expected].reverse());
    assert.deepEqual(rowsIn([secretLine, forbiddenLine, ...others]).slice(0, 2), expected);
  });

  test('one that begins with a pipe has one before it', () => {
    const values = (first: string): string => [first, ...Array<string>(14).fill('0')].join(' | ');
    const rule = Array<string>(15).fill('---').join('|');
    assert.equal(
      rowsIn([reviewTitles.join(' | '), rule, values('')], 'review')[0],
      'reconsideration: _; 0; 0; 0; 0',
    );
  });

  test('where rows end with one, it is none', () => {
    const closed = [secretLine.replace(/ $/, '3 |'), `${forbiddenLine} |`];
    assert.deepEqual(rowsIn(closed), [granted('3; 0; 0; 0; 0; 0; 3'), forbiddenRow]);
  });
});

suite('a pipe in one line of a table without', () => {
  test('stands in its cell and parts none', () => {
    const lines = [
      ...['第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数'],
      ...['规章 0 0 0', '行政规范性文件 2 1 9', '第二十条第（五）项', '信息内容 本年处理决定数量'],
      ...['行政许可 12', '第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚 31|47'],
    ];
    assert.equal(rowsIn(lines, 'disclosure')[3], 'penalties: 31|47');
    const tabs = lines.map((line) => line.replaceAll(' ', '\t'));
    assert.equal(rowsIn(tabs, 'disclosure')[3], 'penalties: 31|47');
  });
});

suite('a tab in one line of a table whose columns blanks part', () => {
  test('is one more blank, and the numbers before it are none of the label’s', () => {
    const columns = '        0        0        0';
    const rows = ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”'];
    const lines = [
      '申请人情况',
      '自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计',
      ...['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', ...rows].map(
        (label) => `${label}${columns}${columns}        0`,
      ),
      `4、保护第三方合法权益的${columns}        7\t0        0        0`,
      `（七）总计${columns}${columns}        7`,
    ];
    assert.equal(
      rowsIn(lines, 'applications').find((row) => row.startsWith('refused.third-party')),
      'refused.third-party: 0; 0; 0; 7; 0; 0; 0',
    );
  });
});

suite('a table that lacks a column', () => {
  test('no blank cell beside a label fills up its row', () => {
    const titles = '| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 其他 | 总计 |';
    const rows = [
      '| 一、本年新收政府信息公开申请数量 | | 9 | 0 | 0 | 0 | 0 | 9 |',
      '| | 1.属于国家秘密 | 9 | 0 | 0 | 0 | 0 | 9 |',
      '| | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| | 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 |',
    ];
    for (const read of rowsIn([titles, ...rows])) assert.match(read, /: short$/);
  });
});

suite('cells between marks', () => {
  test('a word that a label begins with and a number after it are a cell', () => {
    const cells = ['1.属于国家秘密', '3', '合计3', '0', '0', '0', '0', '6'];
    const read = [granted('3; 合计3; 0; 0; 0; 0; 6'), forbiddenRow];
    assert.deepEqual(rowsIn([cells.join('\t'), forbidden.replaceAll(' ', '\t')]), read);
    assert.deepEqual(
      rowsIn([cells, forbidden.split(' ')].map((row) => `| ${row.join(' | ')} |`)),
      read,
    );
  });

  const forbiddenCells = '| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'full-width pipes': ['｜1.属于国家秘密｜3｜0｜0｜0｜0｜0｜3｜', '3; 0; 0; 0; 0; 0; 3'],
    'no outer pipes': ['1.属于国家秘密 | 3 | 0 | 0 | 0 | 0 | 0 | 3', '3; 0; 0; 0; 0; 0; 3'],
    tabs: ['1.属于国家秘密\t3\t0\t\t0\t0\t0\t3', '3; 0; _; 0; 0; 0; 3'],
    'emphasis, tags and entities': [
      '| **1.属于国家秘密** | **3** | 0<br> | &nbsp; | 0 | __0__ | 0 | 3 |',
      '**3**; 0; _; 0; __0__; 0; 3',
    ],
    'a label over tags': [
      '| 1.属于<br>国家秘密 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
      '3; 0; 0; 0; 0; 0; 3',
    ],
    'words where a number belongs': [
      '| 1.属于国家秘密 | 若干 | 0 | 未统计 | 0 | 0 | 0 | 3 |',
      '若干; 0; 未统计; 0; 0; 0; 3',
    ],
    'a pipe that is escaped': [
      '| 1.属于国家秘密 | 若干\\|不详 | 0 | 0 | 0 | 0 | 0 | 3 |',
      '若干\\|不详; 0; 0; 0; 0; 0; 3',
    ],
  };
  for (const [name, [line, cells]] of Object.entries(cases)) {
    test(name, () =>
      assert.deepEqual(rowsIn([line, forbiddenCells]), [granted(cells), forbiddenRow]),
    );
  }

  test('a rule below the titles is no row, in pipes or as a converter left it', () => {
    for (const rule of ['| --- | :-: | ---: |', '---\t---\t---', ':-- | --: ']) {
      assert.deepEqual(rowsIn([rule, forbiddenCells]), [forbiddenRow]);
    }
  });

  test('a line of titles alone is a header, also with titles of one’s own', () => {
    const text = shortReport({
      applications: ['| 项目 | 公民 | 商业企业 | 科研机构 |', forbiddenCells].join('\n'),
    });
    const table = parse(text).tables.get('applications')!;
    assert.deepEqual(
      table.headings.map(({ column, text: found, likeness }) => [column.id, found, likeness]),
      [
        ['business', '商业企业', 'official'],
        ['research', '科研机构', 'official'],
      ],
    );
    assert.equal(table.unknownRows.length, 0);
  });
});
