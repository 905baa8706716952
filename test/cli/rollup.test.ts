import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import {
  educationReport,
  environmentReport,
  governmentReport,
  rollupSettings,
  wrongGovernmentReport,
} from '../support/rollupDrafts';
import { atDesk, draftsIn, textIn, type FindingOutput } from './support/gouji';
import { readMe } from './support/drafts';

const json = ['check', '--format', 'json'] as const;
const units = { '部门/a.md': environmentReport(), '部门/b.md': educationReport() };
const wrong = { ...units, '市政府.md': wrongGovernmentReport() };
const right = { ...units, '市政府.md': governmentReport() };
const settings = { 'gouji.json': rollupSettings() };

/** The findings of rollup-sum by the paths of their drafts. */
const found = (stdout: string): Readonly<Record<string, readonly FindingOutput[]>> =>
  Object.fromEntries(
    draftsIn(stdout).map(({ path, findings }) => [
      path,
      findings.filter(({ code }) => code === 'rollup-sum'),
    ]),
  );
const codesIn = (stdout: string): readonly (readonly string[])[] =>
  draftsIn(stdout).map(({ findings }) => findings.map(({ code }) => code));

suite('command line: a consolidated report and its units’', () => {
  test('are compared as gouji.json names them, wherever the command is run', () => {
    atDesk({ ...wrong, ...settings, 'sub/x.md': readMe }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(...json, '市政府.md');
      assert.deepEqual([status, stderr], [0, '']);
      const [finding, ...others] = found(stdout)['市政府.md']!;
      assert.deepEqual(others, []);
      assert.equal(textIn(wrong['市政府.md'], finding!.range), '130');
      assert.match(finding!.message, /2 份所属单位报告的同一格相加是 134：126\+8。/);
      assert.deepEqual(
        finding!.fixes.map(({ preferred, edits }) => [preferred, edits.map((e) => e.newText)]),
        [[false, ['134']]],
      );
    });
  });

  test('nothing is found where the figures add up, and no unit is compared with the others', () => {
    atDesk({ ...right, ...settings }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(...json, '.');
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(codesIn(stdout), [[], [], []]);
    });
  });

  test('its own file is not counted, even where a pattern fits it', () => {
    const files = {
      'a.md': environmentReport(),
      'b.md': educationReport(),
      '市政府.md': wrongGovernmentReport(),
      'gouji.json': rollupSettings('市政府.md', ['*.md']),
    };
    atDesk(files, ({ gouji }) => {
      const { stdout } = gouji(...json, '.');
      assert.deepEqual(
        Object.entries(found(stdout)).map(([path, { length }]) => [path, length]),
        [
          ['a.md', 0],
          ['b.md', 0],
          ['市政府.md', 1],
        ],
      );
      const named = gouji(...json, '--subordinates', '*.md', '市政府.md');
      assert.equal(found(named.stdout)['市政府.md']?.length, 1);
    });
  });

  test('--subordinates names files, folders and patterns, before what gouji.json says', () => {
    const stale = { 'gouji.json': rollupSettings('市政府.md', ['无/*.md']) };
    atDesk({ ...wrong, ...stale }, ({ gouji }) => {
      for (const flags of [
        ['--subordinates', '部门/*.md'],
        ['--subordinates', '部门'],
        ['--subordinates', '部门/a.md', '--subordinates=部门/b.md'],
      ]) {
        const { status, stdout, stderr } = gouji(...json, ...flags, '市政府.md');
        assert.deepEqual([status, stderr], [0, ''], flags.join(' '));
        assert.equal(found(stdout)['市政府.md']?.length, 1);
      }
      const read = gouji(...json, '--subordinates', '市政府.md', '部门/a.md');
      assert.equal(read.status, 0);
    });
  });

  test('--subordinates with more than one report is wrong usage, as with a pattern left unquoted', () => {
    atDesk(wrong, ({ gouji }) => {
      for (const paths of [['部门/b.md', '市政府.md'], ['.'], ['*.md']]) {
        const { status, stdout, stderr } = gouji(...json, '--subordinates', '部门/a.md', ...paths);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, /通配符要加引号/);
      }
    });
  });

  test('standard input is added up in from files too', () => {
    atDesk(units, ({ goujiReading }) => {
      const { stdout } = goujiReading(
        wrongGovernmentReport(),
        ...json,
        '--subordinates',
        '部门',
        '-',
      );
      assert.equal(found(stdout)['-']?.length, 1);
    });
  });

  test('related places are in the units’ files, in every form of output that has them', () => {
    atDesk(
      {
        'x/市政府.md': wrong['市政府.md'],
        ...withFolder('x'),
        'x/gouji.json': settings['gouji.json'],
      },
      ({ gouji }) => {
        const related = found(gouji(...json, 'x/市政府.md').stdout)['x/市政府.md']![0]!.related;
        assert.deepEqual(
          related.flatMap(({ path, range }) =>
            path === undefined ? [] : [[path, textIn(wrong[path.slice(2) as '部门/a.md'], range)]],
          ),
          [
            ['x/部门/a.md', '126'],
            ['x/部门/b.md', '8'],
          ],
        );
        const log = JSON.parse(gouji('check', '--format', 'sarif', 'x/市政府.md').stdout) as Log;
        const { relatedLocations } = log.runs[0]!.results!.find(
          (each) => each.ruleId === 'rollup-sum',
        )!;
        assert.deepEqual(
          relatedLocations!.map((each) => decodeURI(each.physicalLocation!.artifactLocation!.uri!)),
          ['x/市政府.md', 'x/部门/a.md', 'x/部门/b.md'],
        );
        assert.match(
          gouji('check', 'x/市政府.md').stdout,
          /^ +相关 x\/部门\/a\.md:36:10：云溪市生态环境局：126$/m,
        );
        for (const format of ['ndjson', 'junit', 'github']) {
          assert.match(gouji('check', '--format', format, 'x/市政府.md').stdout, /126\+8/);
        }
      },
    );
  });

  test('what cannot be had is a failure at its place in gouji.json, and said of the report', () => {
    const list = ['部门/*.md', '部门/c.md', '无/*.md', '说明.md', '县区'];
    const files = {
      ...wrong,
      '说明.md': readMe,
      'gouji.json': rollupSettings('市政府.md', list),
    };
    atDesk(files, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(...json, '市政府.md');
      assert.equal(status, 2);
      assert.deepEqual(
        stderr
          .trimEnd()
          .split('\n')
          .map((line) => line.split('：')[0]),
        ['gouji.json:5:5', 'gouji.json:6:5', 'gouji.json:8:5', 'gouji.json:7:5'],
      );
      const [only, ...others] = found(stdout)['市政府.md']!;
      assert.deepEqual(others, []);
      for (const name of ['部门/c.md', '无/*.md', '说明.md', '县区']) {
        assert.ok(only!.message.includes(name), only!.message);
      }
      assert.equal(gouji(...json, '部门').status, 0);
    });
  });

  test('what cannot be had of the command line’s is a failure', () => {
    atDesk({ ...wrong, '说明.md': readMe, 'x.md': new Uint8Array([0, 1, 0]) }, ({ gouji }) => {
      for (const [path, said] of [
        ['无.md', /^无\.md：找不到/],
        ['无/*.md', /^无\/\*\.md：没有找到/],
        ['说明.md', /^说明\.md：认不出/],
        ['x.md', /^x\.md：不是文本文件/],
      ] as const) {
        const { status, stderr } = gouji(...json, '--subordinates', path, '市政府.md');
        assert.equal(status, 2);
        assert.match(stderr, said);
      }
    });
  });

  test('names that are not understood are named at their places', () => {
    const bad = '{\n  "consolidated": "市政府.md",\n  "subordinate": ["部门/*.md"]\n}';
    atDesk({ ...wrong, 'gouji.json': bad }, ({ gouji }) => {
      const { status, stderr } = gouji(...json, '市政府.md');
      assert.equal(status, 2);
      assert.deepEqual(
        stderr
          .trimEnd()
          .split('\n')
          .map((line) => line.split('：')[0]),
        ['gouji.json:2:19', 'gouji.json:3:3'],
      );
    });
  });

  test('a consolidated report that is not there yet is noted once and is no failure', () => {
    atDesk({ ...units, ...settings }, ({ gouji }) => {
      const { status, stderr } = gouji(...json, '部门');
      assert.equal(status, 0);
      assert.match(stderr, /^gouji\.json:2:19：找不到汇总报告“市政府\.md”[^\n]*\n$/);
    });
  });

  test('other years, editions, copies and other files are said and not counted', () => {
    const files = {
      ...wrong,
      ...settings,
      '部门/a-2023.md': environmentReport().replaceAll('2024年', '2023年'),
      '部门/b-副本.md': educationReport(),
      '部门/说明.md': readMe,
    };
    atDesk(files, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(...json, '市政府.md');
      assert.deepEqual([status, stderr], [0, '']);
      const [leftOut, cell] = found(stdout)['市政府.md']!;
      assert.equal(leftOut!.severity, 'hint');
      assert.match(leftOut!.message, /部门\/a-2023\.md（是 2023 年度的）/);
      assert.match(leftOut!.message, /部门\/b\.md（与 部门\/b-副本\.md 都是云溪市教育局的报告/);
      assert.match(leftOut!.message, /部门\/说明\.md（认不出是年度报告）/);
      assert.equal(textIn(wrong['市政府.md'], cell!.range), '130');
    });
  });

  test('--config and another folder’s paths start from the file that has them', () => {
    const files = {
      ...Object.fromEntries(Object.entries(wrong).map(([path, text]) => [`2024/${path}`, text])),
      'conf/my.json': rollupSettings('../2024/市政府.md', ['../2024/部门/*.md']),
    };
    atDesk(files, ({ gouji }) => {
      const { stdout } = gouji(...json, '--config', 'conf/my.json', '2024/市政府.md');
      assert.equal(found(stdout)['2024/市政府.md']?.length, 1);
    });
  });

  test('nothing is looked for where the rule is off', () => {
    const off = {
      consolidated: '市政府.md',
      subordinates: ['无/*.md'],
      rules: { 'rollup-sum': 'off' },
    };
    atDesk({ ...wrong, 'gouji.json': JSON.stringify(off) }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(...json, '市政府.md');
      assert.deepEqual([status, codesIn(stdout), stderr], [0, [[]], '']);
    });
  });

  test('a baseline accepts the finding until a unit’s figure changes', () => {
    atDesk({ ...wrong, ...settings }, (desk) => {
      desk.gouji('check', '--write-baseline', 'gouji-baseline.json', '市政府.md');
      assert.deepEqual(codesIn(desk.gouji(...json, '市政府.md').stdout), [[]]);
      desk.write('部门/b.md', educationReport().replace('| 行政许可 | 8 |', '| 行政许可 | 9 |'));
      assert.deepEqual(codesIn(desk.gouji(...json, '市政府.md').stdout), [['rollup-sum']]);
    });
  });

  test('fix changes nothing that was found by comparing reports', () => {
    atDesk({ ...wrong, ...settings }, ({ gouji }) => {
      const { status, stdout } = gouji('fix', '--dry-run', '市政府.md');
      assert.deepEqual([status, stdout], [0, '']);
    });
  });

  test('explain and the help tell how', () => {
    atDesk({}, ({ gouji }) => {
      assert.match(gouji('explain', 'rollup-sum').stdout, /consolidated.*subordinates/);
      assert.match(gouji('explain', '--lang', 'en', 'rollup-sum').stdout, /units’ reports/);
      assert.match(gouji('check', '--help').stdout, /--subordinates <path>/);
    });
  });
});

const withFolder = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(units).map(([path, text]) => [`${folder}/${path}`, text]));
