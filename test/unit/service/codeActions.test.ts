import assert from 'node:assert/strict';
import type { Fix, Rule } from '../../../server/src/rules/model';
import type { CodeAction } from '../../../server/src/service/languageService';
import { marked } from '../../support/marked';
import { analysisOf, applied, serviceWith, wordRule } from './service';

const replace = (start: number, length: number, newText: string, kind: Partial<Fix> = {}): Fix => ({
  title: { key: `write ${newText}`, args: {} },
  edits: [{ span: { start, end: start + length }, newText }],
  preferred: false,
  safe: false,
  ...kind,
});

const spelling = wordRule('spelling', '公部', (start) => ({
  fixes: [replace(start, 2, '公布', { preferred: true }), replace(start, 2, '公告')],
}));
const digits = wordRule('digits', '１', (start) => ({
  fixes: [replace(start, 1, '1', { safe: true })],
}));

/** Says at the draft's beginning that the word is nowhere in it. */
const missing = (code: string, word: string, fix: Fix): Rule => ({
  code,
  severity: 'warning',
  check: ({ text }) =>
    text.includes(word)
      ? []
      : [{ span: { start: 0, end: 1 }, message: { key: code, args: {} }, fixes: [fix] }],
});

interface Offered {
  readonly text: string;
  readonly actions: readonly CodeAction[];
}

function offeredAt(source: string, rules: readonly Rule[], only?: readonly string[]): Offered {
  const { text, range } = marked(source);
  const service = serviceWith(rules);
  return { text, actions: service.codeActions(analysisOf(service, text), range, only) };
}

const titles = ({ actions }: Offered): readonly string[] => actions.map(({ title }) => title);

function after({ text, actions }: Offered, title: string): string {
  const action = actions.find((each) => each.title.includes(title));
  assert.ok(action, `not offered: ${title}`);
  return applied(text, action.edits);
}

