import assert from 'node:assert/strict';
import { newDraft } from '../../support/draft';
import { analysisOf, serviceWith } from './service';

const service = serviceWith([]);

interface Fold {
  readonly from: string;
  readonly to: string;
  readonly region: boolean;
}

/** The foldings of a text, by the lines they begin and end with. */
function foldsOf(text: string): readonly Fold[] {
  const lines = text.split('\n');
  const foldings = service.foldings(analysisOf(service, text)) ?? [];
  return foldings.map(({ startLine, endLine, region }) => ({
    from: lines[startLine]!,
    to: lines[endLine]!,
    region,
  }));
}

const foldFrom = (text: string, start: string): Fold | undefined =>
  foldsOf(text).find(({ from }) => from.startsWith(start));

suite('service: folding', () => {
  test('a chapter folds to the end of its text, its heading stays', () => {
    const fold = foldFrom(newDraft(), '## 三、');
    assert.match(
      fold?.to ?? '',
      /^\| 四、结转下年度继续办理|^\| +\| 四、结转|四、结转下年度继续办理/,
    );
    assert.equal(fold?.region, false);
  });

  test('the preamble folds under its first line', () => {
    const fold = foldFrom(newDraft(), '根据《中华人民共和国政府信息公开条例》');
    assert.notEqual(fold?.to.trim(), '');
    assert.doesNotMatch(fold?.to ?? '', /^#/);
  });

  test('a group of rows folds under its first row, as a part of a table', () => {
    const fold = foldsOf(newDraft()).find(({ from }) => from.includes('（三）不予公开'));
    assert.match(fold?.to ?? '', /8\.属于行政查询事项/);
    assert.equal(fold?.region, true);
  });

  test('a table’s block folds from its caption', () => {
    const fold = foldFrom(newDraft(), '第二十条第（五）项');
    assert.match(fold?.to ?? '', /行政许可/);
    assert.equal(fold?.region, true);
  });

  test('no two foldings begin on one line, and none is of one line', () => {
    const foldings = service.foldings(analysisOf(service, newDraft())) ?? [];
    assert.equal(new Set(foldings.map(({ startLine }) => startLine)).size, foldings.length);
    for (const { startLine, endLine } of foldings) assert.ok(startLine < endLine);
  });

  test('a document that is no report is left to the editor', () => {
    const note = service.analyse({ text: '# 备忘\n\n写一封信', declared: false });
    assert.equal(service.foldings(note), null);
  });
});
