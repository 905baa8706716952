import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fixturesFolder, samplesFolder } from '../../support/folders';
import { parse } from '../../support/reader';

const others: Readonly<Record<string, readonly string[]>> = {
  'an empty text': [],
  'a README': [
    '# 表格工具',
    '一、总体情况',
    '本项目用于生成统计表格。',
    '## 安装',
    '运行安装命令即可使用。',
    '## 其他需要报告的事项',
    '请在议题中反馈。',
  ],
  'a budget report': [
    '云溪市2024年预算执行情况和2025年预算草案的报告',
    '一、2024年预算执行情况',
    '| 项目 | 预算数 | 执行数 |',
    '| --- | --- | --- |',
    '| 行政事业性收费 | 1200 | 1186 |',
    '| 罚没收入 | 300 | 322 |',
    '二、存在的主要问题及改进措施',
    '财政收支矛盾依然突出。',
  ],
  'news about such a report': [
    '云溪市公布2024年政府信息公开工作年度报告',
    '本报讯 记者昨日获悉，云溪市人民政府公布了2024年政府信息公开工作年度报告。',
    '报告显示，全市收到和处理政府信息公开申请286件，主动公开政府信息情况良好。',
    '报告所列数据的统计期限为2024年1月1日至2024年12月31日。',
  ],
  'an explanation of such a report': [
    '图解：青禾县人民政府2024年政府信息公开工作年度报告',
    '总体情况怎么样？全年公开信息1860条。',
    '申请办得怎么样？新收申请30件，全部按期答复。',
    '下一步怎么做？加强培训，丰富解读形式。',
  ],
  'a notice on how to write them': [
    '关于做好2024年政府信息公开工作年度报告编制发布工作的通知',
    '各乡镇人民政府，县政府各部门：',
    '年度报告应当包括以下内容：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。',
    '一、时限要求',
    '各部门于1月31日前公布。',
    '二、格式要求',
    '严格执行统一格式。',
  ],
  'another yearly report with the same numbering': [
    '云溪市教育局2024年法治政府建设年度报告',
    '本报告数据统计期限为2024年1月1日至12月31日。',
    '一、总体情况',
    '依法行政水平稳步提高。',
    '二、存在的问题及改进情况',
    '普法形式有待创新。',
  ],
};

suite('recognising a report', () => {
  for (const [name, lines] of Object.entries(others)) {
    test(`${name} is none`, () => assert.equal(parse(lines.join('\n')).recognised, false));
  }

  for (const folder of [samplesFolder, fixturesFolder('drafts')]) {
    for (const name of readdirSync(folder).filter((each) => /\.(?:md|txt)$/.test(each))) {
      test(`${name} is one`, () => {
        assert.equal(parse(readFileSync(`${folder}/${name}`, 'utf8')).recognised, true);
      });
    }
  }

  test('a line that names rows among other words is no table of one', () => {
    const line = '| 清单四 | “1.逾期不补正 2.逾期不缴费” | 标签写法不同，数字照常核对 | 已办 |';
    assert.equal(parse(line).tables.size, 0);
    assert.equal(parse(line.replace('2.逾期不缴费', '')).tables.size, 0);
  });

  test('a report that is being begun is one, with its title and first chapters', () => {
    const lines = [
      '青禾县人民政府2024年政府信息公开工作年度报告',
      '一、总体情况',
      '',
      '二、主动公开政府信息情况',
    ];
    assert.equal(parse(lines.join('\n')).recognised, true);
  });

  test('so is one of which only the beginning is written, or pasted', () => {
    const title = '青禾县人民政府2024年政府信息公开工作年度报告';
    const preamble = '本报告所列数据的统计期限为2024 年 1 月\n1 日至2024年12月31日。';
    const overview = '一、总体情况\n2024年，全县平稳有序。';
    assert.equal(parse(`${title}\n${preamble}\n${overview}`).recognised, true);
    assert.equal(parse(`${title}\n${overview}\n${preamble}`).recognised, true);
    assert.equal(parse(`${title}\n${overview}`).recognised, true);
    const further = '二、主动公开政府信息情况\n见附件。';
    assert.equal(parse(`${preamble}\n${overview}\n${further}`).recognised, true);
    assert.equal(parse(`${overview}\n${further}`).recognised, false);
  });
});

suite('reports of other bodies on their own information', () => {
  const chapters = [
    '一、总体情况',
    '二、主动公开信息情况',
    '三、依申请公开信息情况',
    '四、因信息公开受到举报、复议、诉讼的情况',
    '五、存在的主要问题及改进措施',
    '六、其他需要报告的事项',
  ].flatMap((heading) => [heading, '情况如下。']);
  const openings: Readonly<Record<string, readonly string[]>> = {
    'of a university': ['云溪大学2023—2024学年信息公开工作年度报告'],
    'of a hospital': ['云溪市第二人民医院2024年度信息公开工作年度报告'],
    'of a company': ['云溪市自来水有限公司2024年信息公开工作年度报告'],
    'of a school, by its rules': [
      '信息公开年度报告',
      '根据《高等学校信息公开办法》，编制本报告。统计期限为2024年1月1日至12月31日。',
    ],
  };
  for (const [name, opening] of Object.entries(openings)) {
    test(`${name}: not this report`, () => {
      const { recognised, edition } = parse([...opening, ...chapters].join('\n'));
      assert.ok(!recognised || edition.type.id !== 'disclosure');
    });
  }

  test('one of a hospital under the statutory name is this report', () => {
    const title = '云溪市第二人民医院2024年政府信息公开工作年度报告';
    assert.equal(parse([title, ...chapters].join('\n')).recognised, true);
  });
});
