import assert from 'node:assert/strict';
import { begunAfter } from '../../../server/src/service/completion/completion';
import { fixedTexts } from '../../../server/src/service/completion/fixedTexts';
import { initialsOf, leadsTo } from '../../../server/src/service/completion/matching';
import type { CompletionItem } from '../../../server/src/service/languageService';
import { disclosureEditions as templates } from '../../support/disclosure';
import { newDraft, replaced } from '../../support/draft';
import { marked } from '../../support/marked';
import { analysisOf, applied, serviceWith } from './service';

const service = serviceWith([]);

function offeredAt(source: string, pinyin = true): readonly CompletionItem[] {
  const { text, position } = marked(source);
  return service.completions(analysisOf(service, text), position, { pinyin });
}

const labels = (source: string, pinyin = true): readonly string[] =>
  offeredAt(source, pinyin).map(({ label }) => label);

/** The text after the first item with that label was chosen. */
function chosen(source: string, label: string): string {
  const item = offeredAt(source).find((each) => each.label === label);
  assert.ok(item, `not offered: ${label}`);
  return applied(marked(source).text, [item]);
}

/** The draft without what stands from one text to another, and `$0` there. */
function cut(from: string, to: string, by: string): string {
  const draft = newDraft();
  return draft.slice(0, draft.indexOf(from)) + by + draft.slice(draft.indexOf(to));
}

const withoutIssues = (by: string): string => cut('## 五、', '## 六、', `${by}\n\n`);
const issues = '五、存在的主要问题及改进情况';

