import assert from 'node:assert/strict';
import type { Report } from '../../../server/src/report/model';
import { cellEnd, cellStart, withoutMarkup } from '../../../server/src/report/source/markup';
import { parse } from '../../support/reader';

const titleLine = '云溪市教育局2024年政府信息公开工作年度报告';

const valuesOf = (report: Report, table: string, row: string): readonly string[] =>
  report.tables
    .get(table)
    ?.rows.get(row)
    ?.cells.map(({ text }) => text) ?? [];

suite('markup', () => {
  const places: readonly (readonly [string, string, string])[] = [
    ['paragraphs begin lines', '<p>一</p><p>二</p>', '\n  一\n   \n  二\n   '],
    ['inline tags are blanks', '甲<b>乙</b>', '甲   乙    '],
    ['a break begins a line', '甲<br>乙', '甲\n   乙'],
    ['a break between pipes is one within a cell', '|甲<br>乙|0|', '|甲    乙|0|'],
    ['so is one between two figures of a row with tabs', '甲\t1<br>2\t0', '甲\t1    2\t0'],
    ['or with commas', '甲,１<br>２,0', '甲,１    ２,0'],
    ['but no other there', '甲\t1<br>乙,2', '甲\t1\n   乙,2'],
    ['nor one between figures that stand alone', '甲<br>1<br>2', '甲\n   1\n   2'],
    ['tabs that only indent are no cells', '\t1<br>2', '\t1\n   2'],
    [
      'cells have marks',
      '<tr><td>甲</td><td></td></tr>',
      `\n      ${cellStart}甲${cellEnd}       ${cellStart}${cellEnd}         `,
    ],
    ['a table’s own line breaks are blanks', '<table>\n甲\n</table>', '\n       甲 \n       '],
    ['entities of white space are blanks', '甲&nbsp;乙&emsp;', '甲      乙      '],
    [
      'a sign written as an entity is the sign, and the rest of its place is not seen',
      '“甲&rdquo;&mdash;乙',
      `“甲”${'\u2060'.repeat(6)}—${'\u2060'.repeat(6)}乙`,
    ],
    ['comments are blanks', '<p>甲<!-- 乙 --></p>', `\n  甲${' '.repeat(10)}\n   `],
    [
      'so are a document type and what only a page’s head has',
      '<!DOCTYPE html><meta charset="utf-8"><p>甲',
      `${' '.repeat(37)}\n  甲`,
    ],
    [
      'a value in Chinese may lack its quotes',
      '<font face=宋体>甲</font><p>乙',
      `${' '.repeat(14)}甲${' '.repeat(7)}\n  乙`,
    ],
    ['so is one that is not closed', '<p>甲<!-- 乙', `\n  甲${' '.repeat(6)}`],
    ['and the end of a tag without a name', '<p>甲</乙', `\n  甲${' '.repeat(3)}`],
    ['what a style says is not text', '<style>p{}</style><p>甲', `${' '.repeat(18)}\n  甲`],
  ];
  for (const [name, text, expected] of places) {
    test(`${name}; every other character keeps its place`, () => {
      assert.equal(withoutMarkup(text), expected);
      assert.equal(withoutMarkup(text).length, text.length);
    });
  }

  const untouched: readonly string[] = [
    '增幅<5%，公开率>95%。',
    '由<云溪市教育局>负责<b类信息的公开，完成率>90%。',
    '信息公开<XX局>。',
    '| 规章 | 0 |',
  ];
  for (const text of untouched) {
    test(`${text} has none`, () => assert.equal(withoutMarkup(text), text));
  }

  test('a table of tags in Markdown is read, blank cells and all', () => {
    const report = parse(
      [
        `# ${titleLine}`,
        '## 四、政府信息公开行政复议、行政诉讼情况',
        '<table><tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>',
        '<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>',
        `<tr>${'<td>结果<br>维持</td><td>结果<br>纠正</td><td>其他<br>结果</td><td>尚未<br>审结</td><td>总计</td>'.repeat(3)}</tr>`,
        `<tr><td>2</td><td>&nbsp;</td><td>0</td><td>1</td><td>3</td>${'<td>0</td>'.repeat(10)}</tr></table>`,
      ].join('\n'),
    );
    assert.equal(report.tables.get('review')?.layout, 'markup');
    assert.deepEqual(valuesOf(report, 'review', 'reconsideration'), ['2', '', '0', '1', '3']);
  });

  test('a page’s source is read as its text', () => {
    const report = parse(
      `<html><body><h1>${titleLine}</h1><p><b>一、总体情况</b></p><p>2024年，我局公开信息12条。</p><p><b>二、主动公开政府信息情况</b></p><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>3</td><td>1</td><td>9</td></tr></table></body></html>`,
    );
    assert.equal(report.title?.text, titleLine);
    assert.deepEqual(
      report.chapters.map(({ template, likeness }) => `${template.id} ${likeness}`),
      ['overview official', 'disclosure official'],
    );
    assert.deepEqual(valuesOf(report, 'disclosure', 'normative-documents'), ['3', '1', '9']);
  });

  test('what is nested deeper than any page stays as it is written', () => {
    const deep = '<b>'.repeat(60_000);
    const blanked = withoutMarkup(`<p>a</p>${deep}`);
    assert.equal(blanked.length, deep.length + 8);
    assert.ok(blanked.trim().startsWith('a'));
    assert.ok(blanked.endsWith('<b>'.repeat(50_000)));
  });
});
