import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import type { LanguageService } from '../../../server/src/service/languageService';
import type { Range } from '../../../server/src/text/lines';
import { newDraft, replaced } from '../../support/draft';
import { marked } from '../../support/marked';
import { analysisOf, applied, serviceWith } from './service';

const service = serviceWith(rules);
const whole: Range = {
  start: { line: 0, character: 0 },
  end: { line: Number.MAX_SAFE_INTEGER, character: 0 },
};
const label = '一、本年新收政府信息公开申请数量 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const received = (cells: string): string => replaced(newDraft(), label + zeros, label + cells);
/** Table four balances. */
const ticked = newDraft().replace(/(?:\| 0 ){5}(?=(?:\| 0 ){10}\|)/, '| 1 | 0 | 0 | 0 | 1 ');

type Place = Range['start'];

const titlesOf = (text: string, speaker: LanguageService = service): readonly string[] =>
  speaker.lenses(analysisOf(speaker, text))!.map(({ title }) => title);

/** The hints with the text of their line up to them. */
const hintsOf = (text: string): readonly string[] =>
  service.hints(analysisOf(service, text), whole)!.map(({ position, label: said }) => {
    const line = text.split('\n')[position.line]!;
    return `${line.slice(0, position.character).slice(-4)}${said}`;
  });

const errorsIn = (text: string): number =>
  service
    .diagnostics(analysisOf(service, text))
    .filter(({ code }) => ['row-total', 'column-total', 'balance'].includes(code)).length;

