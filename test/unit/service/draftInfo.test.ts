import assert from 'node:assert/strict';
import { newDraft } from '../../support/draft';
import { analysisOf, serviceWith } from './service';

const service = serviceWith([]);
const reasonOf = (text: string, chosen = false): string =>
  service.draftInfo(analysisOf(service, text), chosen)?.reason ?? '';

suite('service: what a draft is taken for', () => {
  test('edition and year, with the reason', () => {
    const text = newDraft();
    const info = service.draftInfo(analysisOf(service, text), false);
    assert.ok(info);
    const { chapters, ...others } = info;
    assert.deepEqual(others, {
      type: '政府信息公开工作年度报告',
      typeReason: '从标题、各章标题和表格看，这是“政府信息公开工作年度报告”。',
      edition: '2021年格式',
      year: 2024,
      reason:
        '报告是2024年度的，表格也是2021年格式（国办公开办函〔2021〕30号）的样式，所以按这一版检查。',
    });
    assert.deepEqual(
      chapters.map(({ title }) => title.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、', '六、'],
    );
    const lines = text.split('\n');
    for (const { title, line } of chapters) assert.equal(lines[line], `## ${title}`);
  });

  test('the reason says what decided', () => {
    assert.match(reasonOf(newDraft(), true), /^设置“gouji.edition”指定/);
    const wrongYear = newDraft().replaceAll('2024', '2020');
    assert.match(reasonOf(wrongYear), /^表格是2021年格式/);
    assert.match(
      reasonOf('# 青禾县水务局2020年政府信息公开工作年度报告'),
      /^报告是2020年度的，所以按2019年/,
    );
    assert.match(reasonOf('一、总体情况'), /^没有读到年份和表格/);
  });

  test('an English reader is told in English', () => {
    const english = serviceWith([], 'en');
    const info = english.draftInfo(analysisOf(english, newDraft()), false);
    assert.equal(info?.edition, 'form of 2021');
    assert.match(info.reason, /^It is a report for 2024 and its tables are those of the form/);
  });

  test('a document that is no report is taken for none', () => {
    const note = { text: '# 备忘', declared: false };
    assert.equal(service.draftInfo(service.analyse(note), false), null);
  });
});
