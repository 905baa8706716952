import assert from 'node:assert/strict';
import type { OutlineItem } from '../../../server/src/service/languageService';
import { newDraft, replaced } from '../../support/draft';
import { analysisOf, serviceWith } from './service';

const service = serviceWith([]);

/** One line an item: its name after one blank a level, and its detail. */
const lines = (items: readonly OutlineItem[], level = 0): readonly string[] =>
  items.flatMap(({ name, detail, children }) => [
    `${' '.repeat(level)}${name}${detail === '' ? '' : ` = ${detail}`}`,
    ...lines(children, level + 1),
  ]);

const outlineOf = (text: string): readonly OutlineItem[] =>
  service.outline(analysisOf(service, text)) ?? [];

function assertListed(text: string, expected: string): void {
  const shown = lines(outlineOf(text)).join('\n');
  assert.ok(shown.includes(expected), `not in the outline:\n${expected}\n\n${shown}`);
}

suite('service: outline', () => {
  test('title, preamble and chapters come one under the other', () => {
    const [title, ...more] = outlineOf(newDraft());
    assert.deepEqual(more, []);
    assert.equal(title?.name, '云溪市生态环境局2024年政府信息公开工作年度报告');
    assert.deepEqual(
      title.children.map(({ kind, name }) => `${kind} ${name}`),
      [
        'preamble 引言',
        'chapter 一、总体情况',
        'chapter 二、主动公开政府信息情况',
        'chapter 三、收到和处理政府信息公开申请情况',
        'chapter 四、政府信息公开行政复议、行政诉讼情况',
        'chapter 五、存在的主要问题及改进情况',
        'chapter 六、其他需要报告的事项',
      ],
    );
  });

  test('a table has its blocks, and their rows what they amount to', () => {
    const draft = replaced(newDraft(), '| 规章 | 0 | 0 | 0 |', '| 规章 | 1 |  | 3 |');
    assertListed(
      draft,
      [
        '  表二',
        '   第二十条第（一）项',
        '    规章 = 1 / — / 3',
        '    行政规范性文件 = 0 / 0 / 0',
        '   第二十条第（五）项',
        '    行政许可 = 0',
      ].join('\n'),
    );
  });

  test('groups head their rows, and a row shows its total', () => {
    const draft = replaced(
      newDraft(),
      '| 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| 8.属于行政查询事项 | 20 | 1 | 0 | 0 | 0 | 0 | 21 |',
    );
    assertListed(draft, ['    （三）不予公开', '     1.属于国家秘密 = 0'].join('\n'));
    assertListed(
      draft,
      [
        '     8.属于行政查询事项 = 21',
        '    （四）无法提供',
        '     1.本机关不掌握相关政府信息 = 0',
      ].join('\n'),
    );
  });

  test('a row that the form does not have is listed where it stands', () => {
    const draft = replaced(newDraft(), '| 行政处罚 | 0 |', '| 行政奖励 | 7 |\n| 行政处罚 | 0 |');
    const found = lines(outlineOf(draft)).find((line) => line.includes('行政奖励'));
    assert.equal(found?.trim(), '行政奖励 = 7');
  });

  test('rows that stand side by side have their own values each', () => {
    assertListed(
      newDraft(),
      '  表四\n   行政复议 = 0\n   行政诉讼 未经复议直接起诉 = 0\n   行政诉讼 复议后起诉 = 0',
    );
  });

  test('a draft without a title lists its chapters at the top', () => {
    const chapters = newDraft().slice(newDraft().indexOf('## 一、'));
    assert.equal(outlineOf(chapters)[0]?.name, '一、总体情况');
  });

  test('a draft that begins within a table lists it at the top', () => {
    const items = outlineOf(newDraft().slice(newDraft().indexOf('一、本年新收')));
    assert.ok(items.some(({ name }) => name === '表三'));
  });

  test('an English outline names what the draft has no words for in English', () => {
    const english = serviceWith([], 'en');
    const outline = english.outline(analysisOf(english, newDraft())) ?? [];
    assert.ok(lines(outline).includes(' Preamble'));
  });

  test('a document that is no report has none', () => {
    const note = service.analyse({ text: '# 备忘\n\n一、总体情况', declared: false });
    assert.equal(service.outline(note), null);
  });
});
