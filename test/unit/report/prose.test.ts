import assert from 'node:assert/strict';
import { statementsOf } from '../../../server/src/facts/claims/statements';
import { passagesOf, sentencesOf } from '../../../server/src/report/prose/passages';
import { quantitiesIn } from '../../../server/src/report/prose/quantities';
import { overviewSaying } from '../../support/narrative';
import { parse } from '../../support/reader';
import { applicationsTable, balanced } from '../../support/applications';
import { shortReport } from '../../support/shortReport';

/** The running text of chapter one, a paragraph each. */
const paragraphsOf = (words: string): readonly string[] =>
  passagesOf(parse(overviewSaying(words)))
    .filter(({ chapter }) => chapter?.template.id === 'overview')
    .flatMap(({ text }) => text.split('\n'));

suite('running text', () => {
  const whole =
    '我局围绕中心工作推进主动公开，网站发布信息三十条，规范受理登记、审核答复和归档，健全管理制度。';
  /** As a converter breaks lines, after so many characters. */
  const wrapped = (text: string, width: number): string =>
    text.match(new RegExp(`.{1,${width}}`, 'gs'))!.join('\n');

  test('lines that a converter broke are one paragraph', () => {
    assert.deepEqual(paragraphsOf(wrapped(whole + whole, 20)), [whole + whole]);
  });

  test('a short line that ends a sentence ends its paragraph', () => {
    const first = `${whole}平稳有序。`;
    assert.deepEqual(paragraphsOf(`${wrapped(first, 20)}\n${wrapped(whole, 20)}`), [first, whole]);
  });

  test('a line nearly as long as the others does not', () => {
    const first = '我局围绕中心工作推进主动公开，平稳有序。';
    assert.deepEqual(paragraphsOf(`${first}\n${wrapped(whole + whole, 20)}`), [
      first + whole + whole,
    ]);
  });

  test('nor does a short line within a sentence', () => {
    assert.deepEqual(paragraphsOf(`我局平稳\n${wrapped(whole + whole, 20)}`), [
      `我局平稳${whole}${whole}`,
    ]);
  });

  test('a table’s caption is a paragraph', () => {
    const caption = '表3收到和处理申请情况统计表';
    assert.deepEqual(paragraphsOf(`${wrapped(whole, 20)}\n${caption}`), [whole, caption]);
  });

  for (const start of ['（一）主动', '二、主动', '2.主动', '- 主动']) {
    test(`a line that begins with ${JSON.stringify(start.slice(0, -2))} begins a paragraph`, () => {
      assert.deepEqual(paragraphsOf(`${wrapped(whole, 20)}\n${start}公开。`), [
        whole,
        `${start}公开。`.replace(' ', ''),
      ]);
    });
  }

  test('a line that begins with a decimal does not', () => {
    const text = `${wrapped(whole + whole.slice(0, -1), 20)}\n2.5万次。`;
    assert.deepEqual(paragraphsOf(text), [`${whole}${whole.slice(0, -1)}2.5万次。`]);
  });

  test('each of long lines is a paragraph', () => {
    const long = whole + whole;
    assert.deepEqual(paragraphsOf(`${long}\n${long}\n${long}\n平稳，\n有序。`), [
      long,
      long,
      long,
      '平稳，',
      '有序。',
    ]);
  });

  suite('broken after more characters than a page of a report has in a line', () => {
    const wide = whole
      .repeat(3)
      .replace(/。(?=.)/g, '，')
      .replaceAll('，网站', '网站');

    test('lines that end no sentence go on', () => {
      const first = `${wide.slice(0, -1)}，平稳有序。`;
      const text = `（一）主动公开\n${wrapped(first, 60)}\n${wrapped(wide, 60)}\n平稳。`;
      assert.deepEqual(paragraphsOf(text), ['（一）主动公开', first, wide, '平稳。']);
    });

    test('paragraphs that all end one are none of such lines', () => {
      const long = whole.repeat(2);
      assert.deepEqual(paragraphsOf(`${long}\n${long}\n${long.slice(2)}\n平稳\n有序`), [
        long,
        long,
        long.slice(2),
        '平稳',
        '有序',
      ]);
    });
  });

  test('each of a few lines is a paragraph', () => {
    assert.deepEqual(paragraphsOf('我局平稳\n有序'), ['我局平稳', '有序']);
  });

  test('white space, tables and page marks are left out', () => {
    const text = shortReport({
      applications: `收到 申请\u30006 件。\n- 4 -\n\n${applicationsTable(balanced)}\n\n均已 答复。`,
    });
    const passage = passagesOf(parse(text)).find(
      ({ chapter }) => chapter?.template.id === 'applications',
    )!;
    assert.equal(passage.text, '收到申请6件。\n均已答复。');
    const at = passage.text.indexOf('6件');
    const { start, end } = passage.spanOf(at, at + 2);
    assert.equal(text.slice(start, end), '6 件');
  });

  test('a place at the end of the text lies at the end of its chapter', () => {
    const text = overviewSaying('平稳有序。');
    const report = parse(text);
    const passage = passagesOf(report)[1]!;
    const { end } = report.chapters[0]!.body;
    const { length } = passage.text;
    assert.deepEqual(passage.spanOf(length, length), { start: end, end });
    assert.deepEqual(passage.spanOf(length, length + 1), { start: end, end });
    const inside = text.indexOf('稳');
    assert.deepEqual(passage.spanOf(1, 1), { start: inside, end: inside });
  });

  test('sentences end with their marks', () => {
    const [, passage] = passagesOf(
      parse(overviewSaying('平稳有序。如何？很好！一是公开；二是答复\n三是归档')),
    );
    assert.deepEqual(
      sentencesOf(passage!).map(({ text }) => text),
      ['平稳有序。', '如何？', '很好！', '一是公开；', '二是答复', '三是归档'],
    );
  });
});

