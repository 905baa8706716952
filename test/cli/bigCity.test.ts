import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigCity } from '../support/bigCity';
import { city, cityGovernment, unitReport } from '../support/city';
import { createDesk, draftsIn } from './support/gouji';

const { files, units, missing, faulty, wrongTotals, jumping } = bigCity();
const rowsIn = (csv: string): readonly string[] => csv.trimEnd().split('\r\n');
const quiet = ['--fail-on', 'never'] as const;

suite('command line: a city of 120 bodies', function () {
  let desk: ReturnType<typeof createDesk>;
  suiteSetup(() => {
    desk = createDesk(files);
  });
  suiteTeardown(() => desk.clear());

  test('the roster: 114 have handed in, six and the government have not', () => {
    const { status, stdout, stderr } = desk.gouji('roster');
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^2024 年度：121 个单位，收到 114 份。\n\n没有交（7）\n/);
    for (const name of [...missing, cityGovernment]) {
      assert.match(stdout, new RegExp(`^  ${name}`, 'm'));
    }
    assert.match(stdout, /\.docx$/m);
    assert.match(stdout, /\.html$/m);
  });

  test('what was handed in twice, for another year, by a stranger or cannot be read is told', () => {
    const [, first = '', second = ''] = units;
    const more = {
      '2024/又一份.md': city(1).files['2024/报告1.md']!.replace(
        '| 行政许可 | 5 |',
        '| 行政许可 | 9 |',
      ),
      '2024/错年.md': unitReport(missing[0]!, 2022, 0),
      '2024/外单位.md': unitReport('青禾县教育局', 2024, 0),
      [`2024/${missing[1]!}.txt`]: new Uint8Array([0, 1, 2, 255, 254, 0, 0]),
    };
    const other = createDesk({ ...files, ...more });
    try {
      const { stdout } = other.gouji('roster', '--format', 'json');
      const roster = JSON.parse(stdout) as {
        readonly counts: Readonly<Record<string, number>>;
        readonly units: readonly { readonly unit: string; readonly state: string }[];
        readonly strangers: readonly { readonly path: string }[];
      };
      const stateOf = (name: string) => roster.units.find(({ unit }) => unit === name)?.state;
      assert.equal(stateOf(first), 'twice');
      assert.equal(stateOf(second), 'received');
      assert.equal(stateOf(missing[0]!), 'other-year');
      assert.equal(stateOf(missing[1]!), 'unreadable');
      assert.deepEqual(
        roster.strangers.map(({ path }) => path),
        ['2024/外单位.md'],
      );
    } finally {
      other.clear();
    }
  });

  test('the check finds the nine faults, whatever the reports are written in', () => {
    const { stdout } = desk.gouji('check', ...quiet, '--format', 'json', '2024');
    const drafts = draftsIn(stdout);
    assert.equal(drafts.length, 114);
    const bodiesWith = (wanted: string): readonly (string | null)[] =>
      drafts
        .filter(({ findings }) => findings.some(({ code }) => code === wanted))
        .map(({ agency }) => agency)
        .sort();
    assert.deepEqual(bodiesWith('row-total'), [...wrongTotals].sort());
    assert.deepEqual(bodiesWith('carry-over'), [...jumping].sort());
  });

  test('the sums name whom they lack, and whose own sums prove a figure wrong', () => {
    const { status, stdout, stderr } = desk.gouji('rollup', '--format', 'json');
    assert.equal(status, 1);
    for (const name of missing) assert.ok(stderr.includes(`${name}：没有加入：没有交`), name);
    const { tables } = JSON.parse(stdout) as {
      readonly tables: {
        readonly applications: Record<
          string,
          Record<string, { value: string; addends: readonly { corrected?: string }[] }>
        >;
      };
    };
    // Five new a body, six where the jumping carried in one more.
    const { value, addends } = tables.applications.received!.total!;
    assert.equal(value, String(5 * 114 - jumping.length));
    assert.equal(
      addends.filter(({ corrected }) => corrected !== undefined).length,
      wrongTotals.length,
    );
  });

  test('a list and a letter a unit, and on the second run each point’s state', () => {
    const { gouji, folder, write } = desk;
    gouji('check', ...quiet, '--format', 'csv', '-o', 'sent.csv', '--per-unit', 'lists', '2024');
    assert.equal(readdirSync(join(folder, 'lists')).length, 114);
    const sent = readFileSync(join(folder, 'sent.csv'), 'utf8');
    // The first explains itself and is accepted, the second is mended, a third makes a new mistake.
    const [accepted = '', mended = ''] = faulty;
    const careless = units[30]!;
    const back = rowsIn(sent).map((row) =>
      row.startsWith(`${accepted},`) && row.includes(',row-total,')
        ? row.replace(',未改,,', ',已认可,按上级口径,')
        : row,
    );
    writeFileSync(join(folder, 'back.csv'), back.join('\r\n'));
    write('2024/报告2.md', unitReport(mended, 2024, 1));
    write('2024/报告30.md', unitReport(careless, 2024, 29, 4));
    const { stdout } = gouji('check', ...quiet, '--format', 'csv', '--since', 'back.csv', '2024');
    const stateOf = (body: string, rule: string): string | undefined =>
      rowsIn(stdout)
        .find((row) => row.startsWith(`${body},`) && row.includes(`,${rule},`))
        ?.match(/,(已认可|已改好|新发现|未改),([^,]*),/)
        ?.slice(1)
        .join(' ');
    assert.equal(stateOf(accepted, 'row-total'), '已认可 按上级口径');
    assert.equal(stateOf(mended, 'row-total'), '已改好 ');
    assert.equal(stateOf(careless, 'carry-over'), '新发现 ');
    assert.equal(stateOf(faulty[2]!, 'row-total'), '未改 ');
  });
});