suite('service: totals', () => {
  test('a balanced table has a tick at its end, and the lens says so', () => {
    assert.ok(titlesOf(ticked).includes('表四：勾稽成立'));
    assert.deepEqual(hintsOf(ticked), [' 0 |✓']);
  });

  test('a table of zeros balances and says nothing: it is to be verified', () => {
    assert.deepEqual(
      titlesOf(newDraft()).filter((title) => title.startsWith('表')),
      ['表三：全部为 0，请核实', '表四：全部为 0，请核实'],
    );
    assert.deepEqual(hintsOf(newDraft()), []);
  });

  test('a wrong total: lens, hint and finding are one', () => {
    const text = replaced(
      received(' 8 | 2 | 0 | 0 | 0 | 0 | 11 |'),
      '（一）予以公开 |' + zeros,
      '（一）予以公开 | 8 | 2 | 0 | 0 | 0 | 0 | 10 |',
    );
    const balanced = replaced(
      text,
      '（七）总计 |' + zeros,
      '（七）总计 | 8 | 2 | 0 | 0 | 0 | 0 | 10 |',
    );
    assert.equal(errorsIn(balanced), 1);
    assert.ok(titlesOf(balanced).includes('表三：1 处不成立'));
    assert.deepEqual(hintsOf(balanced), ['11 | 总计应为 10']);
  });

  test('where a rule is switched off its table is not said to balance', () => {
    const text = received(' 8 | 2 | 0 | 0 | 0 | 0 | 11 |');
    const silent = serviceWith(rules.filter(({ code }) => !/total|balance/.test(code)));
    assert.ok(titlesOf(text, silent).some((title) => title.startsWith('表三：有不成立之处')));
    assert.deepEqual(
      silent.hints(analysisOf(silent, text), whole)!.map(({ label: said }) => said),
      [],
    );
  });

  test('a blank total shows its sum; accepting the hint writes it', () => {
    const text = received(' 8 | 2 | 0 | 0 | | | |');
    assert.equal(hintsOf(text)[0]?.endsWith('总计＝10'), true);
    const [hint] = service.hints(analysisOf(service, text), whole)!;
    assert.match(applied(text, hint!.edits), /申请数量 \| 8 \| 2 \| 0 \| 0 \| \| \| 10 \|/);
    assert.match(hint!.tooltip, /8\+2\+0\+0=10/);
  });

  test('hints are those of the lines asked for, and of the place at either end', () => {
    const analysis = analysisOf(service, ticked);
    const at = service.hints(analysis, whole)![0]!.position;
    const within = (start: Place, end: Place): number =>
      service.hints(analysis, { start, end })!.length;
    const line = (number: number, character = 0): Place => ({ line: number, character });
    const { line: own, character } = at;
    assert.equal(within(at, at), 1);
    assert.equal(within(line(own, character + 1), line(own + 1)), 0);
    assert.equal(within(line(own), line(own, character - 1)), 0);
    assert.equal(within(line(0), line(own - 1, character + 1)), 0);
    assert.equal(within(line(own + 1), line(own + 2, character + 1)), 0);
    assert.equal(within(line(own - 1, character + 1), line(own + 1)), 1);
  });

  test('filling writes blank totals alone and says which', () => {
    const text = received(' 8 | 2 | 0 | 0 | | | |');
    assert.ok(titlesOf(text).includes('填总计（1 格）'));
    const { edits, said, refusals } = service.fillTotals(analysisOf(service, text), {});
    assert.deepEqual(refusals, []);
    assert.equal(applied(text, edits), text.replace('| | | |', '| | | 10 |'));
    assert.deepEqual(said, [
      '表三：已填 1 个空白总计格（一、本年新收政府信息公开申请数量·总计 10）。',
    ]);
  });

  test('a total of totals is filled too, and agrees with its rows', () => {
    const row = '（七）总计 |';
    const text = replaced(newDraft(), row + zeros, `${row} | | | | | | |`);
    const { edits } = service.fillTotals(analysisOf(service, text), {});
    assert.equal(applied(text, edits).replace(/ {2,}/g, ' '), newDraft());
  });

  for (const [what, cells] of [
    ['every addend is blank', ' | | | | | | |'],
    ['an addend is no count', ' 8 | 若干 | 0 | 0 | 0 | 0 | |'],
    ['the total is filled in, if wrongly', ' 8 | 2 | 0 | 0 | 0 | 0 | 11 |'],
  ] as const) {
    test(`nothing is filled where ${what}`, () => {
      const text = received(cells);
      const { edits, said, refusals } = service.fillTotals(analysisOf(service, text), {});
      assert.deepEqual({ edits, said }, { edits: [], said: [] });
      assert.match(refusals.join(''), /没有可填的空白总计/);
    });
  }

  test('a total of which row and column say different things is left to its author', () => {
    const text = replaced(
      replaced(
        newDraft(),
        '（一）予以公开 |' + zeros,
        '（一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 5 |',
      ),
      '（七）总计 |' + zeros,
      '（七）总计 | 4 | 0 | 0 | 0 | 0 | 0 | |',
    );
    assert.deepEqual(service.fillTotals(analysisOf(service, text), {}).edits, []);
  });

  test('a total of which row and column say the same is filled', () => {
    const text = replaced(
      replaced(
        newDraft(),
        '（一）予以公开 |' + zeros,
        '（一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |',
      ),
      '（七）总计 |' + zeros,
      '（七）总计 | 4 | 0 | 0 | 0 | 0 | 0 | |',
    );
    const { edits } = service.fillTotals(analysisOf(service, text), {});
    assert.match(applied(text, edits), /（七）总计 \| 4 \| 0 \| 0 \| 0 \| 0 \| 0 \| 4 \|/);
  });

  test('where an addend is wrong the hint stands on it', () => {
    const text = replaced(
      replaced(
        received(' 8 | 2 | 0 | 0 | 0 | 0 | 9 |'),
        '（一）予以公开 |' + zeros,
        '（一）予以公开 | 8 | 1 | 0 | 0 | 0 | 0 | 9 |',
      ),
      '（七）总计 |' + zeros,
      '（七）总计 | 8 | 1 | 0 | 0 | 0 | 0 | 9 |',
    );
    assert.deepEqual(hintsOf(text), [' 9 | 商业企业应为 1']);
  });

  test('the code action fills the table at the cursor', () => {
    const { text, range } = marked(received(' 8 | 2$0 | 0 | 0 | 0 | 0 | |'));
    const analysis = analysisOf(service, text);
    const [action] = service.codeActions(analysis, range, ['refactor.rewrite']);
    assert.equal(action?.title, '填总计：表三的 1 个空白总计格');
    assert.match(applied(text, action.edits), /\| 8 \| 2 \| 0 \| 0 \| 0 \| 0 \| 10 \|/);
    const away = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(service.codeActions(analysis, away, ['refactor.rewrite']), []);
  });

  test('blanks keep a table from being said to balance', () => {
    const text = received(' 0 | | 0 | 0 | 0 | 0 | 0 |');
    assert.ok(titlesOf(text).some((title) => title.startsWith('表三：有空白、缺行')));
    assert.deepEqual(hintsOf(text), []);
  });

  test('nothing is shown in a text that is no report', () => {
    const analysis = service.analyse({ text: '# 备忘', declared: false });
    assert.equal(service.lenses(analysis), null);
    assert.equal(service.hints(analysis, whole), null);
  });
});
