import assert from 'node:assert/strict';
import { newDraft } from '../../support/draft';
import { analysisOf, serviceWith } from './service';

const service = serviceWith([]);
const title = '云溪市生态环境局2024年政府信息公开工作年度报告';

const found = (query: string): readonly string[] =>
  service.symbols(analysisOf(service, newDraft()), query).map(({ name }) => name);

suite('service: symbols', () => {
  test('title and chapters are found, chapters under their report', () => {
    assert.equal(found('').length, 7);
    const [report, chapter] = service.symbols(analysisOf(service, newDraft()), '');
    assert.deepEqual([report?.name, report?.container], [title, '']);
    assert.deepEqual([chapter?.name, chapter?.container], ['一、总体情况', title]);
  });

  test('by characters in order, not necessarily one after the other', () => {
    assert.deepEqual(found('云溪 年报'), [title]);
    assert.deepEqual(found('行政复议'), ['四、政府信息公开行政复议、行政诉讼情况']);
    assert.deepEqual(found('议复'), []);
  });

  test('a document that is no report has none', () => {
    const note = service.analyse({ text: '一、总体情况', declared: false });
    assert.deepEqual(service.symbols(note, ''), []);
  });
});
