import assert from 'node:assert/strict';
import { cellNegative } from '../../../server/src/rules/catalogue/cell-negative';
import { rowTotal } from '../../../server/src/rules/catalogue/row-total';
import type { Hover } from '../../../server/src/service/languageService';
import { explain } from '../../../server/src/service/hover/explanation';
import { createWording } from '../../../server/src/wording/wording';
import { texts } from '../../../server/src/wording/texts';
import { textAt } from '../../../server/src/text/span';
import { newDraft, replaced } from '../../support/draft';
import { marked } from '../../support/marked';
import { analysisOf, covered, serviceWith, wordRule } from './service';

const service = serviceWith([]);

interface Shown extends Hover {
  /** What the hover's range covers. */
  readonly covered: string;
}

/** The hover at the mark in a new draft, one part of which is replaced. */
function hoverIn(part: string, by: string): Shown {
  const { text, position } = marked(replaced(newDraft(), part, by));
  const analysis = analysisOf(service, text);
  const hover = service.hover(analysis, position);
  assert.ok(hover, 'nothing is shown');
  const { lines } = analysis.report;
  const { start, end } = hover.range;
  const span = { start: lines.offsetAt(start), end: lines.offsetAt(end) };
  return { ...hover, covered: textAt(text, span) };
}

const received = '| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const receivedWith = (values: string): string => `| 一、本年新收政府信息公开申请数量 | ${values} |`;

