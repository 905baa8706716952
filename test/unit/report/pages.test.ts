import assert from 'node:assert/strict';
import { textOfHtml } from '../../../server/src/text/html/htmlText';
import { htmlTreeOf } from '../../../server/src/text/html/htmlTree';

const textOf = (html: string): string => textOfHtml(htmlTreeOf(html));
const row = (...cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
const table = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`;

suite('web pages as text', () => {
  const pages: Readonly<Record<string, readonly [string, string]>> = {
    'a line for each paragraph': [
      '<p>一、总体情况</p><p>平稳有序。</p>',
      '一、总体情况\n平稳有序。\n',
    ],
    'white space as a browser shows it': [
      '<p>  平稳 \n <b> 有序</b>&nbsp;&nbsp;。 </p>',
      '平稳 有序 。\n',
    ],
    'a line break': ['平稳<br>有序<br><br>。', '平稳\n有序\n。\n'],
    'blocks within a line': ['平稳<div>有序</div>。<h2>问题</h2>有', '平稳\n有序\n。\n问题\n有\n'],
    'nothing unseen': [
      '<head><title>年报</title></head><script>var a;</script><p style="color:red; DISPLAY : none">旧</p><p>新</p><select><option>年</option></select>',
      '新\n',
    ],
    'a comment': ['<p>平稳<!-- 旧 -->有序</p>', '平稳有序\n'],
    'unclosed markup': ['<p>平稳<p>有序<b>。', '平稳\n有序。\n'],
    'an end without a beginning': ['</div>平稳</p>有序', '平稳\n有序\n'],
    'an empty page': ['<html><body> </body></html>', ''],
    'a table’s rows with tabs between cells': [
      table(row('<th>项目</th>', '<th>数量</th>'), row('<td>规章</td>', '<td> 0 </td>')),
      '项目\t数量\n规章\t0\n',
    ],
    'a blank cell': [table(row('<td>规章</td>', '<td></td>', '<td>0</td>')), '规章\t\t0\n'],
    'paragraphs of a cell in one line': [
      table(row('<td><p>本年新收</p><p>申请数量</p></td>', '<td>12<br>件</td>')),
      '本年新收申请数量\t12件\n',
    ],
    'digits and letters of two paragraphs apart': [
      table(row('<td>12<br>3</td>', '<td>ab<br>cd</td>', '<td>1<br>、</td>')),
      '12 3\tab cd\t1、\n',
    ],
    'a tab within a cell is none between cells': [
      table(row('<td><pre>a\tb</pre></td>', '<td>0</td>')),
      'a b\t0\n',
    ],
    'what a cell hides': [
      table(row('<td>规章<span style="display:none">旧</span></td>', '<td>0</td>')),
      '规章\t0\n',
    ],
    'a table’s caption above it': [
      `<table><caption>表二</caption>${row('<td>规章</td>', '<td>0</td>')}</table>`,
      '表二\n规章\t0\n',
    ],
    'head, body and foot of a table': [
      `<table><thead>${row('<th>项目</th>', '<th>数量</th>')}</thead><tbody>${row('<td>规章</td>', '<td>0</td>')}</tbody><tfoot>${row('<td>合计</td>', '<td>0</td>')}</tfoot></table>`,
      '项目\t数量\n规章\t0\n合计\t0\n',
    ],
    'a table of one column is a part of the page': [
      table(row('<td>平稳</td>'), row('<td>有序</td>')),
      '平稳\n有序\n',
    ],
    'a table that lays out others is a part of the page': [
      table(row('<td>左</td>', `<td>${table(row('<td>规章</td>', '<td>0</td>'))}</td>`)),
      '左\n规章\t0\n',
    ],
    'cells merged over columns': [
      table(
        row('<td colspan="2">行政复议</td>', '<td>总计</td>'),
        row('<td>1</td>', '<td>2</td>', '<td>3</td>'),
      ),
      '行政复议\t\t总计\n1\t2\t3\n',
    ],
    'cells merged over rows': [
      table(row('<td rowspan="2">不予公开</td>', '<td>国家秘密</td>'), row('<td>禁止公开</td>')),
      '不予公开\t国家秘密\n\t禁止公开\n',
    ],
    'cells merged over both, and one after them': [
      table(
        row('<td rowspan="2" colspan="2">甲</td>', '<td>乙</td>'),
        row('<td>丙</td>'),
        row('<td>丁</td>', '<td>戊</td>', '<td>己</td>'),
      ),
      '甲\t\t乙\n\t\t丙\n丁\t戊\t己\n',
    ],
    'a cell merged beyond the table’s end': [
      table(row('<td rowspan="9">甲</td>', '<td>乙</td>'), row('<td>丙</td>')),
      '甲\t乙\n\t丙\n',
    ],
    'a span of 0 goes to the end': [
      table(row('<td rowspan="0">甲</td>', '<td>乙</td>'), row('<td>丙</td>'), row('<td>丁</td>')),
      '甲\t乙\n\t丙\n\t丁\n',
    ],
    'spans that are no numbers': [
      table(
        row('<td colspan="x">甲</td>', '<td rowspan="-2">乙</td>'),
        row('<td>丙</td>', '<td>丁</td>'),
      ),
      '甲\t乙\n丙\t丁\n',
    ],
    'the row of no height that Word ends a table with': [
      table(row('<td>甲</td>', '<td>乙</td>'), '<tr height="0"><td></td><td></td></tr>'),
      '甲\t乙\n',
    ],
    'text between the rows of a table is none of it': [
      `<table>旧${row('<td>甲</td>', '<td>乙</td>')}<div>旧</div></table>`,
      '甲\t乙\n',
    ],
  };
  for (const [name, [html, text]] of Object.entries(pages)) {
    test(name, () => assert.equal(textOf(html), text));
  }

  test('no more columns than any table of words has', () => {
    const text = textOf(table(row('<td colspan="9999">甲</td>', '<td>乙</td>')));
    assert.equal(text, `甲${'\t'.repeat(199)}\n`);
  });
});
