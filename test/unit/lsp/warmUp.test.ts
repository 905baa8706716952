import assert from 'node:assert/strict';
import { createPracticeDrafts } from '../../../server/src/lsp/warmUp/practiceDraft';
import { serviceWith } from '../service/service';

suite('server: drafts to warm up with', () => {
  const service = serviceWith([]);
  const draft = createPracticeDrafts(service);

  test('are reports with all of their tables filled in, in pipes and in spaces', () => {
    for (const number of [2, 3]) {
      const text = draft(number);
      assert.equal(text.includes('|'), number === 2);
      const { report } = service.analyse({ text, declared: false });
      assert.ok(report.recognised);
      assert.equal(report.tables.size, report.edition.tables.length);
      for (const { state } of report.tables.values()) assert.equal(state, 'read');
    }
  });

  test('differ in every sentence with figures, and have all kinds of them', () => {
    const [one, other] = [2, 4].map((number) =>
      draft(number)
        .split(/[。\n]/)
        .filter((sentence) => /^[^|]*\d+[条件项场个]/.test(sentence)),
    );
    assert.ok(new Set(one!.map((sentence) => sentence.replace(/\d+/g, ''))).size > 6);
    assert.deepEqual(
      one!.filter((sentence) => other!.includes(sentence)),
      [],
    );
  });
});