suite('service: completion of chapters', () => {
  for (const typed of ['', '#', '## ', '## 五', '五、', '## czd', '主要问题', '＃＃ czd']) {
    test(`the one that is missing, after “${typed}”`, () => {
      const chapters = labels(withoutIssues(`${typed}$0`)).filter((label) => /^.、/.test(label));
      assert.deepEqual(chapters, [issues]);
    });
  }

  test('is written in whole, in place of what was typed', () => {
    const source = withoutIssues('## czd$0');
    const text = chosen(source, issues);
    assert.ok(text.includes(`\n## ${issues}\n\n（一）上一年问题的改进情况。`));
    assert.ok(!text.includes('czd'));
  });

  test('leads through its places in an editor that can', () => {
    const [item] = offeredAt(withoutIssues('## 五$0'));
    assert.match(item?.snippet ?? '', /^## 五、.*\$\{1:上一年报告所列问题的改进情况\}.*\$0$/s);
    assert.ok(item?.filterText.startsWith('## 五 '));
  });

  test('without the mark of a heading where the draft has none', () => {
    const plain = withoutIssues('$0').replaceAll('## ', '');
    assert.ok(chosen(plain, issues).includes(`\n${issues}\n`));
  });

  test('none that is there, none within a sentence', () => {
    assert.deepEqual(labels(newDraft().replace('## 五、', '## 五、$0')), []);
    assert.deepEqual(labels(withoutIssues('本年工作五$0')), []);
  });
});

suite('service: completion that nobody asked for', () => {
  const unasked = (source: string): readonly string[] => {
    const { text, position } = marked(source);
    const matching = { pinyin: true, unasked: true };
    return service
      .completions(analysisOf(service, text), position, matching)
      .map(({ label }) => label);
  };

  for (const typed of ['## 五、存', '存在', '## 存在的主要']) {
    test(`a chapter that is begun by “${typed}”`, () => {
      assert.deepEqual(unasked(withoutIssues(`${typed}$0`)), [issues]);
    });
  }

  for (const typed of [
    '',
    '## 五',
    '存',
    'czd',
    '问题',
    `## ${issues}`,
    '存在的主要问题及改进情况',
  ]) {
    test(`nothing after “${typed}”: too little, not its beginning, or all of it`, () => {
      assert.deepEqual(unasked(withoutIssues(`${typed}$0`)), []);
    });
  }

  test('is asked for after characters of the form, none of them Latin', () => {
    const characters = begunAfter(templates);
    for (const character of '在情况年') assert.ok(characters.includes(character), character);
    assert.deepEqual(
      characters.filter((each) => !/^\p{Script=Han}$/u.test(each)),
      [],
    );
  });
});

suite('service: completion of rows', () => {
  const row = '| 行政强制 | 0 |\n';
  const licensing = '| （六）其他处理';
  const third = '| | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';

  for (const typed of ['', '| ', '| 行政', '| xzqz', '| 强制']) {
    test(`the one that is missing, after “${typed}”`, () => {
      assert.deepEqual(labels(replaced(newDraft(), row, `${typed}$0\n`)), ['行政强制']);
    });
  }

  test('is a line of zeros in the draft’s own layout', () => {
    assert.equal(chosen(replaced(newDraft(), row, '| xz$0\n'), '行政强制'), newDraft());
    assert.equal(
      chosen(replaced(newDraft(), third, '| | tg$0\n'), '3.要求提供公开出版物'),
      newDraft(),
    );
  });

  test('the first of its part too, written like the one below it', () => {
    const first = '| 行政处罚 | 0 |\n';
    assert.equal(chosen(replaced(newDraft(), first, '| cf$0\n'), '行政处罚'), newDraft());
  });

  test('by tabs in a table of tabs', () => {
    const tabs = newDraft()
      .replace(/^\|(?: ?-+:? \|)+\n/gm, '')
      .replace(/^\| ?(.*) \|$/gm, (_, cells: string) => cells.replaceAll(/ ?\| ?/g, '\t'));
    const line = '行政强制\t0\n';
    assert.equal(chosen(replaced(tabs, line, '行政$0\n'), '行政强制'), tabs);
  });

  test('none where a row stands, none far from the table', () => {
    assert.deepEqual(labels(replaced(newDraft(), '| 行政强制 | 0 |', '| 行政$0处罚 | 0 |')), []);
    const far = replaced(newDraft(), row, '').replace('## 六、', '$0\n## 六、');
    assert.ok(!labels(far).includes('行政强制'));
  });

  test('several in the form’s order, what follows first', () => {
    const lines = newDraft().split('\n');
    const at = lines.findIndex((line) => line.includes(licensing));
    const without = [...lines.slice(0, at - 1), '| | $0', ...lines.slice(at + 3)].join('\n');
    assert.deepEqual(labels(without), [
      '5.要求行政机关确认或重新出具已获取信息',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ]);
  });
});

suite('service: completion of column titles', () => {
  test('the one that the heading lacks, in place of its cell', () => {
    const source = replaced(newDraft(), '| 本年废止件数 |', '| 本年$0 |');
    assert.deepEqual(labels(source), ['本年废止件数']);
    assert.equal(chosen(source, '本年废止件数'), newDraft());
    assert.deepEqual(labels(replaced(newDraft(), '| 本年废止件数 |', '| bnfz$0 |')), [
      '本年废止件数',
    ]);
  });

  test('the same between lines that a program has drawn', () => {
    const drawn = newDraft().replaceAll('|', '│');
    const source = replaced(drawn, '│ 本年废止件数 │', '│ 本年$0 │');
    assert.equal(chosen(source, '本年废止件数'), drawn);
  });
});

suite('service: completion of sentences', () => {
  const period = '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。';

  for (const typed of ['本报告所', 'bbgslsj', '统计期限']) {
    test(`the period, with its year, after “${typed}”`, () => {
      assert.deepEqual(labels(replaced(newDraft(), period, `${typed}$0`)), [period]);
    });
  }

  test('takes the place of what was typed of it alone', () => {
    const source = replaced(newDraft(), period, '特此说明。统计期限$0');
    assert.equal(chosen(source, period), replaced(newDraft(), period, `特此说明。${period}`));
  });

  test('the fees, with year and body', () => {
    const draft = newDraft();
    const at = draft.indexOf('依据《政府信息公开信息处理费');
    const [label] = labels(`${draft.slice(0, at)}依据$0\n`);
    assert.match(label ?? '', /^依据《政府信息公开信息处理费管理办法》/);
  });

  test('none that is there, none in a chapter that has others', () => {
    assert.deepEqual(labels(replaced(newDraft(), period, `${period}\n\n统计期限$0`)), []);
    const elsewhere = replaced(newDraft(), period, '');
    assert.deepEqual(labels(replaced(elsewhere, '（一）主动公开。', '统计期限$0')), []);
  });
});

suite('service: completion of years', () => {
  test('the report’s and the one before it, by their first digits', () => {
    const year = replaced(newDraft(), '（一）主动公开。', '（一）主动公开。20$0');
    assert.deepEqual(labels(year), ['2024年', '2023年', '2024年1月1日起至2024年12月31日止']);
    const followed = replaced(newDraft(), '（一）主动公开。', '（一）主动公开。202$0年');
    assert.deepEqual(labels(followed), ['2024', '2023']);
  });

  test('not in a table, nor in a longer number', () => {
    for (const pipe of ['|', '｜', '│', '┃', '║']) {
      const typed = `${pipe} 行政处罚 ${pipe} 20$0 ${pipe}`;
      assert.deepEqual(labels(replaced(newDraft(), '| 行政处罚 | 0 |', typed)), []);
    }
    assert.deepEqual(labels(replaced(newDraft(), '（一）主动公开。', '（一）共1.20$0')), []);
  });
});

suite('service: what completion is found by', () => {
  test('every wording of the form has its initials', () => {
    for (const text of fixedTexts(templates)) assert.match(initialsOf(text), /^[a-z]+$/, text);
    assert.equal(initialsOf('重复申请'), 'cfsq');
  });

  test('letters lead nowhere where pinyin is off', () => {
    assert.deepEqual(labels(withoutIssues('## czd$0'), false), []);
    assert.deepEqual(labels(withoutIssues('## 五$0'), false), [issues]);
  });

  test('punctuation and width do not count, punctuation alone leads nowhere', () => {
    const wording = { label: '1.属于国家秘密', text: '属于国家秘密' };
    const leads = (typed: string): boolean => leadsTo(typed, wording, { pinyin: true });
    assert.deepEqual(['１．属于', '1、国家', 'ＧＪ', '国 秘'].map(leads), [true, true, true, true]);
    assert.deepEqual(['，', '秘国', 'jg', '2'].map(leads), [false, false, false, false]);
  });

  test('nothing in a document that is no report', () => {
    const note = service.analyse({ text: '## ', declared: false });
    assert.deepEqual(service.completions(note, { line: 0, character: 3 }, { pinyin: true }), []);
  });
});
