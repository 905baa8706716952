import assert from 'node:assert/strict';
import { disclosureEditions as templates } from '../../support/disclosure';
import { parse } from '../../support/reader';

const titleLine = '云溪市教育局2024年政府信息公开工作年度报告';

/** Each chapter that was found: its id, likeness, number and the words of its title. */
function chaptersOf(...lines: readonly string[]): readonly string[] {
  const text = [titleLine, ...lines].join('\n');
  return parse(text).chapters.map(
    ({ template, likeness, numbering, title }) =>
      `${template.id} ${likeness} ${numbering?.value ?? '-'} ${text.slice(title.start, title.end)}`,
  );
}

suite('headings of chapters', () => {
  const official: readonly string[] = [
    '一、总体情况',
    '一.总体情况',
    '一．总体情况',
    '一，总体情况',
    '一 总体情况',
    '1.总体情况',
    '1、总体情况',
    '第一部分 总体情况',
    '第一章　总体情况',
    '## 一、总体情况',
    '#一、总体情况',
    '### 一、 总体情况 ###',
    '**一、总体情况**',
    '## **一、总体情况**',
    '  \u3000一、总体情况  ',
    '一、总体情况：',
    '一、总体情况。',
  ];
  for (const heading of official) {
    test(`${JSON.stringify(heading)} is chapter one as it should be`, () => {
      assert.deepEqual(chaptersOf(heading, '正文。'), ['overview official 1 总体情况']);
    });
  }

  const bracketed = [
    '（一）总体情况',
    '全年平稳。',
    '（一）主动公开。公开信息5条。',
    '（二）主动公开政府信息情况',
    '## (三) 收到和处理政府信息公开申请情况',
  ];

  test('chapters may all be numbered in brackets: three with their own titles and numbers at least', () => {
    assert.deepEqual(chaptersOf(...bracketed), [
      'overview official 1 总体情况',
      'disclosure official 2 主动公开政府信息情况',
      'applications official 3 收到和处理政府信息公开申请情况',
    ]);
    assert.deepEqual(chaptersOf(...bracketed.slice(0, -1)), []);
  });

  test('what is numbered in brackets below a chapter is no chapter', () => {
    assert.deepEqual(chaptersOf('一、总体情况', ...bracketed), ['overview official 1 总体情况']);
  });

  test('a heading needs no number if it is the title', () => {
    assert.deepEqual(chaptersOf('总体情况', '正文。'), ['overview official - 总体情况']);
  });

  test('every title that the templates accept is that chapter', () => {
    for (const { chapters } of templates) {
      for (const { id, number, title, variants } of chapters) {
        for (const accepted of [title, ...variants]) {
          const likeness = accepted === title ? 'official' : 'variant';
          assert.deepEqual(
            chaptersOf(`第${'一二三四五六'[number - 1]!}部分 ${accepted}`, '正文。'),
            [`${id} ${likeness} ${number} ${accepted}`],
          );
        }
      }
    }
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['二、主动公开政务信息情况', 'disclosure similar 2 主动公开政务信息情况'],
    ['五、存在的主要问题及下一步打算', 'issues similar 5 存在的主要问题及下一步打算'],
    ['四、行政复议和诉讼', 'review similar 4 行政复议和诉讼'],
    ['六、其他情况', 'other-matters similar 6 其他情况'],
    ['一、概述', 'overview similar 1 概述'],
  ];
  for (const [heading, found] of wrong) {
    test(`${heading} is known under its wrong title`, () => {
      assert.deepEqual(chaptersOf(heading, '正文。'), [found]);
    });
  }

  const none: readonly string[] = [
    '一、本年新收政府信息公开申请数量',
    '四、结转下年度继续办理',
    '（一）主动公开情况',
    '一、总体情况|0|0|',
    '本报告包括总体情况、主动公开政府信息情况等六个部分。',
    '一是总体情况良好；二是存在的问题已经整改。',
  ];
  for (const line of none) {
    test(`${JSON.stringify(line)} is no heading`, () => assert.deepEqual(chaptersOf(line), []));
  }

  const forms: readonly (readonly [string, string])[] = [
    ['第一章 总体情况', 'overview official 1 总体情况'],
    ['第十二部分：总体情况', 'overview official 12 总体情况'],
    ['十一、总体情况', 'overview official 11 总体情况'],
    ['二十、总体情况', 'overview official 20 总体情况'],
    ['12. 总体情况', 'overview official 12 总体情况'],
    ['> 一、总体情况', 'overview official 1 总体情况'],
    ['__一、总体情况__', 'overview official 1 总体情况'],
    ['| 一、总体情况 |', 'overview official 1 总体情况'],
    ['| 一、总体情况 | 平稳 |', 'overview official 1 总体情况'],
    ['一、总体情况2024年平稳', 'overview official 1 总体情况'],
    ['一、总体概况。', 'overview similar 1 总体概况'],
    ['二、主动公开政府信息情况：', 'disclosure official 2 主动公开政府信息情况'],
  ];
  for (const [line, found] of forms) {
    test(`${JSON.stringify(line)} is a heading`, () =>
      assert.deepEqual(chaptersOf(line, '正文。'), [found]));
  }

  const notThese: readonly (readonly string[])[] = [
    ['1.2总体情况'],
    ['总体情况2024年平稳'],
    ['| 一、总体情况 | 3 |'],
    ['收到和处', '理政府信息公开申请情况'],
    ['三、收到和处理政府', '', '', '信息公开申请情况'],
    ['五、存在的问题和不足，以及打算'],
    ['五、下一步工作打算'],
    ['下一步存在的主要问题及改进情况'],
    [`五、存在的主要问题及改进情况${'和其他事情'.repeat(8)}`],
    ['3.其他'],
    ['一、本年新收政府信息'],
  ];
  for (const lines of notThese) {
    test(`${JSON.stringify(lines.join(' / '))} is none either`, () =>
      assert.deepEqual(chaptersOf(...lines, '正文。'), []));
  }

  test('of two headings of a chapter the plainer counts, else the one with its number, else the first', () => {
    const placesOf = (...lines: readonly string[]): readonly number[] => {
      const text = [titleLine, ...lines].join('\n');
      return parse(text).chapters.map(
        ({ heading }) => text.slice(0, heading.start).split('\n').length - 1,
      );
    };
    assert.deepEqual(placesOf('一、总体概况', '平稳。', '一、总体情况', '有序。'), [3]);
    assert.deepEqual(placesOf('一、总体情况', '平稳。', '一、总体概况', '有序。'), [1]);
    assert.deepEqual(placesOf('总体情况', '平稳。', '一、总体情况', '有序。'), [3]);
    assert.deepEqual(placesOf('二、总体情况', '平稳。', '一、总体情况', '有序。'), [3]);
    assert.deepEqual(placesOf('一、总体情况', '平稳。', '一、总体情况', '有序。'), [1]);
  });

  test('the text may begin on the heading’s line', () => {
    const text = `${titleLine}\n六、其他需要报告的事项 无。\n`;
    const [chapter] = parse(text).chapters;
    assert.equal(text.slice(chapter!.title.start, chapter!.title.end), '其他需要报告的事项');
    assert.equal(text.slice(chapter!.body.start, chapter!.body.end).trim(), '无。');
  });

  test('a bold heading’s marks are no part of the text beside it', () => {
    const text = `${titleLine}\n**六、其他需要报告的事项** 无\n`;
    const [chapter] = parse(text).chapters;
    assert.equal(chapter!.likeness, 'official');
    assert.equal(text.slice(chapter!.body.start, chapter!.body.end).trim(), '无');
  });

  test('a heading may go on on the next line', () => {
    assert.deepEqual(chaptersOf('四、政府信息公开行政复议、', '行政诉讼情况', '正文。'), [
      'review official 4 政府信息公开行政复议、\n行政诉讼情况',
    ]);
  });

  const broken: readonly (readonly [string, string, string])[] = [
    ['五、当前工作中存在的主要问题、困难和下一步', '改进工作的措施', 'issues similar 5'],
    ['五、存在的主要问题及', '下一步打算', 'issues similar 5'],
    ['四、因政府信息公开工作被', '公民、法人申请行政复议、提起行政诉讼情况', 'review similar 4'],
    ['三、行政机关收到和办理政府信息', '公开申请的总体情况', 'applications similar 3'],
    ['六、其他需要说明的事', '项', 'other-matters similar 6'],
    ['三、收到和处理政府', '信息公开申请', 'applications similar 3'],
  ];
  for (const [first, second, found] of broken) {
    test(`a reworded title may go on on the next line: ${first}|${second}`, () => {
      const title = `${first.slice(2)}\n${second}`;
      assert.deepEqual(chaptersOf(first, second, '正文。'), [`${found} ${title}`]);
    });
  }

  test('what is only like a title is none where other cells stand beside it', () => {
    const alike = '四、政府信息公开行政复议和诉讼的情形';
    assert.deepEqual(chaptersOf(alike), ['review similar 4 政府信息公开行政复议和诉讼的情形']);
    assert.deepEqual(chaptersOf(`${alike} | 复议后起诉 | 结果维持 |`), []);
  });

  test('a row of table three is no title, whatever stands below it', () => {
    const row = '四、结转下年度继续办理 103 0 0 0 0 0 103';
    assert.deepEqual(chaptersOf(row, '行政复议 行政诉讼'), []);
  });

  for (const next of ['存在的主要问题', '（一）存在的主要问题', '一是改进情况', '改进情况如下：']) {
    test(`${next} below a title is no part of it`, () => {
      assert.deepEqual(chaptersOf('五、存在问题和改进措施', next, '正文。'), [
        'issues similar 5 存在问题和改进措施',
      ]);
    });
  }

  for (const page of ['', ' 3', '……………3', '\u3000…… 12']) {
    test(`a list of contents with ${JSON.stringify(page)} after its titles has no chapters`, () => {
      const contents = ['一、总体情况', '二、主动公开政府信息情况', '五、存在的主要问题及改进情况'];
      const text = [
        titleLine,
        '目录',
        ...contents.map((line) => line + page),
        ...contents.flatMap((line) => [line, '这一章的正文。']),
      ].join('\n');
      const { chapters } = parse(text);
      assert.deepEqual(
        chapters.map(({ heading, likeness }) => [text.slice(heading.start, heading.end), likeness]),
        contents.map((line) => [line, 'official']),
      );
      assert.ok(chapters[0]!.heading.start > text.indexOf('五、'));
    });
  }

  test('chapters come in the draft’s order, each up to the next', () => {
    const text = `${titleLine}\n二、主动公开政府信息情况\n表。\n一、总体情况\n正文。\n`;
    const report = parse(text);
    assert.deepEqual(
      report.chapters.map(({ template, body }) => [
        template.id,
        text.slice(body.start, body.end).trim(),
      ]),
      [
        ['disclosure', '表。'],
        ['overview', '正文。'],
      ],
    );
  });

  test('numbered headings after the last chapter are extra, attachments are not', () => {
    const extra = (heading: string): readonly number[] =>
      parse(`${titleLine}\n六、其他需要报告的事项\n无。\n${heading}\n内容\n`).extraHeadings.map(
        ({ number }) => number,
      );
    assert.deepEqual(extra('七、工作展望'), [7]);
    assert.deepEqual(extra('七、附件'), []);
    assert.deepEqual(extra('九、工作展望'), []);
  });
});

suite('items of a list that name a chapter', () => {
  test('are no headings where they say something after a colon', () => {
    assert.deepEqual(
      chaptersOf(
        '一、总体情况',
        '发布下列内容：',
        '2. “法定主动公开内容”：发布职能3条；',
        '3. 收到的申请：全部办结',
      ),
      ['overview official 1 总体情况'],
    );
  });
});
