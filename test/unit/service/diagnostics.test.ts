import assert from 'node:assert/strict';
import { analysisOf, serviceWith, wordRule } from './service';

suite('service: diagnostics', () => {
  const rule = wordRule('a-word', '错字', (start) => ({
    severity: 'error',
    related: [{ span: { start: 0, end: 2 }, message: { key: 'see', args: {} } }],
    message: { key: `at ${start}`, args: {} },
  }));

  test('a finding has its place by line and UTF-16 character, its rule and its related places', () => {
    const service = serviceWith([rule]);
    const [found, ...more] = service.diagnostics(analysisOf(service, '𠀀题\r\n有错字'));
    assert.deepEqual(more, []);
    assert.deepEqual(found, {
      range: { start: { line: 1, character: 1 }, end: { line: 1, character: 3 } },
      severity: 'error',
      code: 'a-word',
      title: 'rule.a-word.title',
      href: 'https://example.org/a-word',
      message: 'at 6',
      related: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
          message: 'see',
        },
      ],
    });
  });

  test('nothing is said of a text that is no report unless its author calls it one', () => {
    const service = serviceWith([rule]);
    const draft = { text: '一封有错字的信' };
    const unsaid = service.analyse({ ...draft, declared: false });
    assert.deepEqual(service.diagnostics(unsaid), []);
    assert.equal(service.diagnostics(service.analyse({ ...draft, declared: true })).length, 1);
  });

  test('a rule that is switched off finds nothing; one given a level has it', () => {
    const service = serviceWith([rule]);
    const draft = { text: '有错字', declared: true };
    const off = service.analyse(draft, { levels: new Map([['a-word', 'off']]) });
    assert.deepEqual(service.diagnostics(off), []);
    const hint = service.analyse(draft, { levels: new Map([['a-word', 'hint']]) });
    assert.deepEqual(
      service.diagnostics(hint).map(({ severity }) => severity),
      ['hint'],
    );
  });
});
