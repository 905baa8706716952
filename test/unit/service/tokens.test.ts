import assert from 'node:assert/strict';
import { flattened } from '../../../server/src/service/tokens/flatten';
import { indexLines } from '../../../server/src/text/lines';
import { spanOf } from '../../../server/src/text/span';
import { newDraft, replaced } from '../../support/draft';
import { analysisOf, serviceWith, wordRule } from './service';

const draft = replaced(newDraft(), '| 规章 | 0 | 0 | 0 |', '| 规章 | 74 | 0 | 0 |');

/** Each token as `text type.modifiers`, of the lines of the range if one is given. */
function tokensIn(
  text: string,
  lines?: readonly [number, number],
  rules = [wrong],
): readonly string[] {
  const service = serviceWith(rules);
  const range = lines && {
    start: { line: lines[0], character: 0 },
    end: { line: lines[1], character: 0 },
  };
  const rows = text.split('\n');
  return (service.tokens(analysisOf(service, text), range) ?? []).map(
    ({ line, character, length, type, modifiers }) =>
      `${rows[line]!.slice(character, character + length)} ${[type, ...modifiers].join('.')}`,
  );
}

const wrong = wordRule('wrong', '74', () => ({ severity: 'error' }));

suite('service: tokens', () => {
  const tokens = tokensIn(draft);

  for (const expected of [
    '# 云溪市生态环境局2024年政府信息公开工作年度报告 reportTitle',
    '## 一、总体情况 chapterTitle',
    '第二十条第（一）项 tableLabel',
    '本年制发件数 tableLabel',
    '规章 tableLabel',
    '（三）不予公开 tableLabel',
    '74 tableValue.wrong',
    '0 tableValue',
    '0 tableValue.total',
  ]) {
    test(expected, () => {
      assert.ok(tokens.includes(expected), tokens.join('\n'));
    });
  }

  test('what is still to be written', () => {
    assert.ok(tokens.some((token) => /^（此处填写：[^（）]*） fillIn$/.test(token)));
  });

  test('a finding that is withheld makes no value wrong', () => {
    const service = serviceWith([wrong]);
    const analysis = analysisOf(service, draft);
    const shown = service.tokens(analysis, undefined, new Set(analysis.findings)) ?? [];
    assert.ok(shown.every(({ modifiers }) => !modifiers.includes('wrong')));
  });

  test('a warning does not make a value wrong', () => {
    const doubtful = wordRule('doubtful', '74', () => ({ severity: 'warning' }));
    assert.ok(tokensIn(draft, undefined, [doubtful]).includes('74 tableValue'));
  });

  test('an error about the whole table does not make its values wrong', () => {
    const about = wordRule('about', '74[^]*', () => ({ severity: 'error' }));
    assert.ok(tokensIn(draft, undefined, [about]).includes('74 tableValue'));
  });

  test('a range has the tokens of its lines only', () => {
    const line = draft.split('\n').findIndex((each) => each.startsWith('| 规章'));
    assert.deepEqual(tokensIn(draft, [line, line]), [
      '规章 tableLabel',
      '74 tableValue.wrong',
      '0 tableValue',
      '0 tableValue',
    ]);
  });

  test('tokens are in order and none stands over another', () => {
    const service = serviceWith([]);
    let [line, end] = [0, 0];
    for (const token of service.tokens(analysisOf(service, draft)) ?? []) {
      assert.ok(token.line > line || (token.line === line && token.character >= end));
      [line, end] = [token.line, token.character + token.length];
    }
  });

  test('a document that is no report has none', () => {
    const service = serviceWith([]);
    const note = service.analyse({ text: '一、总体情况', declared: false });
    assert.equal(service.tokens(note), null);
  });

  test('a heading has the colour of its words from its marks on, and so have those below the chapters', () => {
    const text = replaced(
      draft,
      '## 一、总体情况\n',
      '## 一、总体情况\n\n（一）主动公开。公开12条。\n\n### 二是依申请公开\n',
    );
    const found = tokensIn(text);
    for (const expected of [
      '## 一、总体情况 chapterTitle',
      '（一）主动公开 subheading',
      '### 二是依申请公开 subheading',
    ]) {
      assert.ok(found.includes(expected), found.join('\n'));
    }
    assert.ok(!found.some((token) => /^#+ chapterTitle|^（一）予以公开 subheading/.test(token)));
  });

  test('a name broken over lines has its colour in each, and the pipes have none', () => {
    const text = replaced(draft, '| 规章 | 74 | 0 | 0 |', '| 规 | 74 | 0 | 0 |\n| 章 | | | |');
    const found = tokensIn(text);
    assert.ok(found.includes('规 tableLabel') && found.includes('章 tableLabel'), found.join('\n'));
    assert.ok(!found.some((token) => token.includes('|')));
  });

  test('the words above the names of the rows are coloured as they are, in each layout', () => {
    const table = /\| 信息内容 \| 本年制发件数[^]*?(?=\n\n)/.exec(draft)![0];
    const rows = table.split('\n').filter((line) => !line.includes('---'));
    const cells = rows.map((row) => row.slice(2, -2).split(' | '));
    const looks = ['\t', '    ', '\n'].map((between) =>
      tokensIn(replaced(draft, table, cells.map((row) => row.join(between)).join('\n'))),
    );
    for (const look of looks) assert.deepEqual(look, tokensIn(draft));
  });
});

suite('service: tokens over one place', () => {
  test('those given first keep theirs, and of the others what is left is taken, nothing empty', () => {
    const text = '予以公开3件\n合计';
    const token = (from: number, to: number, type: 'tableValue' | 'tableLabel') => ({
      ...{ span: spanOf(from, to), type, modifiers: [] },
    });
    const tokens = flattened({ text, lines: indexLines(text) }, [
      token(4, 5, 'tableValue'),
      token(0, 9, 'tableLabel'),
      token(2, 4, 'tableLabel'),
    ]);
    assert.deepEqual(
      tokens.map(({ span: { start, end }, type }) => [text.slice(start, end), type]),
      [
        ['予以公开', 'tableLabel'],
        ['3', 'tableValue'],
        ['件', 'tableLabel'],
        ['合计', 'tableLabel'],
      ],
    );
  });
});
