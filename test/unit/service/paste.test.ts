import assert from 'node:assert/strict';
import { htmlTreeOf } from '../../../server/src/text/html/htmlTree';
import { textOfHtml } from '../../../server/src/text/html/htmlText';
import { widthsFor } from '../../../server/src/text/width';
import { newDraft, replaced } from '../../support/draft';
import { analysisOf, serviceWith } from './service';

const service = serviceWith([]);

/** As Word leaves it: nested paragraphs, no-break spaces, merged cells, a row of no height. */
const wordTable = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td{mso-x:1}</style></head><body>
<!--StartFragment--><table class=MsoTableGrid border=1>
 <tr><td colspan=4><p class=MsoNormal align=center><b>第二十条第（一）项<o:p></o:p></b></p></td></tr>
 <tr><td><p class=MsoNormal>信息内容</p></td><td><p>本年制发<br>件数</p></td><td><p>本年废止件数</p></td><td>现行有效件数</td></tr>
 <tr><td><p>规章</p></td><td><p>&nbsp;0&nbsp;</p></td><td>0</td><td>0</td></tr>
 <tr><td><p>行政规范性</p><p>文件</p></td><td><p class=MsoNormal><span lang=EN-US>2<o:p></o:p></span></p></td><td>1</td><td>9</td></tr>
 <tr><td colspan=4>第二十条第（五）项</td></tr>
 <tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
 <tr><td>行政许可</td><td colspan=3>117</td></tr>
 <tr height=0><td width=90></td><td width=90></td><td width=90></td><td width=90></td></tr>
</table><!--EndFragment--></body></html>`;

suite('report: text of a page', () => {
  const textOf = (html: string): string => textOfHtml(htmlTreeOf(html));

  for (const [what, html, text] of [
    [
      'a paragraph a line, white space as shown',
      '<p>一 \n 二</p><p>三<br>四</p>',
      '一 二\n三\n四\n',
    ],
    [
      'no script, style or hidden part',
      '<style>p{}</style><p style="display:none">x</p><p>一',
      '一\n',
    ],
    [
      'merged cells leave empty ones',
      '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2</table>',
      '甲\t乙\t\n\t1\t2\n',
    ],
    [
      'a cell that spans to the end',
      '<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>',
      '甲\t1\n\t2\n\t3\n',
    ],
    [
      'pieces of a cell join; digits stay apart',
      '<table><tr><td><p>办理</p><p>结果</p><td>1<br>2</table>',
      '办理结果\t1 2\n',
    ],
    [
      'a table that lays out the page is read as its parts',
      '<table><tr><td>左<td><table><tr><td>甲<td>1</table></table>',
      '左\n甲\t1\n',
    ],
    ['what is no markup at all', 'a < b & c', 'a < b & c\n'],
    ['spans beyond reason', '<table><tr><td colspan=99999>甲<td rowspan=-3>乙</table>', null],
  ] as const) {
    test(what, () => {
      const found = textOf(html);
      if (text === null) assert.ok(found.length < 1000);
      else assert.equal(found, text);
    });
  }
});

suite('service: pasting tables', () => {
  const paste = (clipping: { readonly html?: string; readonly text?: string }) =>
    service.pasteTables(clipping, { widthOf: widthsFor(1) });

  test('a table from Word becomes a table of the form', () => {
    const pasted = paste({ html: wordTable, text: '规章 0 0 0' });
    assert.equal(pasted?.count, 1);
    assert.equal(pasted.title, '粘贴为年报表格（1 张）');
    assert.match(pasted.text, /\| 行政规范性文件 \| +2 \| +1 \| +9 \|/);
    assert.match(pasted.text, /\| 行政许可 \| +117 \|/);
  });

  test('the plain text serves where there is no markup', () => {
    const { text } = service.copyTables(analysisOf(service, newDraft()), { table: 'review' });
    const pasted = paste({ text: text!.replace(/\n/g, '\r\n') });
    assert.deepEqual([pasted?.count, pasted?.certain], [1, true]);
    assert.match(pasted!.text, /^\| 行政复议 \|/);
  });

  test('words around the tables are kept', () => {
    const pasted = paste({ html: `<p>下面是有关数据。</p>${wordTable}<p>以上。</p>` });
    assert.match(pasted!.text, /^下面是有关数据。\n/);
    assert.match(pasted!.text, /\n以上。\n$/);
  });

  for (const [what, clipping] of [
    ['another table', { html: '<table><tr><td>姓名<td>电话<tr><td>甲<td>12</table>' }],
    ['the form without values', { html: wordTable.replace(/>(?:&nbsp;)?\d+(?:&nbsp;)?</g, '><') }],
    ['words alone', { text: '全年收到申请10件。' }],
    ['nothing', {}],
  ] as const) {
    test(`nothing is offered for ${what}`, () => assert.equal(paste(clipping), null));
  }

  test('nothing is offered for what has the form already', () => {
    const first = paste({ html: wordTable })!;
    assert.equal(paste({ text: first.text }), null);
  });
});

suite('service: copying tables', () => {
  test('as tab-separated text, empty cells for merged ones', () => {
    const { text } = service.copyTables(analysisOf(service, newDraft()), { table: 'applications' });
    const lines = text!.split('\n').map((line) => line.split('\t'));
    assert.deepEqual([...new Set(lines.slice(0, -1).map((cells) => cells.length))], [10]);
    assert.deepEqual(lines[1], ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计']);
    assert.deepEqual(lines[5]!.slice(0, 4), ['三、本年度办理结果', '（一）予以公开', '', '0']);
    assert.deepEqual(lines[7]!.slice(0, 3), ['', '（三）不予公开', '1.属于国家秘密']);
  });

  test('a table whose cells are not certain is refused with a reason', () => {
    const text = replaced(newDraft(), '行政处罚 | 0 |', '行政处罚 | 0 | 5 |');
    const copied = service.copyTables(analysisOf(service, text), { table: 'disclosure' });
    assert.equal(copied.text, null);
    assert.match(copied.message, /表二无法复制/);
  });
});
