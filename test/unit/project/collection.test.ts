import assert from 'node:assert/strict';
import { read as readFile } from '../house/repository';
import { levels } from '../../../server/src/facts/bodies/body';
import { requirementFields } from '../../../server/src/project/collection/requirements';
import { collectionFields, unitFields } from '../../../server/src/project/collection/setting';
import { replyFields } from '../../../server/src/project/collection/replies';
import { createBodies } from '../../../server/src/project/collection/names';
import { rosterBy, type HandedIn } from '../../../server/src/project/collection/roster';
import { governmentOfAll } from '../../../server/src/project/collection/parent';
import { pairReports } from '../../../server/src/project/collection/pairing';
import { knownNames } from '../../../server/src/project/ownTypes/engine';
import { parseSettingsFile } from '../../../server/src/project/settingsFile';
import { templates } from '../../../server/src/template/load';
import { textAt } from '../../../server/src/text/span';

const known = knownNames([], templates);
const read = (collection: unknown) => {
  const text = JSON.stringify({ collection });
  const { settings, problems } = parseSettingsFile(text, known);
  return {
    setting: settings.collection,
    problems: problems.map(({ span, message }) => [textAt(text, span), message.key]),
  };
};

suite('collection: its setting', () => {
  test('names alone are a roster', () => {
    const { setting, problems } = read({ units: ['青禾县教育局', '青禾县民政局'] });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      setting!.units.map(({ name }) => name),
      ['青禾县教育局', '青禾县民政局'],
    );
    assert.deepEqual(
      setting!.reports.map(({ path }) => path),
      ['.'],
    );
  });

  test('where replies go, with a day that there is', () => {
    const replies = { to: '青禾县政府办公室', contact: '王某', by: '2025-02-14' };
    const { setting, problems } = read({ replies });
    assert.deepEqual(problems, []);
    assert.deepEqual(setting!.replies, { ...replies, by: { year: 2025, month: 2, day: 14 } });
    const wrong = read({ replies: { ...replies, by: '2025-02-30', fax: 1 } });
    assert.deepEqual(wrong.problems.map(([, key]) => key).sort(), [
      'collection.no-day',
      'settings.unknown-field',
    ]);
    assert.equal(wrong.setting!.replies?.to, replies.to);
  });

  test('each thing that is not understood is said at its place, and the rest holds', () => {
    const { setting, problems } = read({
      year: '2024',
      units: [
        { name: '青禾县教育局', level: '县' },
        { alias: ['x'] },
        7,
        '青禾县教育局',
        { name: '青禾县政府', consolidates: ['无此局'] },
      ],
      reports: 'x',
      requirements: { deadline: '02-30', longestOverview: 0, sentences: [{}, 3], other: 1 },
    });
    assert.deepEqual(problems.map(([, key]) => key).sort(), [
      'collection.no-date',
      'collection.not-an-object',
      'collection.not-an-object',
      'collection.unit-twice',
      'collection.unknown-unit',
      'settings.field-missing',
      'settings.field-missing',
      'settings.not-a-list',
      'settings.unknown-field',
      'settings.unknown-field',
      'settings.wrong-field',
      'settings.wrong-number',
      'settings.wrong-number',
    ]);
    assert.ok(problems.some(([text, key]) => key === 'collection.no-date' && text === '"02-30"'));
    assert.equal(setting!.units.length, 2, 'what is there twice counts once');
  });

  test('local requirements are read with their places', () => {
    const { setting, problems } = read({
      requirements: {
        notice: '关于报送年报的通知',
        deadline: '01-20',
        longestOverview: 1500,
        aspects: { 监督保障: ['社会评议', ['责任追究', '问责']] },
        sentences: ['本报告由本局编制。', { text: '联系电话', chapter: 'other-matters' }],
      },
    });
    assert.deepEqual(problems, []);
    const requirements = setting!.requirements!;
    assert.equal(requirements.notice, '关于报送年报的通知');
    assert.deepEqual([requirements.deadline!.month, requirements.deadline!.day], [1, 20]);
    assert.equal(requirements.longestOverview!.characters, 1500);
    assert.deepEqual(requirements.aspects, [
      { aspect: '监督保障', words: [['社会评议'], ['责任追究', '问责']] },
    ]);
    assert.deepEqual(
      requirements.sentences.map(({ chapter }) => chapter),
      [null, 'other-matters'],
    );
  });

  test('requirements name the chapters and aspects of the types that are known, and no others', () => {
    const sentences = [{ text: '三公经费', chapter: 'three-public' }];
    assert.deepEqual(read({ requirements: { sentences } }).problems, []);
    const ofOwnType = {
      sentences: [{ text: '堤防', chapter: 'dykes' }],
      aspects: { 巡查: ['汛前'] },
    };
    const { problems } = read({ requirements: ofOwnType });
    assert.deepEqual(problems.map(([, key]) => key).sort(), [
      'settings.unknown-field',
      'settings.wrong-field',
    ]);
    const withOwn = { ...known, chapters: ['dykes'], aspects: ['巡查'] };
    const text = JSON.stringify({ requirements: ofOwnType });
    const { settings, problems: none } = parseSettingsFile(text, withOwn);
    assert.deepEqual(none, []);
    assert.equal(settings.requirements!.sentences[0]!.chapter, 'dykes');
    assert.deepEqual(settings.requirements!.aspects, [{ aspect: '巡查', words: [['汛前']] }]);
  });
});

