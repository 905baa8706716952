import assert from 'node:assert/strict';
import { unzipSync, strFromU8 } from 'fflate';
import { letterBytes } from '../../../server/src/publish/docx/letter';
import { letterColumns, letterOf } from '../../../server/src/publish/letter/letter';
import type { LetterContext } from '../../../server/src/publish/letter/model';
import type { FindingState, ListedDraft } from '../../../server/src/publish/lists/model';
import { isOwnList } from '../../../server/src/publish/lists/own';
import { wordingIn } from '../../../server/src/cli/wording';

const wording = wordingIn('zh-cn');
const context: LetterContext = {
  sender: '青禾县人民政府办公室',
  contact: '王某，电话0000-0000000',
  replyBy: { year: 2025, month: 2, day: 14 },
  notice: '《青禾县年度报告编制通知》',
  date: { year: 2025, month: 1, day: 22 },
};

const finding = (state: FindingState, found = '6') => ({
  ...{ rule: 'row-total', place: 'applications/received/total', hash: 'x' },
  ...({ severity: 'error', line: 35, where: '表三 · 总计', found, expected: '5' } as const),
  ...{ computation: '5', message: '填了6，应为5。', basis: '表式', state, note: '' },
});

const draftWith = (states: readonly FindingState[]): ListedDraft => ({
  ...{ path: '收到/报告.docx', unit: '青禾县教育局', year: 2024, edition: '2021' },
  ...{ toFill: 0, isAbsent: false, error: null },
  findings: states.map((state) => finding(state)),
});

suite('covering note', () => {
  test('says to whom, what was found, by when and where to reply', () => {
    const letter = letterOf(draftWith(['open', 'open']), context, wording);
    assert.equal(letter.title, '关于修改2024年政府信息公开工作年度报告的函');
    assert.equal(letter.salutation, '青禾县教育局：');
    const text = letter.paragraphs.join('\n');
    assert.match(text, /文件“报告\.docx”/);
    assert.match(text, /依照《青禾县年度报告编制通知》，经核对，有2处需要处理：错误2处/);
    assert.match(text, /请于2025年2月14日前/);
    assert.match(text, /联系人：王某/);
    assert.match(text, /附件：问题清单（2条）/);
    assert.deepEqual(letter.signature, ['青禾县人民政府办公室', '2025年1月22日']);
  });

  test('lists what is to be done first, in columns that stay', () => {
    const { list } = letterOf(draftWith(['settled', 'open', 'accepted', 'new']), context, wording);
    assert.deepEqual(list?.head, ['序号', '位置', '现为', '应为', '问题', '级别', '状态', '备注']);
    const state = letterColumns.indexOf('state');
    assert.deepEqual(
      list.rows.map((row) => row[state]),
      ['新发现', '未改', '已认可', '已改好'],
    );
  });

  test('a later note tells how the points of the list stand', () => {
    const states = ['settled', 'open', 'accepted'] as const;
    const { paragraphs } = letterOf(draftWith(states), context, wording);
    assert.ok(
      paragraphs.includes('与上次发送的清单相比：未改1处，已认可1处，已改好1处。'),
      paragraphs.join('\n'),
    );
  });

  test('where nothing is wrong, or nothing could be read, it says that', () => {
    const clean = letterOf(draftWith([]), context, wording);
    assert.equal(clean.list, null);
    assert.match(clean.paragraphs[0]!, /没有需要改正的问题，不必回复/);
    const unread = { ...draftWith([]), unit: null, year: null, error: '打不开' };
    const letter = letterOf(unread, { ...context, replyBy: null }, wording);
    assert.match(letter.paragraphs.join('\n'), /原因：打不开[^]*5个工作日/);
  });

  test('as a document: the same bytes again, words as they are, no field but the page number', async () => {
    const draft = { ...draftWith([]), findings: [finding('open', '=cmd|x!A1 <&>')] };
    const letter = letterOf(draft, context, wording);
    const bytes = await letterBytes([letter, letter]);
    assert.deepEqual(bytes, await letterBytes([letter, letter]));
    const document = strFromU8(unzipSync(bytes)['word/document.xml']!);
    assert.ok(document.includes('=cmd|x!A1 &lt;&amp;&gt;'));
    const [words] = /<w:p>(?:(?!<\/w:p>).)*=cmd.*?<\/w:p>/.exec(document)!;
    assert.match(words, /<w:jc w:val="left"\/>/);
    assert.doesNotMatch(document, /w:(?:fldSimple|instrText|hyperlink)/);
    assert.equal(document.match(/w:orient="landscape"/g)?.length, 2);
  });

  test('it is known for no report', () => {
    for (const language of ['zh-cn', 'en'] as const) {
      const { title } = letterOf(draftWith([]), context, wordingIn(language));
      assert.ok(isOwnList(`${title}\n\n青禾县教育局：\n`), title);
    }
    assert.ok(isOwnList('关于2024年\n政府信息公开工作年度报告核对结果的函\n\n青禾县教育局：\n'));
    assert.ok(isOwnList('x\n问题\t级别\t状态\t备注\n'));
    assert.ok(!isOwnList('青禾县教育局2024年政府信息公开工作年度报告\n\n一、总体情况\n'));
  });
});