/** The quantities of a sentence: `words=value unit`, with a tilde where they are about so many. */
const quantitiesOf = (words: string): readonly string[] => {
  const [, passage] = passagesOf(parse(overviewSaying(words)));
  return sentencesOf(passage!).flatMap((sentence) =>
    quantitiesIn(sentence).map(
      ({ value, unit, approximate, from, to, numberFrom, numberTo }) =>
        `${sentence.text.slice(from, to)}: ${sentence.text.slice(numberFrom, numberTo)} is ${approximate ? '~' : ''}${value} ${unit}`,
    ),
  );
};

suite('numbers in running text', () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    '公开信息30条。': ['30条: 30 is 30 条'],
    '公开信息1,234条，收费12.5万元。': ['1,234条: 1,234 is 1234 条', '12.5万元: 12.5 is 12.5 万元'],
    [`公开信息${'9'.repeat(400)}条。`]: [],
    '公开信息三十条，办件十二件。': ['三十条: 三十 is 30 条', '十二件: 十二 is 12 件'],
    '阅读1.2万次，点击3亿次。': ['1.2万次: 1.2万 is 12000 次', '3亿次: 3亿 is 300000000 次'],
    '约30条，近2000件，超过5份，不足6个。': [
      '约30条: 30 is ~30 条',
      '近2000件: 2000 is ~2000 件',
      '超过5份: 5 is ~5 份',
      '不足6个: 6 is ~6 个',
    ],
    '3200余条，10多场，30件左右，5次以上。': [
      '3200余条: 3200 is ~3200 条',
      '10多场: 10 is ~10 场',
      '30件左右: 30 is ~30 件',
      '5次以上: 5 is ~5 次',
    ],
    '占33.3%，另占２０％。': ['33.3%: 33.3 is 33.3 %', '２０％: ２０ is 20 %'],
    '收到一件申请，两份来信。': ['一件: 一 is 1 件', '两份: 两 is 2 份'],
    '2024年1月20日印发，第3期，第三项，〔2021〕30号，一是公开，一个中心，两次会议，共30。': [],
    '文件-3件，上午9时，共5件。': ['5件: 5 is 5 件'],
  };
  for (const [words, quantities] of Object.entries(found)) {
    test(words, () => assert.deepEqual(quantitiesOf(words), quantities));
  }
});

