import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cityGovernment, unitReport } from '../support/city';
import { atDesk, draftsIn } from './support/gouji';

interface RollupOutput {
  readonly units: readonly { readonly unit: string }[];
  readonly missing: readonly { readonly unit: string; readonly reason: string }[];
  readonly unplaced: readonly { readonly path: string; readonly reason: string }[];
}

const water = '云溪市水务局';
const schools = '云溪市教育局';
const nobodys = unitReport(water, 2024, 2).replaceAll(water, '本机关');
const reports = {
  '水务.md': unitReport(water, 2024, 0),
  '教育.md': unitReport(schools, 2024, 1),
};
const others = {
  'x.md': nobodys,
  '去年.md': nobodys.replaceAll('2024', '2023'),
  '财政局2024年政府信息公开工作年度报告.txt': '关于报送年度报告的函\n\n请查收。\n',
};
const settingsOf = (units: readonly unknown[]): string =>
  JSON.stringify({ collection: { year: 2024, units } });
const madeOf = (stdout: string): RollupOutput => JSON.parse(stdout) as RollupOutput;
const pathsIn = ({ unplaced }: RollupOutput): readonly string[] =>
  unplaced.map(({ path }) => path).sort();

suite('command line: what no sum has', () => {
  test('reports that do not say whose they are, and what is no report, are told', () => {
    atDesk({ ...reports, ...others }, ({ folder, gouji }) => {
      const { status, stdout, stderr } = gouji('rollup', '--format', 'json');
      assert.equal(status, 1);
      const made = madeOf(stdout);
      assert.deepEqual(
        made.units.map(({ unit }) => unit),
        [schools, water],
      );
      assert.deepEqual(pathsIn(made), ['x.md', '财政局2024年政府信息公开工作年度报告.txt']);
      assert.match(stderr, /^x\.md：没有加入：看不出是哪个单位的报告$/m);
      assert.match(gouji('rollup').stdout, /^> x\.md：没有加入/m);
      assert.equal(gouji('rollup', '-o', 'a.xlsx').status, 1);
      const parts = unzipSync(readFileSync(join(folder, 'a.xlsx')));
      const sheets = Object.entries(parts).map(([, bytes]) => strFromU8(bytes));
      assert.ok(sheets.some((text) => text.includes('看不出是哪个单位的报告')));
    });
  });

  test('reports of bodies that are not on the roster are told, and are no fault of the units’', () => {
    const roster = { 'gouji.json': settingsOf([water]) };
    atDesk({ ...reports, ...roster }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('rollup', '--format', 'json');
      assert.equal(status, 0);
      assert.deepEqual(pathsIn(madeOf(stdout)), ['教育.md']);
      assert.match(stderr, /教育\.md：没有加入：“云溪市教育局”不在名单上/);
    });
  });

  test('a unit that the roster has twice is added once', () => {
    const roster = { 'gouji.json': settingsOf([water, { name: water, contact: '办公室' }]) };
    atDesk({ '水务.md': reports['水务.md'], ...roster }, ({ gouji }) => {
      const { stdout, stderr } = gouji('rollup', '--format', 'json');
      assert.deepEqual(madeOf(stdout).units, [{ unit: water, path: '水务.md' }]);
      assert.match(stderr, /单位“云溪市水务局”写了两次/);
    });
  });

  test('a body that is to be added up and is not on the roster is missing from sum and comparison', () => {
    const units = [{ name: cityGovernment, consolidates: [water, schools] }, water];
    const files = {
      ...reports,
      '市.md': unitReport(cityGovernment, 2024, 3),
      'gouji.json': settingsOf(units),
    };
    atDesk(files, ({ gouji }) => {
      const { status, stdout } = gouji('rollup', '--format', 'json');
      assert.equal(status, 2, 'the settings are at fault');
      assert.deepEqual(madeOf(stdout).missing, [{ unit: schools, reason: 'unlisted', path: null }]);
      const checked = draftsIn(gouji('check', '--format', 'json', '市.md').stdout);
      const found = checked.flatMap(({ findings }) =>
        findings.filter(({ code }) => code === 'rollup-sum'),
      );
      assert.equal(found.length, 1);
      assert.ok(found[0]!.message.includes(schools), found[0]!.message);
    });
  });
});
