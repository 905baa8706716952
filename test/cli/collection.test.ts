import assert from 'node:assert/strict';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { city, cityGovernment, unitReport } from '../support/city';
import { atDesk, draftsIn } from './support/gouji';

interface RosterOutput {
  readonly year: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly units: readonly {
    readonly unit: string;
    readonly state: string;
    readonly path: string | null;
    readonly previous: string | null;
    readonly copies: readonly { readonly path: string; readonly differences: readonly unknown[] }[];
  }[];
  readonly strangers: readonly { readonly path: string }[];
  readonly unread: readonly { readonly path: string }[];
}

const small = city(8, 2, 1);
const settings = JSON.stringify({
  collection: {
    year: 2024,
    units: small.units.map((name) =>
      name === cityGovernment ? { name, consolidates: 'all' } : { name, contact: `${name}办公室` },
    ),
  },
});
const rosterOf = (stdout: string): RosterOutput => JSON.parse(stdout) as RosterOutput;

suite('command line: a collection', () => {
  test('the roster tells who has handed in, by what the reports say and not by their names', () => {
    const copy = small.files['2024/报告2.md']!.replace('| 行政许可 | 5 |', '| 行政许可 | 9 |');
    const files = {
      ...small.files,
      'gouji.json': settings,
      '2024/另一份.md': copy,
      '2024/a.md': unitReport('青禾县教育局', 2024, 0),
      [`2024/${small.missing[0]!}.txt`]: new Uint8Array([0, 1, 2, 255, 254, 0, 0]),
    };
    atDesk(files, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('roster', '--format', 'json');
      assert.deepEqual([status, stderr], [2, '']);
      const roster = rosterOf(stdout);
      assert.equal(roster.year, 2024);
      const { counts } = roster;
      assert.deepEqual(counts, {
        received: 5,
        twice: 1,
        'other-year': 0,
        unreadable: 1,
        missing: 2,
      });
      const twice = roster.units.find(({ state }) => state === 'twice')!;
      assert.equal(twice.unit, small.units[2]);
      assert.equal(twice.copies[0]!.differences.length, 1);
      assert.equal(twice.previous, '2023/2.md');
      assert.deepEqual(
        roster.strangers.map(({ path }) => path),
        ['2024/a.md'],
      );
    });
  });

  test('where many have several reports of the year before, that is said once, with their count', () => {
    const files = {
      ...small.files,
      ...Object.fromEntries(
        Object.entries(small.files)
          .filter(([path]) => path.startsWith('2023/'))
          .map(([path, text]) => [
            path.replace('2023', 'old'),
            text.replace('| 行政许可 | ', '| 行政许可 | 1'),
          ]),
      ),
    };
    atDesk(files, ({ gouji }) => {
      const { stderr } = gouji('check', '.');
      assert.equal(stderr.match(/可能是本单位上一年度的报告/g)?.length, 1);
      assert.match(stderr, /[2-9] 份报告各找到几份/);
    });
  });

  test('a roster without a settings file goes by the reports, and says so', () => {
    atDesk(small.files, ({ gouji }) => {
      const { status, stdout } = gouji('roster');
      assert.equal(status, 1);
      assert.match(stdout, /2024 年度：8 个单位，收到 6 份/);
      assert.match(stdout, /没有单位名单/);
      for (const name of small.missing) assert.ok(stdout.includes(name));
    });
  });

  test('the roster as comma-separated text has a line a unit', () => {
    atDesk({ ...small.files, 'gouji.json': settings }, ({ gouji }) => {
      const lines = gouji('roster', '--format', 'csv').stdout.trimEnd().split('\r\n');
      assert.equal(lines[0], '\ufeff单位,级别,状态,年度,文件,上一年度报告,说明,联系人');
      assert.equal(lines.length, 1 + small.units.length);
      assert.ok(
        lines.some((line) => line.startsWith(`${small.missing[0]!},,没有交,2024,,2023/7.md`)),
      );
    });
  });

  test('init proposes a roster from the reports, once', () => {
    const files = { ...small.files, '2024/市政府.md': unitReport(cityGovernment, 2024, 0) };
    atDesk(files, ({ gouji, folder }) => {
      assert.equal(gouji('init').status, 0);
      const written = readFileSync(join(folder, 'gouji.json'), 'utf8');
      const { collection } = JSON.parse(written) as {
        readonly collection: {
          readonly year: number;
          readonly units: readonly { readonly name: string; readonly consolidates?: string }[];
        };
      };
      assert.equal(collection.year, 2024);
      assert.deepEqual(
        collection.units.map(({ name }) => name),
        [...small.units].sort(),
      );
      const parents = collection.units.filter(({ consolidates }) => consolidates === 'all');
      assert.deepEqual(
        parents.map(({ name }) => name),
        [cityGovernment],
      );
      assert.equal(gouji('check', '--fail-on', 'never', '2024').status, 0);
      const again = gouji('init');
      assert.match(again.stderr, /已经有了，没有改动/);
      assert.equal(readFileSync(join(folder, 'gouji.json'), 'utf8'), written);
    });
  });

  test('init takes the units of a list, and then tells who has not handed in', () => {
    const [first] = small.units;
    const list = `单位名称,电话\n${first!},2345678\n云溪市从未报过局,2345679\n`;
    atDesk({ ...small.files, '名单.csv': list, '空.txt': '无\n' }, ({ gouji, folder }) => {
      for (const [name, why] of [
        ['空.txt', /没有认出单位名称/],
        ['没有.xlsx', /文件不在了/],
      ] as const) {
        const { status, stderr } = gouji('init', '--units', name);
        assert.equal(status, 2);
        assert.match(stderr, why);
      }
      assert.equal(gouji('init', '--units', '名单.csv').status, 0);
      const written = readFileSync(join(folder, 'gouji.json'), 'utf8');
      assert.ok(written.includes('{ "name": "云溪市从未报过局", "contact": "2345679" }'), written);
      assert.equal(written.split(`"${first!}"`).length, 2);
      assert.match(
        gouji('roster').stdout,
        /没有交（\d+）\n(?: {2}.*\n)* {2}云溪市从未报过局 +联系：2345679\n/,
      );
    });
  });

  test('rollup adds up, names whom it lacks, and tells corrected figures apart', () => {
    atDesk({ ...small.files, 'gouji.json': settings }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('rollup', '--format', 'json');
      assert.equal(status, 1);
      for (const name of small.missing) assert.ok(stderr.includes(`${name}：没有加入：没有交`));
      const made = JSON.parse(stdout) as {
        readonly agency: string;
        readonly missing: readonly { readonly unit: string }[];
        readonly tables: {
          readonly applications: Readonly<
            Record<
              string,
              Readonly<
                Record<
                  string,
                  {
                    readonly value: string;
                    readonly addends: readonly { readonly corrected?: string }[];
                  }
                >
              >
            >
          >;
        };
      };
      assert.equal(made.agency, cityGovernment);
      assert.deepEqual(
        made.missing.map(({ unit }) => unit),
        small.missing,
      );
      const total = made.tables.applications.received!.total!;
      assert.equal(total.value, '30');
      assert.deepEqual(
        total.addends.flatMap(({ corrected }) => corrected ?? []),
        ['6'],
      );
    });
  });

  test('the tables that rollup writes are read back with the same sums', () => {
    atDesk({ ...small.files, 'gouji.json': settings }, ({ gouji, write }) => {
      const { stdout } = gouji('rollup');
      assert.match(stdout, /^> 2024 年度：应汇总 8 个单位，已加入 6 个/);
      write('made.md', `# ${cityGovernment}2024年政府信息公开工作年度报告\n\n${stdout}`);
      const [read] = JSON.parse(gouji('parse', 'made.md').stdout) as readonly {
        readonly tables: {
          readonly applications: { readonly total: { readonly total: { readonly value: number } } };
        };
      }[];
      assert.equal(read!.tables.applications.total.total.value, 30);
    });
  });

  test('rollup writes a workbook to the file that is named', () => {
    atDesk({ ...small.files, 'gouji.json': settings }, ({ gouji, folder }) => {
      const { stdout } = gouji('rollup', '--format', 'xlsx', '-o', 'sums.xlsx');
      assert.equal(stdout, '');
      assert.equal(readFileSync(join(folder, 'sums.xlsx')).subarray(0, 2).toString(), 'PK');
    });
  });

  test('a government’s report is compared with those that it adds up by the roster', () => {
    const { files, units } = city(3);
    const roster = units.map((name) => ({
      name,
      ...(name === cityGovernment && { consolidates: 'all' }),
    }));
    const all = {
      ...files,
      '2024/市.md': unitReport(cityGovernment, 2024, 4),
      'gouji.json': JSON.stringify({ collection: { units: roster } }),
    };
    const messages = (stdout: string): readonly string[] =>
      draftsIn(stdout).flatMap(({ findings }) =>
        findings.flatMap(({ code, message }) => (code === 'rollup-sum' ? [message] : [])),
      );
    const args = ['check', '--format', 'json', '--fail-on', 'never'] as const;
    atDesk(all, ({ gouji, folder }) => {
      const found = messages(gouji(...args, '2024/市.md').stdout);
      assert.ok(found.some((message) => message.includes('3 份所属单位报告')));
      assert.deepEqual(messages(gouji(...args, '2024/报告1.md').stdout), []);
      rmSync(join(folder, '2024/报告2.md'));
      const [incomplete, ...others] = messages(gouji(...args, '2024/市.md').stdout);
      assert.ok(incomplete!.includes(units[2]!), incomplete);
      assert.deepEqual(others, []);
    });
  });

  test('reports in an archive are on the roster and are added up', () => {
    const packed = Object.entries(small.files).filter(([path]) => path.startsWith('2024/'));
    const archive = zipSync(
      Object.fromEntries(packed.map(([path, text]) => [path, strToU8(text)])),
    );
    const files = { 'gouji.json': settings, '收到.zip': archive };
    atDesk(files, ({ gouji }) => {
      const { counts, units } = rosterOf(gouji('roster', '--format', 'json').stdout);
      assert.equal(counts.received, 6);
      assert.ok(units.some(({ path }) => path === '收到.zip/2024/报告1.md'));
      const made = JSON.parse(gouji('rollup', '--format', 'json').stdout) as {
        readonly tables: Record<string, Record<string, Record<string, { readonly value: string }>>>;
      };
      assert.equal(made.tables.applications!.received!.total!.value, '30');
    });
    atDesk({ '坏.zip': new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'a.md': packed[0]![1] }, (desk) => {
      const roster = rosterOf(desk.gouji('roster', '--format', 'json').stdout);
      assert.deepEqual(
        roster.unread.map(({ path }) => path),
        ['坏.zip'],
      );
    });
  });

  test('a file that could not be read is a failure, and the sums name it: it may be a unit’s', () => {
    const broken = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x0a]);
    const reports = Object.fromEntries(
      small.units.slice(1, 3).map((unit) => [`${unit}.md`, unitReport(unit, 2024, 0)]),
    );
    atDesk(reports, ({ gouji }) => {
      assert.equal(gouji('roster').status, 0);
      assert.equal(gouji('rollup').status, 0);
    });
    atDesk({ ...reports, '扫描.pdf': broken }, ({ gouji, folder }) => {
      for (const format of ['pretty', 'json', 'csv']) {
        const { status, stdout, stderr } = gouji('roster', '--format', format);
        assert.deepEqual([status, stderr], [2, '']);
        assert.match(stdout, /扫描\.pdf/);
      }
      for (const format of ['md', 'json']) {
        const { status, stdout, stderr } = gouji('rollup', '--format', format);
        assert.equal(status, 2);
        assert.match(stderr, /^扫描\.pdf：文件已损坏/);
        assert.match(stdout, /扫描\.pdf/);
      }
      assert.equal(gouji('rollup', '--format', 'xlsx', '-o', 'sums.xlsx').status, 2);
      const sheet = unzipSync(readFileSync(join(folder, 'sums.xlsx')))['xl/worksheets/sheet1.xml']!;
      assert.match(strFromU8(sheet), /扫描\.pdf/);
    });
  });

  test('a parent that has no report of its own may be named, and a year that nobody reports on is said', () => {
    const reports = Object.fromEntries(
      small.units.slice(1, 3).map((unit) => [`${unit}.md`, unitReport(unit, 2024, 0)]),
    );
    atDesk(reports, ({ gouji }) => {
      const made = gouji('rollup', '--parent', '云溪市人民政府', '--format', 'json');
      assert.equal(made.status, 0);
      const { agency, units } = JSON.parse(made.stdout) as Record<string, unknown>;
      assert.deepEqual([agency, (units as readonly unknown[]).length], ['云溪市人民政府', 2]);
      assert.deepEqual(gouji('rollup', '--year', '2022'), {
        status: 2,
        stdout: '',
        stderr: '.：没有 2022 年度的报告可以汇总。\n',
      });
    });
    const stated = {
      collection: {
        units: [...small.units.slice(1, 3), { name: '云溪市人民政府', consolidates: 'all' }],
      },
    };
    atDesk({ ...reports, 'gouji.json': JSON.stringify(stated) }, ({ gouji }) => {
      const { status, stderr } = gouji('rollup', '--parent', '青禾县人民政府');
      assert.deepEqual(
        [status, stderr],
        [2, '名单里没有要汇总的单位“青禾县人民政府”。可用的有：云溪市人民政府\n'],
      );
    });
  });

  test('a folder that must not be looked into is named', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const files = { 'a.md': unitReport(small.units[1]!, 2024, 0), 'shut/b.md': '' };
    atDesk(files, ({ gouji, folder }) => {
      chmodSync(join(folder, 'shut'), 0);
      const { status, stdout } = gouji('roster');
      chmodSync(join(folder, 'shut'), 0o700);
      assert.equal(status, 2);
      assert.match(stdout, /^shut：没有权限读取$/m);
    });
  });

  test('what only its own program unpacks is named, alone and within an archive', () => {
    const rar = Buffer.from('Rar!\x1a\x07\x01\x00rest', 'latin1');
    const sevenZip = Buffer.from('7z\xbc\xaf\x27\x1c\x00\x04', 'latin1');
    const inner = zipSync({ '甲.md': strToU8(unitReport(small.units[1]!, 2024, 0)) });
    const files = {
      '收到/a.rar': rar,
      '收到/b.7z': sevenZip,
      '收到/c.zip': zipSync({
        '乙.md': strToU8(unitReport(small.units[2]!, 2024, 0)),
        '内层.zip': inner,
      }),
    };
    const packed = ['a.rar', 'b.7z', 'c.zip/内层.zip'];
    atDesk(files, ({ gouji }) => {
      const roster = rosterOf(gouji('roster', '--format', 'json', '收到').stdout);
      assert.deepEqual(
        roster.unread.map(({ path }) => path),
        packed,
      );
      const { status, stderr } = gouji('check', '--fail-on', 'never', '--format', 'json', '收到');
      assert.equal(status, 2);
      assert.equal(
        stderr,
        packed.map((path) => `收到/${path}：是压缩包。请先解压，再检查里面的文件。\n`).join(''),
      );
      assert.match(gouji('check', '收到/a.rar').stderr, /是压缩包/);
    });
  });

  test('a folder that is none, and one without reports, are failures', () => {
    atDesk({ 'a.md': '# 无关\n', 'b/gouji.json': '{"collection":{"units":["甲局"]}}' }, (desk) => {
      const { gouji } = desk;
      for (const command of ['roster', 'rollup', 'init']) {
        const { status, stdout, stderr } = gouji(command, '.');
        assert.deepEqual([status, stdout, stderr], [2, '', '.：没有找到年度报告。\n'], command);
      }
      const { status, stdout } = gouji('roster', 'b');
      assert.equal(status, 1);
      assert.match(stdout, /^1 个单位，收到 0 份，看不出是哪个年度的。可用 --year 写明/);
      assert.equal(gouji('roster', 'a.md').status, 2);
      assert.equal(gouji('roster', 'absent').status, 2);
      assert.equal(gouji('roster').status, 2);
      assert.equal(gouji('rollup').status, 2);
      assert.equal(gouji('roster', '--year', 'x').status, 2);
    });
  });
});