suite('collection: the report of the year before', () => {
  const bodies = createBodies([
    {
      name: '青禾县卫生健康局',
      aliases: ['青禾县卫生局'],
      level: null,
      contact: null,
      consolidates: null,
      span: { start: 0, end: 0 },
    },
  ]);
  const report = (path: string, agency: string, year: number) => ({ path, agency, year });

  test('is that of the same body, also under an earlier name', () => {
    const now = report('2024/a.md', '青禾县卫生健康局', 2024);
    const pairing = pairReports(
      [now, report('2023/x.md', '青禾县卫生局', 2023), report('2023/y.md', '青禾县教育局', 2023)],
      bodies,
    );
    assert.deepEqual(pairing.previousOf(now), { kind: 'one', path: '2023/x.md' });
  });

  test('is never that of another body, nor of one that the name does not tell', () => {
    const pairing = pairReports(
      [report('a.md', '教育局', 2023), report('b.md', '青禾县教育局', 2023)],
      bodies,
    );
    assert.equal(pairing.previousOf(report('c.md', '教育局', 2024)).kind, 'none');
    assert.equal(pairing.previousOf(report('c.md', '云溪市教育局', 2024)).kind, 'none');
  });

  test('of several the nearest counts; as near as each other, none does', () => {
    const pairing = pairReports(
      [
        report('教育/2023.md', '青禾县教育局', 2023),
        report('旧/2023.md', '青禾县教育局', 2023),
        report('旧/副本.md', '青禾县教育局', 2023),
      ],
      bodies,
    );
    const near = pairing.previousOf(report('教育/2024.md', '青禾县教育局', 2024));
    assert.deepEqual(near, { kind: 'one', path: '教育/2023.md' });
    assert.equal(pairing.previousOf(report('旧/2024.md', '青禾县教育局', 2024)).kind, 'several');
  });
});

suite('collection: its schema', () => {
  test('names every field that is read', () => {
    const schema = readFile('schemas/gouji.schema.json');
    const names = [
      ...collectionFields,
      ...unitFields,
      ...requirementFields,
      ...replyFields,
      ...levels,
    ];
    assert.deepEqual(
      names.filter((name) => !schema.includes(`"${name}"`)),
      [],
    );
  });
});

suite('collection: last year’s report where this year’s are', () => {
  const of = (path: string, agency: string | null, year: number | null): HandedIn => ({
    path,
    modified: null,
    figures: { agency, year, fingerprint: path },
  });
  const stateOf = (unit: string, ...more: readonly HandedIn[]) => {
    const names = ['甲局', '乙局', '丙局', '丁局', '戊局'];
    const reports = [...names.map((name) => of(`收/${name}.md`, name, 2024)), ...more];
    const { lines } = rosterBy({ reports, unread: [] }, { units: [], year: 2024 }, () => null);
    return lines.find((line) => line.unit === unit)?.state;
  };

  test('was handed in instead, whatever else of no year lies there', () => {
    assert.equal(stateOf('己局', of('收/己局.md', '己局', 2023)), 'other-year');
    const table = of('收/表.xlsx', null, null);
    assert.equal(stateOf('己局', of('收/己局.md', '己局', 2023), table), 'other-year');
    assert.equal(stateOf('己局', of('去年/己局.md', '己局', 2023), table), 'missing');
  });

  test('so it was where it came in an archive', () => {
    assert.equal(stateOf('己局', of('收/己局.zip/年报.md', '己局', 2023)), 'other-year');
  });
});

suite('collection: the government of all bodies', () => {
  for (const [names, government] of [
    [['云溪市人民政府', '云溪市教育局', '云溪市青禾县民政局'], '云溪市人民政府'],
    [['云溪市人民政府', '云溪市教育局', '南浦市民政局'], null],
    [['云溪市教育局', '云溪市民政局'], null],
    [['云溪市人民政府'], null],
  ] as const)
    test(`${names.join('、')}: ${government ?? 'none'}`, () =>
      assert.equal(governmentOfAll(names), government));
});
