import assert from 'node:assert/strict';
import { join } from 'node:path';
import { hotlineEdition, hotlineFiles, hotlineReport, hotlineType } from '../support/ownType';
import { grantEdition, grantReport, grantType } from '../support/grantType';
import { atDesk, root, type Outcome } from './support/gouji';

const templatesFolder = join(root, 'templates');

type Files = Readonly<Record<string, string>>;

const text = (value: unknown): string => JSON.stringify(value, null, 2);

const checked = (files: Files, ...args: readonly string[]): Outcome => {
  let outcome: Outcome | null = null;
  atDesk(files, ({ gouji }) => {
    outcome = gouji('template', 'check', ...args);
  });
  return outcome!;
};

/** The hotline's files with a part of the edition or the type replaced. */
const spoilt = (part: 'edition' | 'type', change: (copy: Changeable) => void): Files => {
  const copy = structuredClone(part === 'edition' ? hotlineEdition : hotlineType);
  change(copy as unknown as Changeable);
  return part === 'edition' ? hotlineFiles(copy) : hotlineFiles(hotlineEdition, copy);
};

/** The hotline's edition for other years, with what its notice is called. */
const edition = (id: string, first: number, last: number | null, noticeTitle?: string): object => ({
  ...hotlineEdition,
  id,
  years: { first, last },
  document: { ...hotlineEdition.document, noticeTitle },
});

interface Changeable {
  recognition: { signs: string[]; points: Record<string, number> };
  title: { patterns: string[] };
  chapters: { title: string; skeleton?: string }[];
  tables: {
    blocks: { rows: { label: string }[]; columns: { label: string }[] }[];
    formulas: { left: string[]; right: string[] }[];
  }[];
}