/** What the text says of the tables: the claim, the number or none, and where. */
const statementsIn = (overview: string, applications = ''): readonly string[] => {
  const text = shortReport({ overview, ...(applications && { applications }) });
  return statementsOf(parse(text)).map(
    ({ claim, sentence, quantity, from, to, narrower }) =>
      `${claim.id} ${quantity?.value ?? 'none'}${narrower ? ' narrower' : ''}: ${sentence.text.slice(from, to)}`,
  );
};

suite('what running text says of the tables', () => {
  const told: Readonly<Record<string, readonly string[]>> = {
    '收到政府信息公开申请6件。': ['received 6: 收到政府信息公开申请6件'],
    '共收到政府信息公开申请 6 件，答复政府信息公开申请5件。': [
      'received 6: 收到政府信息公开申请6件',
      'handled 5: 答复政府信息公开申请5件',
    ],
    '未收到政府信息公开申请。': ['received none: 未收到政府信息公开申请'],
    '办公室共收到政府信息公开申请6件；局里收到政府信息公开申请7件。': [
      'received 6 narrower: 收到政府信息公开申请6件',
      'received 7: 收到政府信息公开申请7件',
    ],
    '代表市政府受理，收到政府信息公开申请6件。': ['received 6: 收到政府信息公开申请6件'],
    '收到政府信息公开申请6人。': [],
    '收到政府信息公开申请6件，比上年多2件。': ['received 6: 收到政府信息公开申请6件'],
    '比上年收到政府信息公开申请6件有所增加。': [],
    '去年未收到政府信息公开申请。': [],
    '收到政府信息公开申请若干件。': [],
    '予以公开3件。': [],
    '收到政府信息公开申请6件，其中予以公开3件。': [
      'received 6: 收到政府信息公开申请6件',
      'granted 3: 予以公开3件',
    ],
    '收到申请6件。予以公开3件。': ['granted 3: 予以公开3件'],
    '收到申请6件。\n予以公开3件。': [],
    '（二）依申请公开。全年收到申请6件，本年度办结5件，正在办理2件。': [
      'received 6: 收到申请6件',
      'handled 5: 办结5件',
      'carried-out 2: 正在办理2件',
    ],
    '收到政府信息公开申请6件，其中自然人4件，法人或其他组织2件。': [
      'received 6: 收到政府信息公开申请6件',
      'received/natural-person 4: 自然人4件',
      'received/business+research+welfare+legal-service+other 2: 法人或其他组织2件',
    ],
    '政府信息公开申请中，予以公开和部分公开4件，2件不予公开。': [
      'granted+partial 4: 予以公开和部分公开4件',
      'refused 2: 2件不予公开',
    ],
    '依申请公开领域行政复议案件3件，1件维持，2件结果纠正；行政诉讼1件，尚未审结1件。': [
      'reconsideration 3: 行政复议案件3件',
      'reconsideration-upheld 1: 1件维持',
      'reconsideration-corrected 2: 2件结果纠正',
      'litigation 1: 行政诉讼1件',
      'litigation-pending 1: 尚未审结1件',
    ],
    '受理低保申请20件，办结20件。': [],
    '收到政府信息公开申请6件。办理人大代表建议4件，办结4件，办结率100%。': [
      'received 6: 收到政府信息公开申请6件',
    ],
    '收到政府信息公开申请6件，均已按期办结。': [
      'received 6: 收到政府信息公开申请6件',
      'none-carried-out none: 均已按期办结',
    ],
    '收到申请6件，属于四类过程性信息1件。': [
      'row-refused.process-information 1: 属于四类过程性信息1件',
    ],
  };
  for (const [words, statements] of Object.entries(told)) {
    test(JSON.stringify(words), () => assert.deepEqual(statementsIn(words), statements));
  }

  test('in the chapter of the claim its context goes without saying', () => {
    assert.deepEqual(statementsIn('平稳有序。', '予以公开3件。'), ['granted 3: 予以公开3件']);
  });
});
