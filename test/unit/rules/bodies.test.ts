import assert from 'node:assert/strict';
import { bodyOf, type BodyKind, type Level } from '../../../server/src/facts/bodies/body';
import { isIdentifying } from '../../../server/src/facts/bodies/identity';
import { otherBodiesIn } from '../../../server/src/facts/bodies/others';
import { mayMakeRegulations } from '../../../server/src/facts/bodies/powers';
import { lastDayToPublish } from '../../../server/src/facts/dates/due';
import { editionOf } from '../../support/reader';

type Expected = readonly [
  name: string,
  level: Level | null,
  kind: BodyKind,
  place: string,
  mayRegulate: boolean | null,
];

const bodies: readonly Expected[] = [
  ['云溪市生态环境局', 'prefecture', 'department', '云溪市', false],
  ['云溪市市场监督管理局', 'prefecture', 'department', '云溪市', false],
  ['云溪市城市管理局', 'prefecture', 'department', '云溪市', false],
  ['云溪市住房和城乡建设局', 'prefecture', 'department', '云溪市', false],
  ['云溪市人民政府', 'prefecture', 'government', '云溪市', true],
  ['云溪市人民政府办公室', 'prefecture', 'government-office', '云溪市', true],
  ['云溪市松坪县人民政府', 'county', 'government', '云溪市松坪县', false],
  ['云溪市松坪市人民政府', 'county', 'government', '云溪市松坪市', false],
  ['松坪县柳溪镇人民政府', 'town', 'government', '松坪县柳溪镇', false],
  ['云溪市松坪街道办事处', 'town', 'department', '云溪市松坪街道', false],
  ['云溪高新技术产业开发区管理委员会', 'county', 'department', '云溪高新技术产业开发区', false],
  ['石州市人民政府', 'prefecture', 'government', '石州市', true],
  ['石州省水利厅', 'province', 'department', '石州省', false],
  ['石州市', 'prefecture', 'government', '石州市', true],
  ['云岭综合实验区', 'county', 'government', '云岭综合实验区', false],
  ['云岭省人民政府办公厅', 'province', 'government-office', '云岭省', true],
  ['北塬自治区生态环境厅', 'province', 'department', '北塬自治区', false],
  ['石鼓自治州人民政府', 'prefecture', 'government', '石鼓自治州', true],
  ['北塬地区行政公署', 'prefecture', 'government', '北塬地区', false],
  ['北塬盟行政公署', 'prefecture', 'government', '北塬盟', false],
  ['上海市人民政府', 'province', 'government', '上海市', true],
  ['国家税务总局云溪市税务局', 'prefecture', 'department', '云溪市', false],
  ['国家税务总局', 'state', 'department', '', true],
  ['水利部', 'state', 'department', '', true],
  ['云溪市社区教育学院', 'prefecture', 'department', '云溪市', false],
  ['云溪市区域协作局', 'prefecture', 'department', '云溪市', false],
  ['青禾县县域经济局', 'county', 'department', '青禾县', false],
  ['青禾县城镇建设局', 'county', 'department', '青禾县', false],
  ['青禾县城乡规划局', 'county', 'department', '青禾县', false],
  ['青禾县乡村振兴局', 'county', 'department', '青禾县', false],
  ['青禾县柳溪乡人民政府', 'town', 'government', '青禾县柳溪乡', false],
  ['香山特别行政区教育局', 'province', 'department', '香山特别行政区', false],
  ['松坪旗教育局', 'county', 'department', '松坪旗', false],
  ['松坪自治旗教育局', 'county', 'department', '松坪自治旗', false],
  ['松坪自治县人民政府', 'county', 'government', '松坪自治县', false],
  ['北塬盟松坪市教育局', 'county', 'department', '北塬盟松坪市', false],
  ['北塬地区松坪市人民政府', 'county', 'government', '北塬地区松坪市', false],
  ['石鼓自治州松坪市人民政府', 'county', 'government', '石鼓自治州松坪市', false],
  ['云岭省云溪市人民政府', 'prefecture', 'government', '云岭省云溪市', true],
  ['上海市松坪区教育局', 'county', 'department', '上海市松坪区', false],
  ['云溪市政工程管理处', null, 'department', '', null],
  ['云溪市政府', 'prefecture', 'government', '云溪市', true],
  ['云溪市政府办公厅', 'prefecture', 'government-office', '云溪市', true],
  ['北塬盟行政公署办公室', 'prefecture', 'government-office', '北塬盟', false],
  ['国务院办公厅', 'state', 'department', '', true],
  ['国家统计局', 'state', 'department', '', true],
  ['海关总署', 'state', 'department', '', true],
  ['审计署', 'state', 'department', '', true],
  ['中国人民银行', 'state', 'department', '', true],
  ['自治区生态环境厅', null, 'department', '', null],
  ['我局', null, 'department', '', null],
];

