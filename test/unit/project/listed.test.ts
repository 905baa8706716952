import assert from 'node:assert/strict';
import { unitsListedIn } from '../../../server/src/project/collection/listed';
import { proposeCollection } from '../../../server/src/project/collection/propose';
import { unitsAdded } from '../../../server/src/project/collection/rosterText';
import { applyEdits } from '../../../server/src/text/edit';

const names = (text: string): readonly string[] => unitsListedIn(text).map(({ name }) => name);

suite('collection: an office’s own list of its units', () => {
  test('a column that says so has the units, whatever they are called; with whom to call beside', () => {
    const table = [
      '青禾县2024年度政务公开责任单位名单',
      '| 序号 | 单位名称 | 联系人 | 联系电话 |',
      '| --- | --- | --- | --- |',
      '| 1 | 县教育局 | 王某 | 2345678 |',
      '| 2 | 供电分公司青禾片区 |  |  |',
      '| 3 | 青禾县第24中学 |  |  |',
      '|  | 合计3个 |  |  |',
      '请于1月15日前报县政府办公室',
    ].join('\n');
    assert.deepEqual(unitsListedIn(table), [
      { name: '县教育局', contact: '王某 2345678' },
      { name: '供电分公司青禾片区', contact: null },
      { name: '青禾县第24中学', contact: null },
    ]);
  });

  test('without such a column bodies are known by their names', () => {
    const text = [
      '附件1：青禾县政府信息公开单位名单（共5家）',
      '一、县政府部门',
      '1.青禾县教育局',
      '2、青禾县民政局（老龄办）',
      '（3）青禾县供销合作社联合社',
      '青云镇人民政府、红星街道办事处、白水乡',
      '联系人：王某，电话2345678。',
      '请于1月15日前报县政府办公室',
      '请于2025年1月15日前将年度报告送县政府办公室。',
    ].join('\r\n');
    assert.deepEqual(names(text), [
      '青禾县教育局',
      '青禾县民政局（老龄办）',
      '青禾县供销合作社联合社',
      '青云镇人民政府',
      '红星街道办事处',
      '白水乡',
    ]);
  });

  test('each comes once, however it is spaced', () =>
    assert.deepEqual(names('青禾县 教育局\n青禾县教育局\n'), ['青禾县教育局']));

  test('what names nobody gives nothing', () => {
    assert.deepEqual(names('| 单位：万元 | 12 |\n\n无\n2024\n'), []);
  });

  const report = (agency: string) => ({
    path: `${agency}.md`,
    figures: { agency, year: 2024 },
  });
  const listed = (...units: readonly string[]) => units.map((name) => ({ name, contact: null }));

  test('units of the list have the names of their reports, or the place of all reports', () => {
    const { units } = proposeCollection(
      [report('青禾县人民政府'), report('青禾县教育局'), report('青禾县青云镇人民政府')],
      listed('民政局', '县水务局', '教育局', '青云镇'),
    );
    assert.deepEqual(units, [
      { name: '青禾县民政局' },
      { name: '青禾县水务局' },
      { name: '青禾县教育局' },
      { name: '青禾县青云镇人民政府' },
      { name: '青禾县人民政府', consolidates: 'all' },
    ]);
  });

  test('a unit of another kind of place keeps its name', () => {
    const { units } = proposeCollection([report('青禾县教育局')], listed('市气象局'));
    assert.deepEqual(units, [{ name: '市气象局' }, { name: '青禾县教育局' }]);
  });

  test('a name that could be of two reports is left as it is written', () => {
    const { units } = proposeCollection(
      [report('青禾县教育局'), report('松坪县教育局')],
      listed('教育局'),
    );
    assert.deepEqual(
      units.map(({ name }) => name),
      ['教育局', '松坪县教育局', '青禾县教育局'],
    );
  });

  test('units are put behind those of a roster, a line each as these are', () => {
    const text =
      '{\r\n  "collection": {\r\n    "units": [\r\n      { "name": "甲局" } // 老单位\r\n    ]\r\n  }\r\n}\r\n';
    const edit = unitsAdded(text, [{ name: '乙局' }, { name: '丙局', contact: '1' }])!;
    assert.equal(
      applyEdits(text, [edit]),
      text.replace(
        '"甲局" }',
        '"甲局" },\r\n      { "name": "乙局" },\r\n      { "name": "丙局", "contact": "1" }',
      ),
    );
    for (const other of ['{ "collection": {} }', '{ "collection": { "units": [ } }', '']) {
      assert.equal(unitsAdded(other, [{ name: '乙局' }]), null);
    }
  });
});