suite('command line: template check', () => {
  test('says of a type with nothing wrong what was tried', () => {
    const files = {
      ...hotlineFiles(),
      '格式/热线/样例.md': hotlineReport(),
      '格式/热线/样例（有错）.md': hotlineReport('13'),
    };
    for (const path of ['格式/热线', '格式/热线/2024.json', '格式']) {
      const { status, stdout, stderr } = checked(files, path);
      assert.equal(stderr, '');
      assert.equal(status, 0);
      assert.match(stdout, /^格式\/热线：没有发现问题。.*9 格.*2 个合计.*样例 2 份。\n$/);
    }
  });

  test('units, columns of words and rows of one wording', () => {
    const files = {
      '资金/type.json': text(grantType),
      '资金/2024.json': text(grantEdition),
      '资金/样例.md': grantReport(),
    };
    const { status, stdout } = checked(files, '--lang', 'en', '资金');
    assert.equal(status, 0);
    assert.match(stdout, /nothing is wrong.* read back: 18; .* when wrong: 2; samples: 1\.\n$/);
  });

  const wrong: readonly (readonly [string, Files, RegExp])[] = [
    [
      'no words to be known by',
      spoilt('type', ({ recognition }) => (recognition.signs = ['信访事项来电'])),
      /type\.json:\d+:\d+：按这份格式新建的报告里没有 signs 里的任何一个词/,
    ],
    [
      'too few points',
      spoilt(
        'type',
        ({ recognition }) =>
          (recognition.points = { title: 0, chapter: 0, tableChapter: 0, table: 0 }),
      ),
      /type\.json:\d+:\d+：.*认不出来：只有 \d 分，要 4 分/,
    ],
    [
      'a title that is another type’s',
      spoilt('type', ({ recognition, title }) => {
        recognition.signs = ['政府信息公开'];
        title.patterns = ['便民热线'];
      }),
      /type\.json:\d+:\d+：/,
    ],
    [
      'what its schema does not have',
      spoilt('edition', (edition) => Object.assign(edition.tables[0]!, { colour: 'red' })),
      /2024\.json:\d+:\d+：不认识“colour”；可以写：/,
    ],
    [
      'a sum over a column that there is not',
      spoilt('edition', ({ tables }) => (tables[0]!.formulas[0]!.left = ['done', 'lost'])),
      /2024\.json:\d+:\d+：没有列“lost”/,
    ],
    [
      'two rows of a group that cannot be told apart',
      spoilt('edition', ({ tables }) => (tables[0]!.blocks[0]!.rows[1]!.label = '投诉举报来电')),
      /2024\.json:\d+:\d+：同一组里两行都叫“投诉举报来电”/,
    ],
    [
      'a type that takes another’s reports away',
      spoilt('type', ({ recognition, title }) => {
        recognition.signs = ['便民热线', '政府信息公开'];
        recognition.points = { title: 20 };
        title.patterns = ['便民热线年度统计{year}', '政府信息公开工作年度报告{year}'];
      }),
      /type\.json:\d+:\d+：有了这个类型，“政府信息公开工作年度报告”就会/,
    ],
    [
      'two columns that cannot be told apart',
      spoilt('edition', ({ tables }) => (tables[0]!.blocks[0]!.columns[1]!.label = '已办结')),
      /2024\.json:\d+:\d+：两列都叫“已办结”/,
    ],
    [
      'a sum that holds a cell to two numbers',
      spoilt('edition', ({ tables }) =>
        tables[0]!.formulas.push({
          ...tables[0]!.formulas[0]!,
          left: ['done'],
          right: ['open', 'total'],
        }),
      ),
      /2024\.json:\d+:\d+：各个合计和关系不能同时成立/,
    ],
    [
      'text of a new report that the product itself objects to',
      spoilt(
        'edition',
        ({ chapters }) => (chapters[0]!.skeleton = '{year}年，进一步进一步{fill:情况}。'),
      ),
      /2024\.json:\d+:\d+：照这份格式新建的报告，自己就有问题（repeated-word）/,
    ],
    [
      'years between two editions that none is for',
      { ...hotlineFiles(), '格式/热线/2021.json': text(edition('earlier', 2021, 2022)) },
      /2024\.json:\d+:\d+：2023 年没有适用的格式/,
    ],
    [
      'two notices of one name',
      {
        ...hotlineFiles(edition(hotlineEdition.id, 2024, null, '开展热线统计的通知')),
        '格式/热线/2021.json': text(edition('earlier', 2021, 2023, '开展热线统计的通知')),
      },
      /2024\.json:\d+:\d+：“earlier”那一版的通知也叫这个名称/,
    ],
  ];
  for (const [name, files, said] of wrong) {
    test(`tells: ${name}`, () => {
      const { status, stdout, stderr } = checked(files, '格式/热线');
      assert.match(stdout, said);
      assert.equal(stderr, '');
      assert.equal(status, 1);
    });
  }

  test('a sample with mistakes, and one that should have some', () => {
    const files = {
      ...hotlineFiles(),
      '格式/热线/样例.md': hotlineReport('13'),
      '格式/热线/样例（有错）.md': hotlineReport(),
    };
    const { status, stdout } = checked(files, '格式/热线');
    assert.match(stdout, /^格式\/热线\/样例\.md:11:\d+：样例有问题（row-total）/m);
    assert.match(stdout, /^格式\/热线\/样例（有错）\.md:1:1：.*却没有查出问题$/m);
    assert.equal(status, 1);
  });

  test('the types that come with the product, in its own source', () => {
    atDesk({}, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('template', 'check', templatesFolder);
      assert.equal(stdout.replaceAll(/：没有发现问题.*/g, '').includes('：'), false, stdout);
      assert.equal(stderr, '');
      assert.equal(status, 0);
    });
  });

  test('no file, no type, no command', () => {
    const { status, stderr } = checked({ '空/a.md': '# 说明' }, '空');
    assert.equal(status, 2);
    assert.match(stderr, /^空：没有报告类型/);
    assert.equal(checked({}, '没有').status, 2);
    atDesk({}, ({ gouji }) => {
      assert.equal(gouji('template').status, 2);
      assert.match(gouji('template', 'chek').stderr, /是不是“check”/);
    });
  });
});