suite('service: code actions', () => {
  test('each fix of the finding at the cursor is offered, the likeliest preferred', () => {
    const offered = offeredAt('已公$0部。', [spelling]);
    assert.deepEqual(
      offered.actions.map(({ title, kind, preferred }) => ({ title, kind, preferred })),
      [
        { title: 'write 公布', kind: 'quickfix', preferred: true },
        { title: 'write 公告', kind: 'quickfix', preferred: false },
      ],
    );
    assert.equal(after(offered, '公布'), '已公布。');
    assert.equal(after(offered, '公告'), '已公告。');
  });

  test('nothing is offered away from a finding', () => {
    assert.deepEqual(titles(offeredAt('已公部。第二句。$0', [spelling])), []);
  });

  test('a fix that leaves its finding or brings another is not offered', () => {
    const useless = wordRule('useless', '错', (start) => ({ fixes: [replace(start, 1, '错错')] }));
    assert.deepEqual(titles(offeredAt('$0错', [useless])), []);
    const worse = wordRule('worse', '错', (start) => ({ fixes: [replace(start, 1, '公部')] }));
    assert.deepEqual(titles(offeredAt('$0错', [worse, spelling])), []);
  });

  test('a fix that loses a number is shown with what it would lose, and has no edits', () => {
    const refused = ({ actions }: Offered) =>
      actions.map(({ edits, preferred, refusal }) => [edits.length, preferred, refusal]);
    const losing = wordRule('losing', '错', (start) => ({ fixes: [replace(start, 4, '对')] }));
    const lost = '没有改动：改了会丢掉“37”。';
    assert.deepEqual(refused(offeredAt('$0错 37。', [losing])), [[0, false, lost]]);
    const gluing = wordRule('gluing', '错', (start) => ({ fixes: [replace(start, 1, '5')] }));
    const glued = '没有改动：改了会丢掉“37、5”。';
    assert.deepEqual(refused(offeredAt('$0错37。', [gluing])), [[0, false, glued]]);
  });

  test('two findings of a rule can be fixed at once, by the preferred fix', () => {
    const offered = offeredAt('公$0部一次，又公部一次。', [spelling]);
    assert.equal(offered.actions.length, 3);
    assert.equal(after(offered, 'spelling'), '公布一次，又公布一次。');
  });

  test('a fix that leaves a choice is never applied to a whole file', () => {
    const doubtful = wordRule('doubtful', '错', (start) => ({ fixes: [replace(start, 1, '对')] }));
    assert.deepEqual(titles(offeredAt('错$0，又错', [doubtful])), ['write 对']);
  });

  test('source.fixAll.gouji applies the safe fixes of all rules and no other', () => {
    const offered = offeredAt('公部１件$0，另１件', [spelling, digits], ['source.fixAll']);
    assert.deepEqual(
      offered.actions.map(({ kind }) => kind),
      ['source.fixAll.gouji'],
    );
    assert.equal(after(offered, ''), '公部1件，另1件');
  });

  for (const only of ['refactor', 'source.organizeImports', 'source.fixAll.other']) {
    test(`nothing is offered to who asks for ${only}`, () => {
      assert.deepEqual(titles(offeredAt('公部$0１件', [spelling, digits], [only])), []);
    });
  }

  test('who asks for quick fixes gets no source action, and the other way round', () => {
    const kindsFor = (only: string): readonly string[] =>
      offeredAt('１$0件', [digits], [only]).actions.map(({ kind }) => kind);
    assert.deepEqual(kindsFor('quickfix'), ['quickfix']);
    assert.deepEqual(kindsFor('source'), ['source.fixAll.gouji']);
  });

  test('of fixes that collide only the first is applied', () => {
    const longer = wordRule('longer', '１２', (start) => ({
      fixes: [replace(start, 2, '12', { safe: true })],
    }));
    const offered = offeredAt('$0１２、１', [digits, longer], ['source']);
    assert.equal(after(offered, ''), '1２、1');
  });

  test('insertions at one place all go in, the same one only once', () => {
    const insert = (code: string, newText: string): Rule =>
      missing(code, newText, replace(0, 0, newText, { safe: true }));
    const rules = [insert('a', '甲'), insert('b', '乙'), insert('c', '乙')];
    assert.equal(after(offeredAt('$0尾', rules, ['source']), ''), '甲乙尾');
  });

  test('inserted lines end as the draft’s lines do', () => {
    const heading = missing('heading', '一', replace(0, 0, '一\n二\n'));
    assert.equal(after(offeredAt('$0头\r\n尾\r\n', [heading]), '一'), '一\r\n二\r\n头\r\n尾\r\n');
    assert.equal(after(offeredAt('$0头\n尾\n', [heading]), '一'), '一\n二\n头\n尾\n');
  });
});

suite('service: remarks to be confirmed', () => {
  test('one action says that it was checked, and takes the remark away with its empty line', () => {
    const service = serviceWith([wordRule('remark', '此处核对')]);
    const remark = '（此处核对：“上年结转”取自上年报告）';
    const text = `# 青禾县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${remark}\n\n全文如下。${remark}\n`;
    const actionsOn = (line: number) => {
      const place = { line, character: line === 4 ? 3 : 8 };
      return service.codeActions(analysisOf(service, text), { start: place, end: place });
    };
    const [alone] = actionsOn(4);
    assert.equal(alone?.title, '已核对，删去这条提醒');
    assert.equal(alone.preferred, true);
    assert.equal(applied(text, alone.edits), text.replace(`${remark}\n\n`, ''));
    // Before what only ignores it: an editor puts first what removes a finding.
    assert.deepEqual(
      alone.diagnostics.map(({ code }) => code),
      ['remark'],
    );
    const [within] = actionsOn(6);
    assert.equal(applied(text, within!.edits), text.replace(`全文如下。${remark}`, '全文如下。'));
  });
});
