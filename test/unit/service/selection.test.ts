import assert from 'node:assert/strict';
import { newDraft, replaced } from '../../support/draft';
import { marked } from '../../support/marked';
import { analysisOf, covered, serviceWith } from './service';

const service = serviceWith([]);

/** What can be selected at the mark in a new draft, one part of which is replaced. */
function selectionsIn(part: string, by: string): readonly string[] {
  const { text, position } = marked(replaced(newDraft(), part, by));
  const [selections = []] = service.selections(analysisOf(service, text), [position]) ?? [];
  return selections.map((range) => covered(text, range));
}

const granted = '（一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const workedOn = '本机关认真做好政府信息公开工作';
const told = (sentence: string): readonly string[] =>
  selectionsIn('## 二、', `${sentence}\n\n## 二、`);

suite('service: selection', () => {
  test('from a cell over row, groups and table to chapter and document', () => {
    const [cell, row, group, table, chapter, ...rest] = selectionsIn(
      granted,
      '（一）予以公开 | 1$02 | 0 | 0 | 0 | 0 | 0 | 12 |',
    );
    assert.equal(cell, '12');
    assert.equal(row, '（一）予以公开 | 12 | 0 | 0 | 0 | 0 | 0 | 12');
    assert.match(group!, /^三、本年度办理结果[^]*（七）总计.*\d$/);
    assert.match(table!, /四、结转下年度继续办理.*\d$/);
    assert.match(chapter!, /^## 三、[^]*四、结转下年度继续办理.*\|$/);
    assert.match(rest[rest.length - 1]!, /^# 云溪市生态环境局[^]*\n$/);
  });

  test('a label is selected before its row', () => {
    const [label, row] = selectionsIn('（一）予以公开', '（一）予$0以公开');
    assert.equal(label, '（一）予以公开');
    assert.match(row!, /^（一）予以公开 \| 0/);
  });

  test('in running text from a word over clause, sentence and paragraph to the chapter', () => {
    const [word, clause, sentence, paragraph, chapter] = told(
      `前一句。${workedOn.replace('信息', '信$0息')}，回应关切。后一句。`,
    );
    assert.equal(word, '信息');
    assert.equal(clause, workedOn);
    assert.equal(sentence, `${workedOn}，回应关切。`);
    assert.equal(paragraph, `前一句。${workedOn}，回应关切。后一句。`);
    assert.match(chapter!, /^## 一、总体情况/);
  });

  test('a number goes before the number with its unit', () => {
    const [number, quantity, clause] = told('全年收到申请1,0$024件，均已办结。');
    assert.equal(number, '1,024');
    assert.equal(quantity, '1,024件');
    assert.equal(clause, '全年收到申请1,024件');
  });

  test('each selection lies within the next', () => {
    const text = newDraft();
    const analysis = analysisOf(service, text);
    const { lines } = analysis.report;
    const positions = Array.from(text, (_, at) => lines.positionAt(at));
    for (const [at, selections] of (service.selections(analysis, positions) ?? []).entries()) {
      let [start, end] = [at, at];
      for (const range of selections) {
        const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
        assert.ok(
          from <= start && end <= to,
          `at ${at}: ${from}-${to} does not hold ${start}-${end}`,
        );
        [start, end] = [from, to];
      }
      assert.deepEqual([start, end], [0, text.length]);
    }
  });

  test('a document that is no report is left to the editor', () => {
    const note = service.analyse({ text: '写一封信', declared: false });
    assert.equal(service.selections(note, [{ line: 0, character: 1 }]), null);
  });
});
