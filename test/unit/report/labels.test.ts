import assert from 'node:assert/strict';
import { startsPiece } from '../../../server/src/report/bind/labels/spans';
import { foldSpans } from '../../../server/src/text/mapped';
import { parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

const zeros = '0 0 0 0 0 0 0';
const granted = '3 0 0 0 0 0 3';

/** What was read of a table: its rows with their labels and cells, then the rows that it does not have. */
function rowsIn(chapter: 'applications' | 'review', lines: readonly string[]): readonly string[] {
  const table = parse(shortReport({ [chapter]: lines.join('\n') })).tables.get(chapter);
  assert.ok(table);
  return [
    ...[...table.rows].map(([id, { label, cells, shape }]) => {
      const values = shape === 'full' ? cells.map(({ text }) => text || '_').join(' ') : shape;
      const likeness = label?.likeness === 'official' ? '' : ` (${label?.likeness})`;
      return `${id}: ${label ? label.text + likeness : 'no label'}: ${values}`;
    }),
    ...table.unknownRows.map(
      ({ label, pieces, group }) =>
        `unknown${group ? ` in ${group.id}` : ''}: ${label.text}: ${pieces.map(({ text }) => text).join(' ')}`,
    ),
  ];
}

const secret = `refused.state-secret: 1.属于国家秘密: ${zeros}`;

suite('labels of rows', () => {
  const cases: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    'broken before the values': [
      [`一、本年新收政府信`, `息公开申请数量 ${granted}`, `1.属于国家秘密 ${zeros}`],
      [`received: 一、本年新收政府信息公开申请数量: ${granted}`, secret],
    ],
    "broken before its last words, where another row's label could end": [
      [
        `（二）部分公开（区分处理的，只计这一情形，不计其他 ${granted}`,
        `情形）`,
        `1.属于国家秘密 ${zeros}`,
      ],
      [`partial: （二）部分公开（区分处理的，只计这一情形，不计其他情形）: ${granted}`, secret],
    ],
    'broken around the values': [
      [
        `（二）部分公开（区分处理的，只 ${granted}`,
        '计这一情形，不计其他情形）',
        `1.属于国家秘密 ${zeros}`,
      ],
      [`partial: （二）部分公开（区分处理的，只计这一情形，不计其他情形）: ${granted}`, secret],
    ],
    'begun before the values, the rest after them': [
      [`二、上年结转政府信 ${granted}`, '息公开申请数量', `1.属于国家秘密 ${zeros}`],
      [`carried-in: 二、上年结转政府信息公开申请数量: ${granted}`, secret],
    ],
    'begun, and nothing after it': [
      [`二、上年结转政府信 ${granted}`, `1.属于国家秘密 ${zeros}`],
      [`carried-in: 二、上年结转政府信 (variant): ${granted}`, secret],
    ],
    'too short a beginning is another row': [
      [`（一）予以 ${granted}`, `1.属于国家秘密 ${zeros}`],
      [secret, `unknown: （一）予以: ${granted}`],
    ],
    'a short beginning of the row that is next': [
      [`一、本年新收政府信息公开申请数量 ${zeros}`, `二、上年 ${granted}`],
      [
        `received: 一、本年新收政府信息公开申请数量: ${zeros}`,
        `carried-in: 二、上年 (variant): ${granted}`,
      ],
    ],
    'without its remark in brackets': [
      [`（二）部分公开 ${granted}`, `1.属于国家秘密 ${zeros}`],
      [`partial: （二）部分公开 (variant): ${granted}`, secret],
    ],
    'a group before its first row': [
      [`（三）不予公开 1.属于国家秘密 ${zeros}`, `2.其他法律行政法规禁止公开 ${granted}`],
      [secret, `refused.law-forbids: 2.其他法律行政法规禁止公开: ${granted}`],
    ],
    'a group between a row’s label and its values': [
      [`7.属于行政执法案卷 （三）不予公开 ${granted}`, `1.属于国家秘密 ${zeros}`],
      [`refused.enforcement-file: 7.属于行政执法案卷: ${granted}`, secret],
    ],
    'a group with values of its own': [
      [`（三）不予公开 ${granted}`, `1.属于国家秘密 ${zeros}`],
      [secret, `unknown in refused: （三）不予公开: ${granted}`],
    ],
    'subtotals under a group’s name': [
      [`1.属于国家秘密 ${zeros}`, `（三）不予公开小计 ${granted}`],
      [secret, `unknown in refused: 不予公开小计: ${granted}`],
    ],
    'a label without values before another': [
      ['（一）予以公开', `1.属于国家秘密 ${zeros}`, `2.其他法律行政法规禁止公开 ${zeros}`],
      [
        '（一）予以公开: bare'.replace(/^/, 'granted: '),
        secret,
        `refused.law-forbids: 2.其他法律行政法规禁止公开: ${zeros}`,
      ],
    ],
    'other words for a row': [
      [`1.涉及国家秘密 ${granted}`, `2.其他法律行政法规禁止公开 ${zeros}`],
      [
        `refused.state-secret: 1.涉及国家秘密 (similar): ${granted}`,
        `refused.law-forbids: 2.其他法律行政法规禁止公开: ${zeros}`,
      ],
    ],
    'a word more behind it': [
      [`1.属于国家秘密 ${zeros}`, `1.信访举报投诉类申请事项 ${granted}`],
      [secret, `rejected.petition: 1.信访举报投诉类申请事项 (similar): ${granted}`],
    ],
    'a remark in brackets behind it': [
      [`1.属于国家秘密（含工作秘密） ${granted}`, `2.其他法律行政法规禁止公开 ${zeros}`],
      [
        `refused.state-secret: 1.属于国家秘密（含工作秘密） (similar): ${granted}`,
        `refused.law-forbids: 2.其他法律行政法规禁止公开: ${zeros}`,
      ],
    ],
    'a row of one’s own with a word more, and then the form’s': [
      [`7.属于行政执法案卷 ${zeros}`, `2.重复申请次数 ${granted}`, `2.重复申请 ${zeros}`],
      [
        `refused.enforcement-file: 7.属于行政执法案卷: ${zeros}`,
        `rejected.duplicate: 2.重复申请: ${zeros}`,
        `unknown: 2.重复申请次数: ${granted}`,
      ],
    ],
    'words that are hardly alike': [
      [`9.来信来访 ${granted}`, `1.属于国家秘密 ${zeros}`],
      [secret, `unknown: 9.来信来访: ${granted}`],
    ],
    'a row twice: the second is one of the draft’s own': [
      [`1.属于国家秘密 ${zeros}`, `1.属于国家秘密 ${granted}`],
      [secret, `unknown: 1.属于国家秘密: ${granted}`],
    ],
    'a row first without values, then with them': [
      ['1.属于国家秘密', `2.其他法律行政法规禁止公开 ${zeros}`, `1.属于国家秘密 ${granted}`],
      [
        `refused.state-secret: 1.属于国家秘密: ${granted}`,
        `refused.law-forbids: 2.其他法律行政法规禁止公开: ${zeros}`,
      ],
    ],
    'titles with the wording of rows': [
      [
        '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
        `1.属于国家秘密 ${zeros}`,
        `3.其他 ${granted}`,
        `（七）总计 ${granted}`,
      ],
      [secret, `other.other: 3.其他: ${granted}`, `total: （七）总计: ${granted}`],
    ],
    'the older form’s single row': [
      [`1.属于国家秘密 ${zeros}`, `（六）其他处理 ${granted}`, `（七）总计 ${granted}`],
      [secret, `other: （六）其他处理: ${granted}`, `total: （七）总计: ${granted}`],
    ],
    'the older form’s single row where its successors stand too': [
      [
        `1.属于国家秘密 ${zeros}`,
        `（六）其他处理 ${granted}`,
        `3.其他 ${zeros}`,
        `（七）总计 ${granted}`,
      ],
      [
        secret,
        `other.other: 3.其他: ${zeros}`,
        `total: （七）总计: ${granted}`,
        `unknown in other: （六）其他处理: ${granted}`,
      ],
    ],
  };
  for (const [name, [lines, rows]] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(rowsIn('applications', lines), rows));
  }

  test('one in other words names the row that it is most like, with as many of its pieces', () => {
    const read = (...lines: readonly string[]): readonly string[] =>
      rowsIn('applications', [...lines, `1.属于国家秘密 ${zeros}`]);
    assert.deepEqual(read(`一、本年收政府信息公开申请数量 ${granted}`), [
      `received: 一、本年收政府信息公开申请数量 (similar): ${granted}`,
      secret,
    ]);
    assert.deepEqual(read('一、本年度新收', `政府信息公开申请数量 ${granted}`), [
      `received: 一、本年度新收政府信息公开申请数量 (similar): ${granted}`,
      secret,
    ]);
  });

  test('a label broken over cells, one cell a line', () => {
    const lines = ['一、本年新收政府信', '息公开申请数量', ...'6 0 0 0 0 0 6'.split(' ')];
    assert.deepEqual(rowsIn('applications', [...lines, '1.属于国家秘密', ...zeros.split(' ')]), [
      'received: 一、本年新收政府信息公开申请数量: 6 0 0 0 0 0 6',
      secret,
    ]);
  });
});