suite('service: hover', () => {
  test('a total is spelled out with its addends and agrees', () => {
    const { markdown, covered } = hoverIn(received, receivedWith('21 | 0 | 3 | 0 | 0 | 0 | 2$04'));
    assert.equal(covered, '24');
    assert.match(markdown, /一、本年新收政府信息公开申请数量.* × .*总计/);
    assert.match(markdown, /= 21 \+ 0 \+ 3 \+ 0 \+ 0 \+ 0 = 24，与本格一致/);
    assert.match(markdown, /- 自然人：21\n- 科研机构：3/);
  });

  test('a total that disagrees says by how much', () => {
    const { markdown } = hoverIn(received, receivedWith('21 | 0 | 0 | 0 | 0 | 0 | $020'));
    assert.match(markdown, /= 21 \+ 0 \+ 0 \+ 0 \+ 0 \+ 0 = 21，本格为 20，相差 1/);
  });

  test('a cell of the balance shows both sides', () => {
    const { markdown } = hoverIn(received, receivedWith('2$01 | 0 | 0 | 0 | 0 | 0 | 21'));
    assert.match(markdown, /21 \+ 0 = 21，0 \+ 0 = 0，两边相差 21/);
    assert.doesNotMatch(markdown, /合计/);
  });

  test('a sum over a blank cell is not made up', () => {
    const { markdown } = hoverIn(received, receivedWith('21 |  | 0 | 0 | 0 | 0 | $021'));
    assert.match(markdown, /合计.*算不出来/);
  });

  test('a cell says how it was read', () => {
    const reading = (value: string): string =>
      hoverIn(received, receivedWith(`${value} | 0 | 0 | 0 | 0 | 0 | 0`)).markdown;
    assert.match(reading('$0１,０００件'), /本格读作 \*\*1000\*\* 件/);
    assert.match(reading('$0无'), /文字“无”，意思是 \*\*0\*\*/);
    assert.match(reading('$0 '), /空白/);
  });

  test('what is written in the draft cannot become markup', () => {
    const { markdown } = hoverIn('# 云溪市生态环境局', '# 云$0溪市[生态](x)环境局');
    assert.match(markdown, /云溪市\\\[生态\\\]\\\(x\\\)环境局/);
  });

  test('a row label is explained: meaning, basis, how to count, common mistakes', () => {
    const { markdown, covered } = hoverIn('（一）予以公开', '（一）予$0以公开');
    assert.equal(covered, '（一）予以公开');
    for (const part of ['依据', '怎么填（通行做法）', '常见错误'])
      assert.ok(markdown.includes(`**${part}**：`));
  });

  test('a way of counting is introduced by where it comes from', () => {
    const shown = (part: string, place: string): string => hoverIn(part, place).markdown;
    assert.match(shown('1.属于国家秘密', '1.属于国$0家秘密'), /怎么填（法律法规有规定）/);
    assert.match(shown('| 总计 |', '| 总$0计 |'), /怎么填（格式和通知原文）/);
    assert.match(shown('自然人', '自$0然人'), /怎么填（各地口径不一，待核）\*\*：个体工商户/);
  });

  test('a column title is explained', () => {
    const { markdown, covered } = hoverIn('本年制发件数', '本年$0制发件数');
    assert.equal(covered, '本年制发件数');
    assert.match(markdown, /^\*\*本年制发件数\*\*\n\n/);
  });

  test('a group’s label and a block’s caption are explained', () => {
    assert.equal(hoverIn('（三）不予公开', '（三）不予$0公开').covered, '（三）不予公开');
    assert.equal(
      hoverIn('第二十条第（五）项', '第二十条$0第（五）项').covered,
      '第二十条第（五）项',
    );
  });

  test('a chapter’s heading is explained under its official title', () => {
    const { markdown, covered } = hoverIn('## 一、总体情况', '## 一、总体$0概况');
    assert.equal(covered, '一、总体概况');
    assert.match(markdown, /^\*\*一、总体情况\*\*\n\n/);
  });

  test('the title is explained, with body, year and edition as understood', () => {
    const { markdown } = hoverIn('# 云溪市', '# 云$0溪市');
    assert.match(markdown, /云溪市生态环境局 · 2024年度/);
  });

  for (const [sentence, element] of [
    ['本报告所列数据的$0统计期限自', '统计期限'],
    ['本报告电子版$0可在', '查阅方式'],
    ['如对本报告$0有疑问', '联系方式'],
    ['本报告由总体情况$0，', '报告的组成'],
    ['根据$0《中华人民共和国政府信息公开条例》', '编制依据'],
  ] as const) {
    test(`the preamble’s sentence is told by its words: ${element}`, () => {
      const { markdown } = hoverIn(sentence.replace('$0', ''), sentence);
      assert.ok(markdown.startsWith(`**${element}**\n\n`), markdown);
    });
  }

  test('nothing is shown over running text or in a document that is no report', () => {
    const { text, position } = marked(
      replaced(newDraft(), '开展政府信息公开工作', '开展政府信息$0公开工作'),
    );
    assert.equal(service.hover(analysisOf(service, text), position), null);
    const note = service.analyse({ text: '行政许可 3', declared: false });
    assert.equal(service.hover(note, { line: 0, character: 1 }), null);
  });

  test('a mark on a cell tells why, briefly, before what the cell is', () => {
    const checking = serviceWith([cellNegative]);
    const { text, position } = marked(
      replaced(newDraft(), '| 行政许可 | 0 |', '| 行政许可 | -$03 |'),
    );
    const { markdown } = checking.hover(analysisOf(checking, text), position)!;
    const [rule, field, ...more] = markdown.split('\n\n---\n\n');
    assert.deepEqual(more, []);
    assert.match(rule!, /^\*\*数字为负\*\*\n\n\*\*依据\*\*：.*$/);
    assert.match(field!, /^\*\*行政许可\*\* × .* · 本格读作 \*\*-3\*\* 件$/);
  });

  test('a wrong total’s hover is short: the fix and the cell, whose addends the message has', () => {
    const checking = serviceWith([rowTotal]);
    const carriedOut = '| 四、结转下年度继续办理 |';
    const text = replaced(
      replaced(newDraft(), received, receivedWith('21 | 0 | 3 | 0 | 0 | 0 | 25')),
      `${carriedOut} 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
      `${carriedOut} 21 | 0 | 3 | 0 | 0 | 0 | 24 |`,
    );
    const analysis = analysisOf(checking, text);
    const [finding, ...others] = analysis.findings;
    assert.deepEqual(others, []);
    const { markdown } = checking.hover(
      analysis,
      analysis.report.lines.positionAt(finding!.span.start),
    )!;
    const paragraphs = markdown.split('\n\n');
    assert.equal(paragraphs.length, 5, markdown);
    assert.match(markdown, /\*\*改法\*\*（Ctrl\+\.，Mac 按 Cmd\+\.）：.*24/);
    assert.doesNotMatch(markdown, /21 \+ 0|- 自然人|gouji-ignore/);
  });

  test('a mark in running text is explained too, and covers what it stands under', () => {
    const checking = serviceWith([wordRule('typo', '政府信息公开工作')]);
    const { text, position } = marked(
      replaced(newDraft(), '开展政府信息公开工作', '开展政府信息$0公开工作'),
    );
    const hover = checking.hover(analysisOf(checking, text), position);
    assert.equal(covered(text, hover!.range), '政府信息公开工作');
    assert.match(hover!.markdown, /权力清单/);
  });

  test('the English service explains in English', () => {
    const english = serviceWith([], 'en');
    const { text, position } = marked(replaced(newDraft(), '（一）予以公开', '（一）予$0以公开'));
    assert.match(english.hover(analysisOf(english, text), position)?.markdown ?? '', /Legal basis/);
  });
});

suite('service: how a basis is introduced', () => {
  const wording = createWording('zh-cn', (key, { text }) =>
    (texts['zh-cn'][key] ?? key).replace('{text}', String(text)),
  );
  const introduced = (confidence: 'high' | 'medium' | 'low'): string | undefined =>
    explain(
      {
        meaning: { 'zh-cn': '意思', en: 'meaning' },
        basis: { 'zh-cn': '某处', en: 'somewhere', confidence },
      },
      wording,
    )[1];

  test('only what was read in the law itself is called a basis', () => {
    assert.equal(introduced('high'), '**依据**：某处');
    assert.equal(introduced('medium'), '**通行做法**：某处');
    assert.equal(introduced('low'), '**口径不一，以本级主管部门为准**：某处');
  });
});
