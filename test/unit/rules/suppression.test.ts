import assert from 'node:assert/strict';
import { rules as catalogue } from '../../../server/src/rules/catalogue';
import { suppressionUnknown } from '../../../server/src/rules/catalogue/suppression-unknown';
import { createChecker, type Verdict } from '../../../server/src/rules/check';
import type { Finding, Rule } from '../../../server/src/rules/model';
import type { Edit } from '../../../server/src/text/edit';
import { entryFor } from '../../../server/src/rules/suppression/baseline';
import { placeOf, sentenceAround } from '../../../server/src/report/query/address';
import { disclosureEditions as templates } from '../../support/disclosure';
import { applicationsTable, balanced } from '../../support/applications';
import { newDraft, replaced } from '../../support/draft';
import { inChinese } from '../../support/findings';
import { parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

/** Finds every `错`. */
const wrongWord: Rule = {
  code: 'wrong-word',
  severity: 'error',
  check: ({ text }) =>
    [...text.matchAll(/错/g)].map(({ index }) => ({
      span: { start: index, end: index + 1 },
      message: { key: 'wrong-word', args: {} },
    })),
};
const silent: Rule = { code: 'silent', severity: 'error', check: () => [] };
const yearly: Rule = { ...silent, code: 'yearly', comparesYears: true };

const checker = createChecker([wrongWord, silent, yearly, suppressionUnknown], templates);
const review = (text: string, off: readonly string[] = []): Verdict =>
  checker.review(parse(text), { levels: new Map(off.map((code) => [code, 'off'])) });
const keys = ({ findings }: Verdict): readonly string[] =>
  findings.map(({ code, message }) => (code === 'wrong-word' ? code : message.key));

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight(
    (left, { span, newText }) => left.slice(0, span.start) + newText + left.slice(span.end),
    text,
  );

suite('suppression by comments', () => {
  test('for the next line with text', () => {
    const text = '错\n\n<!-- gouji-ignore-next wrong-word -->\n\n错错\n错\n';
    const verdict = review(text);
    assert.deepEqual(
      verdict.findings.map(({ span }) => span.start),
      [0, text.lastIndexOf('错')],
    );
    assert.equal(verdict.suppressed.length, 2);
    assert.ok(verdict.suppressed.every(({ by }) => by.kind === 'comment' && by.comment.line === 2));
  });

  test('several one below the other hold for the same line', () => {
    const text = '<!-- gouji-ignore-next wrong-word -->\n<!-- gouji-ignore-next silent -->\n错\n';
    assert.deepEqual(keys(review(text)), ['suppression-unknown.idle.next']);
  });

  test('for no line where no text follows', () => {
    const last = review('错\n<!-- gouji-ignore-next wrong-word -->\n\n');
    assert.deepEqual(keys(last), ['wrong-word', 'suppression-unknown.idle.next']);
  });

  test('for the line right below too', () => {
    assert.deepEqual(keys(review('<!-- gouji-ignore-next wrong-word -->\n错\n')), []);
  });

  test('for the whole draft, wherever the comment stands', () => {
    assert.deepEqual(keys(review('错\n错\n<!-- gouji-ignore-file wrong-word -->')), []);
  });

  test('only for the rules named; one that is idle is told of as a whole', () => {
    const text = '<!-- gouji-ignore-file silent -->\n错';
    const verdict = review(text);
    assert.deepEqual(keys(verdict), ['suppression-unknown.idle.file', 'wrong-word']);
    const { span } = verdict.findings[0]!;
    assert.equal(text.slice(span.start, span.end), '<!-- gouji-ignore-file silent -->');
  });

  for (const [what, comment, key, after] of [
    ['an unknown rule', '<!-- gouji-ignore-next wrongword -->', 'suppression-unknown.rule', '错'],
    ['no rule', '<!-- gouji-ignore-next -->', 'suppression-unknown.nothing-named', '错'],
    ['something else', '<!-- gouji-off wrong-word -->', 'suppression-unknown.form', '错'],
    ['no type', '<!-- gouji-type newsletter -->', 'suppression-unknown.type', '错'],
  ] as const) {
    test(`${what} in a comment is said, and the fix removes its line`, () => {
      const text = `${comment}\n错`;
      const verdict = review(text);
      assert.deepEqual(keys(verdict), [key, 'wrong-word']);
      assert.equal(edited(text, verdict.findings[0]!.fixes[0]!.edits), after);
    });
  }

  test('of several rules in one comment the fix removes the idle one', () => {
    for (const [codes, after] of [
      ['silent wrong-word', 'wrong-word'],
      ['wrong-word silent', 'wrong-word'],
      ['wrong-word, silent：已核', 'wrong-word：已核'],
    ] as const) {
      const text = `<!-- gouji-ignore-next ${codes} -->\n错`;
      const verdict = review(text);
      assert.deepEqual(keys(verdict), ['suppression-unknown.idle.next'], codes);
      const { span, message, fixes } = verdict.findings[0]!;
      assert.equal(text.slice(span.start, span.end), 'silent');
      assert.match(inChinese.say(message), /silent/);
      assert.deepEqual(
        fixes.map(({ preferred, safe }) => [preferred, safe]),
        [[true, false]],
      );
      assert.equal(
        edited(text, verdict.findings[0]!.fixes[0]!.edits),
        `<!-- gouji-ignore-next ${after} -->\n错`,
      );
    }
  });

  test('a comment for a rule that had no say is not called idle', () => {
    assert.deepEqual(keys(review('<!-- gouji-ignore-file silent -->', ['silent'])), []);
    assert.deepEqual(keys(review('<!-- gouji-ignore-file yearly -->')), []);
  });

  test('the rule about comments can be switched off, and ignored for a draft', () => {
    const text = '<!-- gouji-ignore-file silent -->\n';
    assert.deepEqual(keys(review(text, ['suppression-unknown'])), []);
    assert.deepEqual(keys(review(`${text}<!-- gouji-ignore-file suppression-unknown -->`)), []);
  });
});

suite('suppression by a baseline', () => {
  const all = createChecker(catalogue, templates);
  const row = '一、本年新收政府信息公开申请数量 |';
  const wrong = replaced(
    newDraft(),
    `${row} 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    `${row} 0 |  | 0 | 0 | 0 | 0 | 3 |`,
  );
  const findingsIn = (text: string): readonly Finding[] => all.check(parse(text));
  const baseline = findingsIn(wrong).map((finding) => entryFor(parse(wrong), finding));

  test('names the place by the form', () => {
    const places = baseline.map(({ rule, place }) => `${rule} ${place}`);
    assert.ok(places.includes('cell-blank applications/received/business'), places.join('\n'));
  });

  test('takes every finding of the draft it was made for', () => {
    const { findings, suppressed, stale } = all.review(parse(wrong), { baseline });
    assert.deepEqual([findings, stale], [[], []]);
    assert.deepEqual(
      suppressed.map(({ by }) => by.kind === 'baseline' && by.entry),
      baseline,
    );
  });

  test('of equal findings takes as many as it has entries', () => {
    const entry = baseline.find(({ rule }) => rule === 'cell-blank');
    const { suppressed, stale } = all.review(parse(wrong), { baseline: [entry!, entry!] });
    assert.equal(suppressed.length, 1);
    assert.deepEqual(stale, [entry]);
  });

  test('loses a finding whose figures change, and says which entry is stale', () => {
    const changed = replaced(
      wrong,
      `${row} 0 |  | 0 | 0 | 0 | 0 | 3 |`,
      `${row} 0 | 3 | 0 | 0 | 0 | 0 | 3 |`,
    );
    const { stale } = all.review(parse(changed), { baseline });
    assert.ok(
      stale.some(({ rule, place }) => rule === 'cell-blank' && place.endsWith('/business')),
    );
  });
});

suite('places by names of the form', () => {
  const text = shortReport({
    overview: '平稳有序。公开及时。',
    applications: `见下表。\n\n${applicationsTable(balanced)}\n\n均已答复。`,
    others: '无。',
  });
  const report = parse(text);
  const at = (words: string, from = 0): { readonly start: number; readonly end: number } => {
    const start = text.indexOf(words, from);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length };
  };

  const places: Readonly<Record<string, readonly [string, string]>> = {
    'the title': ['云溪市', 'title'],
    'the preamble': ['本报告依据', 'preamble'],
    'a chapter’s heading': ['一、总体情况', 'overview'],
    'a chapter’s text': ['公开及时', 'overview'],
    'text above a table': ['见下表', 'applications'],
    'text below it': ['均已答复', 'applications'],
    'a table’s titles': ['自然人', 'applications'],
    'a row’s label': ['（一）予以公开', 'applications/granted'],
    'a cell': ['3 | 0 | 0 | 0 | 0 | 0 | 3', 'applications/granted/natural-person'],
    'the last chapter': ['无。', 'other-matters'],
  };
  for (const [what, [words, place]] of Object.entries(places)) {
    test(what, () => assert.equal(placeOf(report, at(words)), place));
  }

  test('in a text without a title', () => {
    const untitled = parse('本报告依据条例编制。\n\n一、总体情况\n\n公开及时。\n');
    const place = (start: number): string => placeOf(untitled, { start, end: start });
    assert.deepEqual(
      [place(0), place(untitled.source.indexOf('公开及时'))],
      ['preamble', 'overview'],
    );
  });

  test('the sentence around a place is that of the text, without white space', () => {
    assert.equal(sentenceAround(report, at('及时')), '公开及时。');
    assert.equal(sentenceAround(report, at('平稳')), '平稳有序。');
    assert.equal(sentenceAround(report, at('有序。')), '平稳有序。');
    assert.equal(sentenceAround(report, at('（一）予以公开')), '');
    assert.equal(sentenceAround(report, at('一、总体情况')), '');
  });

  test('an entry changes with the words, their sentence and related places, not with where they stand', () => {
    const finding = (words: string, related: readonly string[] = []): Finding => ({
      code: 'typo',
      severity: 'warning',
      span: at(words),
      message: { key: 'typo', args: {} },
      related: related.map((each) => ({ span: at(each), message: { key: 'typo', args: {} } })),
      fixes: [],
    });
    const hashOf = (words: string, related?: readonly string[]): string =>
      entryFor(report, finding(words, related)).hash;
    assert.notEqual(hashOf('平稳'), hashOf('有序'));
    assert.notEqual(hashOf('平稳'), hashOf('平稳', ['及时']));
    assert.notEqual(hashOf('平稳', ['公开']), hashOf('平稳', ['及时']));
    assert.equal(hashOf('。'), hashOf('：'));
    const compared = finding('平稳').related.concat({
      span: at('及时'),
      message: { key: 'typo', args: {} },
      isComparison: true,
    });
    assert.equal(entryFor(report, { ...finding('平稳'), related: compared }).hash, hashOf('平稳'));
    const moved = `\n${text.replace('公开及时。', '公开及时。另有一句。')}`;
    const start = moved.indexOf('平稳');
    const again = { ...finding('平稳'), span: { start, end: start + 2 } };
    assert.deepEqual(entryFor(parse(moved), again), entryFor(report, finding('平稳')));
    const reworded = text.replace('平稳有序', '平稳更有序');
    assert.notEqual(entryFor(parse(reworded), finding('平稳')).hash, hashOf('平稳'));
  });
});