suite('rows side by side', () => {
  const titles = '结果维持 结果纠正 其他结果 尚未审结 总计';
  const three = [
    'reconsideration: 行政复议: 1 0 0 0 1',
    'direct-litigation: 未经复议直接起诉: 0 2 0 0 2',
    'litigation-after-reconsideration: 复议后起诉: 0 0 0 3 3',
  ];
  const values = '1 0 0 0 1 0 2 0 0 2 0 0 0 3 3';
  const head = [
    '行政复议 行政诉讼',
    `${titles} 未经复议直接起诉 复议后起诉`,
    `${titles} ${titles}`,
  ];

  test('on one line below their titles', () => {
    assert.deepEqual(rowsIn('review', [...head, values]), three);
  });

  test('one below the other, each after its label', () => {
    const lines = three.map((row) => {
      const [, label, cells] = row.split(': ');
      return `| ${label} | ${cells!.split(' ').join(' | ')} |`;
    });
    assert.deepEqual(rowsIn('review', lines), three);
  });

  test('each below titles of its own', () => {
    const lines = three.flatMap((row) => {
      const [, label, cells] = row.split(': ');
      return [label!, titles, cells!];
    });
    assert.deepEqual(rowsIn('review', lines), three);
  });

  test('in their order where no label tells', () => {
    const unnamed = three.map((row) => row.replace(/: .*: /, ': no label: '));
    assert.deepEqual(rowsIn('review', [values]), unnamed);
    assert.deepEqual(
      rowsIn('review', [titles, ...'1 0 0 0 1|0 2 0 0 2|0 0 0 3 3'.split('|')]),
      unnamed,
    );
  });

  test('the numbers of the columns above them are none', () => {
    for (const from of [0, 1]) {
      const numbers = Array.from({ length: 15 }, (_, i) => String(from + i));
      assert.deepEqual(rowsIn('review', [...head, numbers.join(' '), values]), three);
      const lines = [...head, ...numbers, ...values.split(' ')];
      assert.deepEqual(rowsIn('review', lines), three);
    }
  });

  test('a blank first cell where each cell’s line ends in a pipe', () => {
    const cells = [...head.flatMap((line) => line.split(' ')), ...values.split(' ').slice(1)];
    const lines = cells.map((cell) => `${cell} |`);
    assert.deepEqual(
      rowsIn('review', [...lines.slice(0, -14), '|', ...lines.slice(-14)]),
      three.map((row) => row.replace(': 1 0', ': _ 0')),
    );
  });

  test('a value too few leaves all unread', () => {
    assert.deepEqual(
      rowsIn('review', [...head, values.slice(2)]),
      three.map((row) => row.replace(/: [\d ]+$/, ': short')),
    );
  });

  test('a value too many too', () => {
    assert.deepEqual(
      rowsIn('review', [...head, `${values} 4`]),
      three.map((row) => row.replace(/: [\d ]+$/, ': long')),
    );
  });

  test('blanks around them are padding', () => {
    const cells = values.split(' ').join(' | ');
    assert.deepEqual(
      rowsIn('review', [...head, `| ${cells} | | |`]).map((row) => row.split(': ')[2]),
      three.map((row) => row.split(': ')[2]),
    );
  });

  test('blank cells are blank', () => {
    const cells = values.replace('2 0 0 2', '_ 0 0 _').split(' ').join(' | ').replace(/_/g, '');
    assert.deepEqual(rowsIn('review', [...head, `| ${cells} |`])[1], three[1]!.replace(/2/g, '_'));
  });
});

suite('where the pieces of a label start', () => {
  const text = '信息公开 总计';
  const spans = [
    { start: 0, end: 4 },
    { start: 5, end: 7 },
  ];
  const folded = foldSpans(text, spans);

  test('words at the very beginning stand in a piece of their own', () => {
    assert.equal(startsPiece(folded, spans, 0), true);
  });

  test('so do words after those of another piece, but not words in the midst of one', () => {
    assert.equal(startsPiece(folded, spans, 4), true);
    assert.equal(startsPiece(folded, spans, 2), false);
  });
});
