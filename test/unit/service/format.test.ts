import assert from 'node:assert/strict';
import { editionIn } from '../../support/disclosure';
import { plainText } from '../../../server/src/template/skeleton/render';
import { tableSkeleton } from '../../../server/src/template/skeleton/tables';
import { widthsFor, type AmbiguousWidth } from '../../../server/src/text/width';
import type { TableTarget } from '../../../server/src/service/languageService';
import { newDraft, replaced } from '../../support/draft';
import { analysisOf, applied, serviceWith } from './service';

const service = serviceWith([]);

const tabTable = [
  '云溪市生态环境局2024年政府信息公开工作年度报告',
  '',
  '二、主动公开政府信息情况',
  '第二十条第（五）项',
  '信息内容\t本年处理决定数量',
  '行政许可\t１２（其中线上 3 件）',
  '第二十条第（六）项',
  '信息内容\t本年处理决定数量',
  '行政处罚\t',
  '行政强制\t7',
  '三、收到和处理政府信息公开申请情况',
  '无',
  '',
].join('\n');

suite('service: formatting tables', () => {
  const format = (text: string, target: TableTarget = {}) => {
    const { edits, said, refusals } = service.formatTables(analysisOf(service, text), target, {
      widthOf: widthsFor(1),
    });
    return { text: applied(text, edits), said, refusals, edits };
  };

  test('a table of tabs becomes aligned pipes; remarks, full-width digits and blanks are kept', () => {
    assert.equal(
      format(tabTable).text,
      [
        '云溪市生态环境局2024年政府信息公开工作年度报告',
        '',
        '二、主动公开政府信息情况',
        '',
        '第二十条第（五）项',
        '',
        '| 信息内容 |      本年处理决定数量 |',
        '| -------- | --------------------: |',
        '| 行政许可 | １２（其中线上 3 件） |',
        '',
        '第二十条第（六）项',
        '',
        '| 信息内容 | 本年处理决定数量 |',
        '| -------- | ---------------: |',
        '| 行政处罚 |                  |',
        '| 行政强制 |                7 |',
        '',
        '三、收到和处理政府信息公开申请情况',
        '无',
        '',
      ].join('\n'),
    );
  });

  test('the shape is that of a new report’s tables', () => {
    const cells = (text: string) =>
      text.split('\n').map((line) => line.replace(/-{3,}/g, '---').replace(/ +/g, ' ').trimEnd());
    const text = newDraft();
    assert.deepEqual(cells(format(text).text), cells(text));
    for (const table of editionIn(2024).tables) {
      const [first] = cells(plainText(tableSkeleton(table))).filter((line) => line.startsWith('|'));
      assert.ok(cells(format(text).text).includes(first!));
    }
  });

  test('ambiguous characters take one or two columns as is set', () => {
    const text = newDraft();
    const rule = (width: AmbiguousWidth) => {
      const { edits } = service.formatTables(
        analysisOf(service, text),
        {},
        { widthOf: widthsFor(width) },
      );
      return applied(text, edits)
        .split('\n')
        .find((line) => line.includes('危及“三安全一稳定”'))!;
    };
    assert.equal(rule(1).length, rule(2).length + 2);
  });

  test('our comments stay before the row they stand before', () => {
    const comment = '<!-- gouji-ignore-next row-total -->';
    const row = '| 三、本年度办理结果 | （一）予以公开';
    const { text } = format(replaced(newDraft(), row, `${comment}\n${row}`));
    const lines = text.split('\n');
    const at = lines.indexOf(comment);
    assert.ok(at > 0);
    assert.match(lines[at + 1]!, /（一）予以公开/);
  });

  test('a wrong label and a wrong title stay wrong: only their finding may change them', () => {
    const draft = replaced(
      replaced(newDraft(), '法律服务机构 | 其他 | 总计 |', '法律服务机构 | 其他 | 合计 |'),
      '7.属于行政执法案卷',
      '7.属于行政执法档案卷',
    );
    const { text } = format(draft);
    assert.match(text, /合计 \|/);
    assert.match(text, /属于行政执法档案卷/);
  });

  test('rows that the form does not have keep their place', () => {
    const row = '| | 四、结转下年度继续办理 |';
    const { text, refusals } = format(
      replaced(newDraft(), row, `| | 附：网上申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n${row}`),
    );
    assert.deepEqual(refusals, []);
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('附：网上申请'));
    assert.match(lines[at]!, /附：网上申请 .*\| +3 \| .*\| +3 \|$/);
    assert.match(lines[at + 1]!, /四、结转下年度继续办理/);
  });

  test('line endings stay', () => {
    const text = format(tabTable.replace(/\n/g, '\r\n')).text;
    assert.equal(/[^\r]\n/.test(text), false);
    assert.equal(text.replace(/\r\n/g, '\n'), format(tabTable).text);
  });

  test('only the table at the cursor is laid out', () => {
    const text = newDraft();
    const line = text.split('\n').findIndex((each) => each.includes('| 行政处罚 |'));
    const { edits } = format(text, { position: { line, character: 0 } });
    assert.equal(edits.length, 1);
    assert.ok(edits[0]!.range.start.line <= line && line <= edits[0]!.range.end.line);
  });

  test('only the table that is named is laid out', () => {
    const wide = newDraft().replaceAll('| 0 |', '|  0 |');
    const { edits } = format(wide, { table: 'applications' });
    const { start, end } = edits[0]!.range;
    const lines = wide.split('\n');
    const isIn = (heading: RegExp): boolean =>
      lines.slice(start.line, end.line + 1).some((each) => heading.test(each));
    assert.equal(edits.length, 1);
    assert.equal(isIn(/一、本年新收/), true);
    assert.equal(isIn(/行政许可|结果维持/), false);
  });

  test('away from tables it is said that there is none', () => {
    const { edits, said, refusals } = format(newDraft(), { position: { line: 0, character: 0 } });
    assert.deepEqual({ edits, said }, { edits: [], said: [] });
    assert.match(refusals.join(''), /没有认得出的年报表格/);
  });

  for (const [what, part, by, reason] of [
    ['a row with a cell too many', '行政处罚 | 0 |', '行政处罚 | 0 | 5 |', /“行政处罚”一行的格数/],
    [
      'a row that the form does not have, with a cell too many',
      '| 行政处罚 | 0 |',
      '| 行政检查 | 0 | 5 | 6 | 7 |\n| 行政处罚 | 0 |',
      /“行政检查”一行的格数/,
    ],
    ['words inside the table', '| | 四、结转', '领导批示已阅\n| | 四、结转', /夹有“领导批示已阅”/],
  ] as const) {
    test(`refused with its reason, nothing changed: ${what}`, () => {
      const text = replaced(newDraft(), part, by);
      const line = text.split('\n').findIndex((each) => each.includes(by.split('\n').at(-1)!));
      const { edits, said, refusals } = format(text, { position: { line, character: 0 } });
      assert.deepEqual({ edits, said }, { edits: [], said: [] });
      assert.match(refusals.join(''), reason);
    });
  }

  test('nothing is offered for a text that is no report', () => {
    const analysis = service.analyse({ text: '| a |\n|-|\n| 1 |', declared: false });
    assert.deepEqual(service.formatTables(analysis, {}, { widthOf: widthsFor(1) }).edits, []);
  });

  test('on a page of its width long words go on in the lines below, figures stay whole', () => {
    const columns = 96;
    const widthOf = widthsFor(2);
    const text = replaced(newDraft(), '（一）予以公开 |', '（一）予以公开 | 1234567 |').replace(
      '1234567 | 0 |',
      '1234567 |',
    );
    const laidOut = (draft: string): string =>
      applied(
        draft,
        service.formatTables(analysisOf(service, draft), {}, { widthOf, columns }).edits,
      );
    const once = laidOut(text);
    const third = once.slice(once.indexOf('## 三、'), once.indexOf('## 四、'));
    const rows = third.split('\n').filter((line) => line.startsWith('|'));
    assert.ok(
      rows.every((row) => widthOf(row) === widthOf(rows[0]!)),
      third,
    );
    assert.ok(widthOf(rows[0]!) <= columns, String(widthOf(rows[0]!)));
    assert.match(third, /\| （二）部分公开（区分处理的[^|]*\|\s+0 \|.*\n\| \S* +\| [^|]+\|\s+\|/);
    assert.match(third, /\| 1234567 \|/);
    assert.equal(laidOut(once), once);
    const cellsIn = (draft: string): readonly string[] =>
      [...analysisOf(service, draft).report.tables.values()].flatMap(({ rows: bound }) =>
        [...bound.values()].flatMap(({ cells }) => cells.map((cell) => cell.text)),
      );
    assert.deepEqual(cellsIn(once), cellsIn(text));
  });

  test('a page too narrow for the figures leaves the words whole', () => {
    const format = (columns?: number) =>
      service.formatTables(
        analysisOf(service, newDraft()),
        {},
        { widthOf: widthsFor(2), ...(columns !== undefined && { columns }) },
      ).edits;
    assert.deepEqual(format(40), format());
  });
});