suite('bodies', () => {
  for (const [name, level, kind, place, mayRegulate] of bodies) {
    test(`${name}: level, kind, place, power to make regulations`, () => {
      const body = bodyOf(name);
      assert.deepEqual(
        { level: body.level, kind: body.kind, place: body.place, may: mayMakeRegulations(body) },
        { level, kind, place, may: mayRegulate },
      );
      assert.ok(name.endsWith(body.place + body.office));
    });
  }

  test('a name without a place tells the body only where there is one such body', () => {
    const told = ['云溪海关', '水利部', '国家税务总局', '云溪市教育局', '市南区教育局'];
    const untold = [
      '市教育局',
      '教育局',
      '州生态环境局',
      '本机关',
      '我县人民政府',
      '自治州人民政府',
    ];
    assert.deepEqual(
      [...told, ...untold].filter((name) => isIdentifying(bodyOf(name))),
      told,
    );
  });

  test('departments publish by the end of January, governments by the end of March', () => {
    const { type } = editionOf('2021');
    const last = (body: string): unknown => lastDayToPublish(type, bodyOf(body), 2024);
    assert.deepEqual(last('云溪市教育局'), { year: 2025, month: 1, day: 31 });
    assert.deepEqual(last('云溪市人民政府办公室'), { year: 2025, month: 1, day: 31 });
    assert.deepEqual(last('云溪市人民政府'), { year: 2025, month: 3, day: 31 });
    const schoolYear = { ...type, period: { from: '09-01', to: '08-31' } };
    const { publication, ...others } = schoolYear;
    const university = { ...others, publication: { by: '10-31' } };
    assert.equal(publication?.by, '01-31');
    assert.deepEqual(lastDayToPublish(university, bodyOf('云溪市教育局'), 2023), {
      year: 2024,
      month: 10,
      day: 31,
    });
    assert.equal(lastDayToPublish(others, bodyOf('云溪市教育局'), 2024), null);
  });
});

suite('other bodies in the body’s own place', () => {
  const own = bodyOf('云溪市青禾县教育局');
  const found = (text: string): readonly string[] =>
    [...otherBodiesIn(text, own)].map(({ from, to }) => text.slice(from, to));
  const cases: Readonly<Record<string, readonly string[]>> = {
    '2024年，松坪县教育局认真落实': ['松坪县教育局'],
    '2024年度，松坪县教育局深入推进': ['松坪县教育局'],
    松坪县教育局高度重视: ['松坪县教育局'],
    '平稳\n松坪县教育局高度重视': ['松坪县教育局'],
    本报告由松坪县教育局编制: ['松坪县教育局'],
    请与松坪县教育局联系: ['松坪县教育局'],
    南屏市松坪县教育局严格落实: ['南屏市松坪县教育局'],
    '2024年，松坪县教育局参与': [],
    '2024年，松坪县卫生局认真落实': [],
    '2024年，青禾县教育局认真落实': [],
    '2024年，云溪市教育局认真落实': [],
    '2024年，云溪市青禾新区教育局认真落实': [],
  };
  for (const [text, others] of Object.entries(cases)) {
    test(text, () => assert.deepEqual(found(text), others));
  }

  test('none where the body’s own name has no place or is too short', () => {
    const text = '2024年，松坪县教育局认真落实。松坪县局认真落实';
    assert.deepEqual([...otherBodiesIn(text, bodyOf('教育局'))], []);
    assert.deepEqual([...otherBodiesIn('2024年，松坪县局认真落实', bodyOf('青禾县局'))], []);
  });
});
