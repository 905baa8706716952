import assert from 'node:assert/strict';
import { parse } from '../../support/reader';

const titleLine = '云溪市教育局2024年政府信息公开工作年度报告';
const prose =
  '2024年，我局坚持依法依规、及时准确公开政府信息，全年公开各类信息216条，答复群众咨询38次。';

suite('text that a converter has run together', () => {
  const joined = [
    `一、总体情况${prose}`,
    '二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件203169第二十条第（五）项信息内容本年处理决定数量行政许可2629',
    `五、存在的主要问题及改进情况${prose}`,
    `六、其他需要报告的事项${prose}`,
  ].join('');

  test('chapters are found by their numbered titles, one after the other', () => {
    const { chapters } = parse(`${titleLine}\n${prose}${joined}`);
    assert.deepEqual(
      chapters.map(({ template, likeness }) => `${template.id} ${likeness}`),
      ['overview official', 'disclosure official', 'issues official', 'other-matters official'],
    );
  });

  test('a table whose numbers have nothing between them cannot be read', () => {
    const { tables } = parse(`${titleLine}\n${prose}${joined}`);
    assert.equal(tables.get('disclosure')?.state, 'unreadable');
  });

  test('a sentence that lists the chapters has no headings', () => {
    const listed =
      '本报告包括：一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、其他需要报告的事项六个部分。';
    assert.deepEqual(parse(`${titleLine}\n${listed}`).chapters, []);
  });

  const cellsOf = (...rows: readonly string[]): readonly string[] => {
    const report = parse(
      [
        titleLine,
        '二、主动公开政府信息情况',
        '信息内容 本年制发件数 本年废止件数 现行有效件数',
        ...rows,
      ].join('\n'),
    );
    return [...(report.tables.get('disclosure')?.rows.values() ?? [])].map(({ shape, cells }) =>
      [shape, ...cells.map(({ text }) => text)].join(' '),
    );
  };

  test('as many digits behind a label as it has columns are a digit each', () => {
    assert.deepEqual(cellsOf('规章000', '行政规范性文件203'), ['full 0 0 0', 'full 2 0 3']);
  });

  test('the empty line that ends the text is no cell of the last row', () => {
    const rows = [
      ...['第二十条第（一）项', '信息内容本年新制作数量本年新公开数量对外公开总数量'],
      ...['规章000', '规范性文件000', '第二十条第（八）项', '信息内容上一年项目数量本年增/减'],
      '行政事业性收费10',
    ];
    const title = '云溪市教育局2020年政府信息公开工作年度报告';
    const { tables } = parse(`${title}\n二、主动公开政府信息情况\n${rows.join('\n')}\n`);
    assert.deepEqual(
      tables
        .get('disclosure')
        ?.rows.get('fees')
        ?.cells.map(({ text }) => text),
      ['1', '0'],
    );
  });

  test('more or fewer digits are one number, and so are digits that stand apart from the label', () => {
    assert.deepEqual(cellsOf('规章00', '行政规范性文件2031'), ['short', 'short']);
    assert.deepEqual(cellsOf('规章 100', '行政规范性文件 203'), ['short', 'short']);
  });
});
