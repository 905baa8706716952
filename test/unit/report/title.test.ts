import assert from 'node:assert/strict';
import { parse } from '../../support/reader';

interface Read {
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
}

function read(...lines: readonly string[]): Read {
  const text = [...lines, '一、总体情况', '正文。'].join('\n');
  const { title, year } = parse(text);
  return {
    title: title && text.slice(title.span.start, title.span.end),
    agency: title?.agency ?? null,
    year,
  };
}

const agency = '青禾县人民政府';

suite('title', () => {
  const forms: readonly string[] = [
    '青禾县人民政府2024年政府信息公开工作年度报告',
    '2024年青禾县人民政府政府信息公开工作年度报告',
    '青禾县人民政府2024年度政府信息公开工作年度报告',
    '青禾县人民政府政府信息公开工作2024年度报告',
    '青禾县人民政府政府信息公开工作年度报告（2024年度）',
    '青禾县人民政府政府信息公开工作年度报告(2024年)',
    '青禾县人民政府关于2024年度政府信息公开工作的年度报告',
    '青禾县人民政府 2024 年政府信息公开工作年度报告',
    '青禾县人民政府２０２４年政府信息公开工作年度报告',
    '青禾县人民政府二〇二四年政府信息公开工作年度报告',
    '青禾县人民政府2024年政府信息公开年报',
    '青禾县人民政府2024年政府信息公开工作报告',
  ];
  for (const form of forms) {
    for (const [mark, closing] of [
      ['', ''],
      ['# ', ''],
      ['**', '**'],
      ['| ', ' |'],
      ['│ ', ' │'],
    ] as const) {
      test(`${mark}${form}${closing}`, () => {
        assert.deepEqual(read(mark + form + closing), { title: form, agency, year: 2024 });
      });
    }
  }

  test('is found below lines of a page, however many blank ones part them', () => {
    const page = ['欢迎访问', '设为首页', '政务公开'].flatMap((line) => [
      line,
      ...Array.from({ length: 30 }, () => ''),
    ]);
    const title = `${agency}2024年政府信息公开工作年度报告`;
    assert.equal(read(...page, title).title, title);
  });

  const broken: readonly (readonly string[])[] = [
    ['青禾县人民政府', '2024年政府信息公开工作年度报告'],
    ['青禾县人民政府', '', '2024 年政府信息公开工作年度报告'],
    ['青禾县人民政府2024年度', '政府信息公开工作年度报告'],
    ['青禾县人民政府2024年政府', '信息公开工作年度报告'],
    ['# 青禾县人民政府', '## 2024年政府信息公开工作年度报告'],
    ['青禾县人民政府', '政府信息公开工作年度报告', '（2024年度）'],
    ['青禾县', '人民政府', '2024年政府信息公开工作年度报告'],
    ['青禾县', '人民政府2024年政府信息公开工作年度报告'],
  ];
  for (const lines of broken) {
    test(`on lines of its own: ${lines.join(' / ')}`, () => {
      const { agency: found, year } = read(...lines);
      assert.deepEqual([found, year], [agency, 2024]);
    });
  }

  const framed: readonly (readonly [string, string])[] = [
    ['云溪市城市管理局（综合行政执法局）2024年', '云溪市城市管理局（综合行政执法局）'],
    ['2024年云溪市档案局(馆)', '云溪市档案局(馆)'],
    ['云溪市供销社（本级）（2024年）', '云溪市供销社（本级）'],
    ['云溪市教育局（2024年度）', '云溪市教育局'],
    ['（云溪市教育局）2024年', '云溪市教育局'],
    ['关于云溪市教育局的2024年', '云溪市教育局'],
    ['关河县人民政府2024年', '关河县人民政府'],
    ['于溪县人民政府2024年', '于溪县人民政府'],
    ['关于于溪县人民政府2024年', '于溪县人民政府'],
  ];
  for (const [title, body] of framed) {
    test(`the body’s name as it is written: ${title}`, () => {
      const { agency: found, year } = read(`${title}政府信息公开工作年度报告`);
      assert.deepEqual([found, year], [body, 2024]);
    });
  }

  test('a place of its own line above a body that has none in its name', () => {
    assert.equal(
      read('青禾县', '市场监督管理局', '2024年政府信息公开工作年度报告').agency,
      '青禾县市场监督管理局',
    );
  });

  test('what a page has above the title is none', () => {
    const title = '青禾县人民政府2024年政府信息公开工作年度报告';
    const above = [
      '您当前所在的位置：首页 > 政务公开 > 政府信息公开年度报告',
      '名称：青禾县人民政府2024年政府信息公开工作年度报告',
      '索引号：014003/2025-00012',
      '发布日期：2025-01-20',
    ];
    assert.deepEqual(read(...above, title, '发布日期：2025-01-20'), { title, agency, year: 2024 });
  });

  test('the year may stand below in brackets', () => {
    const { title } = read(agency, '政府信息公开工作年度报告', '（2024年度）');
    assert.equal(title, '青禾县人民政府\n政府信息公开工作年度报告\n（2024年度）');
  });

  test('a sentence that names the report is no title', () => {
    const sentence = '现将青禾县人民政府2024年政府信息公开工作年度报告公布如下。';
    assert.equal(read(sentence).title, null);
  });

  test('without a year in the title the period tells it', () => {
    const lines = [
      '青禾县人民政府政府信息公开工作年度报告',
      '统计期限自2024年1月1日起至2024年12月31日止。',
    ];
    assert.equal(read(...lines).year, 2024);
  });

  test('without both the prose does, by the year it names most', () => {
    const { yearEvidence } = parse(
      '一、总体情况\n2024年，稳步推进。2024年，开展培训。2023年，有所改进。',
    );
    assert.deepEqual([yearEvidence?.year, yearEvidence?.source], [2024, 'narrative']);
  });

  test('a page’s metadata give the title where the report itself has none', () => {
    const metadata = [
      '标题：青禾县人民政府2024年政府信息公开工作年度报告',
      '栏目：政府信息公开年报',
    ];
    assert.deepEqual(read(...metadata, '正文'), {
      title: '青禾县人民政府2024年政府信息公开工作年度报告',
      agency,
      year: 2024,
    });
    const own = '青禾县人民政府2023年政府信息公开工作年度报告';
    assert.equal(read(...metadata, own).title, own);
    assert.equal(read('栏目：2024年政府信息公开年报').title, null);
  });
});
