import assert from 'node:assert/strict';
import { formViewOf } from '../../../server/src/publish/view/view';
import { rules } from '../../../server/src/rules/catalogue';
import { createCheckers } from '../../../server/src/rules/checkerCache';
import { createReportReader } from '../../../server/src/report/parse';
import { analyse } from '../../../server/src/service/analysis';
import { disclosureEditions as templates } from '../../support/disclosure';
import { texts } from '../../../server/src/wording/texts';
import { createWording } from '../../../server/src/wording/wording';
import { newDraft, replaced } from '../../support/draft';

const reader = createReportReader(templates);
const checker = createCheckers(rules, templates)({});
const wording = createWording('zh-cn', (key) => texts['zh-cn'][key] ?? key);

const viewOf = (text: string) =>
  formViewOf(analyse(reader, checker, { text, declared: true }, {}), wording)!;

const received = '一、本年新收政府信息公开申请数量 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';

/** The opening tag of a figure's cell. */
const cellIn = (html: string, address: string): string =>
  new RegExp(`<td [^>]*data-cell="${address}"[^>]*>`).exec(html)![0];

suite('form view', () => {
  test('a total that holds is ticked, with its sum; no other cell is', () => {
    const { html } = viewOf(newDraft());
    const total = cellIn(html, 'applications/received/total');
    assert.match(total, /class="value holds"/);
    assert.match(total, /data-sums="0 = 0"/);
    assert.match(cellIn(html, 'applications/received/other'), /class="value"/);
  });

  test('a wrong figure is marked with its finding, and what mends it comes along', () => {
    const { html, findings } = viewOf(
      replaced(newDraft(), received + zeros, `${received} 0 | 0 | 0 | 0 | 0 | 0 | 5 |`),
    );
    const cell = cellIn(html, 'applications/received/total');
    assert.match(cell, /class="value found error"/);
    assert.match(cell, /aria-invalid="true"/);
    const [number] = /data-findings="(\d+)"/.exec(cell)!.slice(1).map(Number);
    assert.equal(findings[number!]!.severity, 'error');
    assert.ok(findings[number!]!.fixes.length > 0);
  });

  test('a blank is to be seen, and so is a row that the draft lacks', () => {
    const blank = viewOf(
      replaced(newDraft(), received + zeros, `${received}   | 0 | 0 | 0 | 0 | 0 | 0 |`),
    );
    assert.match(cellIn(blank.html, 'applications/received/natural-person'), /class="value blank/);
    const lacking = viewOf(newDraft().replace(/^.*1\.属于国家秘密.*\n/m, ''));
    assert.match(lacking.html, /1\.属于国家秘密<\/th><td [^>]*class="value absent"/);
  });

  test('what is found in a table at none of its figures is listed above it', () => {
    const { html, findings } = viewOf(newDraft().replace(/^.*1\.属于国家秘密.*\n/m, ''));
    const [, number, said] = /<li [^>]*data-findings="(\d+)"[^>]*>([^<]+)<\/li>/.exec(html)!;
    assert.equal(findings[Number(number)]!.code, 'row-missing');
    assert.match(said!, /缺少/);
    assert.doesNotMatch(viewOf(newDraft()).html, /<li /);
  });

  test('a table whose figures cannot be told apart is shown as it stands, and why', () => {
    const seven = (value: string): readonly string[] => new Array<string>(7).fill(value);
    const { html, obstacles } = viewOf(
      [
        '云溪市生态环境局2024年政府信息公开工作年度报告',
        '三、收到和处理政府信息公开申请情况',
        ...['一、本年新收政府信息公开申请数量', ...seven('1')],
        ...['二、上年结转政府信息公开申请数量', ...seven('0'), ...seven('1')],
        ...['（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
        ...[...seven('0'), '1.属于国家秘密', ...seven('0')],
      ].join('\n'),
    );
    assert.doesNotMatch(html, /data-cell="applications/);
    assert.deepEqual(obstacles, [texts['zh-cn']['format.unreadable']]);
  });

  test('what a draft says is never markup of the page', () => {
    const { html } = viewOf(
      `${newDraft()}\n<script>alert(1)</script>“<img src=x onerror=alert(1)>”\n`,
    );
    assert.doesNotMatch(html, /<script|<img/);
  });

  test('every part names its place in the draft, in order', () => {
    const text = newDraft();
    const starts = [
      ...viewOf(text).html.matchAll(/id="part-\d+"[^>]*data-start="(\d+)" data-end="(\d+)"/g),
    ];
    assert.ok(starts.length > 10);
    let before = 0;
    for (const [, start, end] of starts) {
      assert.ok(
        before <= Number(start) && Number(start) < Number(end) && Number(end) <= text.length,
      );
      before = Number(end);
    }
  });
});
