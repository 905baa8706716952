import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { DraftRecord } from '../../server/src/publish/records/findingRecord';
import { city, unitReport } from '../support/city';
import { atDesk, cli, createDesk, draftsIn } from './support/gouji';

const small = city(6, 0, 2);
const json = ['check', '--format', 'json', '--fail-on', 'never'] as const;
const rowsIn = (csv: string): readonly string[] => csv.trimEnd().split('\r\n');
const sorted = (text: string): string => text.trimEnd().split('\n').sort().join('\n');

suite('command line: lists to send back', () => {
  test('a csv has a line a finding, with what is there and what should be', () => {
    atDesk(small.files, ({ gouji }) => {
      const [head, ...rows] = rowsIn(
        gouji('check', '--format', 'csv', '--fail-on', 'never', '2024').stdout,
      );
      assert.match(head!, /^\ufeff单位,文件,年度,位置,行,现为,应为,算式,问题,依据,级别,状态,备注,/);
      const totals = rows.filter((row) => row.includes(',row-total,'));
      assert.equal(totals.length, small.faulty.length);
      assert.match(totals[0]!, /,6,5,/);
    });
  });

  test('what is compared with last year’s report names its place there, in every form', () => {
    const [agency] = small.units.slice(1);
    const files = {
      '去年.md': unitReport(agency!, 2023, 0),
      '今年.md': unitReport(agency!, 2024, 0, 3),
    };
    const before = files['去年.md'].split('\n');
    const line = before.findIndex((each) => each.includes('结转下年度继续办理'));
    atDesk(files, ({ gouji }) => {
      const run = (format: string): string =>
        gouji('check', '--format', format, '--fail-on', 'never', '.').stdout;
      const row = rowsIn(run('csv')).find((each) => each.includes(',carry-over,'));
      assert.ok(row?.includes(`,2（见 去年.md 第 ${line + 1} 行）,`), row);
      assert.match(run('pretty'), new RegExp(`相关 去年\\.md:${line + 1}:\\d+：2023年度报告“四、`));
      const related = run('ndjson')
        .trimEnd()
        .split('\n')
        .flatMap((each) => (JSON.parse(each) as DraftRecord).findings)
        .find(({ code }) => code === 'carry-over')?.related[0];
      assert.equal(related?.path, '去年.md');
      const { start, end } = related.range;
      assert.deepEqual([start.line, end.line], [line, line]);
      assert.equal(before[line]!.slice(start.character, end.character), '2');
      assert.ok(run('sarif').includes(encodeURIComponent('去年.md')));
    });
  });

  test('a formula in a draft is none in the csv', () => {
    const files = {
      '=1+1.md': small.files['2024/报告1.md']!.replace('云溪市教育局', '=HYPERLINK(1)局'),
    };
    atDesk(files, ({ gouji }) => {
      const { stdout } = gouji('check', '--format', 'csv', '--fail-on', 'never', '.');
      assert.ok(stdout.includes("'=1+1.md"));
      assert.doesNotMatch(stdout, /(?:^|,)=/m);
    });
  });

  test('a list a unit, and the workbook that comes back tells the states', () => {
    const desk = createDesk(small.files);
    try {
      const { gouji, folder, write } = desk;
      gouji('check', '-o', 'sent.csv', '--format', 'csv', '--per-unit', 'lists', '2024');
      assert.equal(readdirSync(join(folder, 'lists')).length, 6);
      const sent = readFileSync(join(folder, 'sent.csv'), 'utf8');
      const accepted = rowsIn(sent).map((row) =>
        row.includes(',row-total,') && row.includes(small.faulty[0]!)
          ? row.replace(',未改,,', ',已认可,按上级口径,')
          : row,
      );
      writeFileSync(join(folder, 'back.csv'), accepted.join('\r\n'));
      write(
        '2024/报告2.md',
        small.files['2024/报告3.md']!.replaceAll('云溪市财政局', small.units[2]!),
      );
      const now = rowsIn(
        gouji('check', '--format', 'csv', '--since', 'back.csv', '--fail-on', 'never', '2024')
          .stdout,
      ).filter((row) => row.includes(',row-total,'));
      assert.equal(now.length, 2);
      assert.match(
        now.find((row) => row.startsWith(small.faulty[0]!))!,
        /,已认可,按上级口径,/,
      );
      assert.match(
        now.find((row) => row.startsWith(small.faulty[1]!))!,
        /,已改好,/,
      );
    } finally {
      desk.clear();
    }
  });

  test('a workbook that was sent is read as the list that it is', () => {
    atDesk(small.files, ({ gouji }) => {
      gouji('check', '--format', 'xlsx', '-o', 'sent.xlsx', '2024');
      const rows = rowsIn(
        gouji('check', '--format', 'csv', '--since', 'sent.xlsx', '--fail-on', 'never', '2024')
          .stdout,
      );
      assert.ok(rows.length > 1);
      assert.ok(rows.slice(1).every((row) => row.includes(',未改,')));
    });
  });

  test('a covering note for each unit, which no later run takes for a report', () => {
    const settings = {
      collection: { units: small.units, replies: { to: '云溪市政务公开办', by: '2025-02-14' } },
    };
    const files = { ...small.files, 'gouji.json': JSON.stringify(settings) };
    atDesk(files, ({ gouji, folder }) => {
      const args = ['check', '--fail-on', 'never', '--format', 'docx'] as const;
      const { status } = gouji(...args, '-o', 'all.docx', '--per-unit', 'notes', '2024');
      assert.equal(status, 0);
      assert.equal(readdirSync(join(folder, 'notes')).length, 6);
      const first = strFromU8(
        unzipSync(readFileSync(join(folder, 'notes', `${small.units[1]!}2024.docx`)))[
          'word/document.xml'
        ]!,
      );
      for (const words of [`${small.units[1]!}：`, '2025年2月14日', '云溪市政务公开办']) {
        assert.ok(first.includes(words), words);
      }
      gouji('check', '--fail-on', 'never', '--per-unit', 'lists', '2024');
      assert.equal(draftsIn(gouji(...json, '.').stdout).length, 12);
      assert.equal(gouji('check', '--reply-by', '2025-02-30', '2024').status, 2);
      const named = gouji('check', 'all.docx');
      assert.equal(named.status, 2);
      assert.match(named.stderr, /不是报告/);
    });
  });

  test('what the list has of a report that was not sent again stays in it', () => {
    atDesk(small.files, ({ gouji }) => {
      gouji('check', '--format', 'csv', '-o', 'sent.csv', '2024');
      const one = ['--since', 'sent.csv', '--fail-on', 'never', '2024/报告1.md'] as const;
      const rows = rowsIn(gouji('check', '--format', 'csv', ...one).stdout);
      for (const unit of small.units.slice(1)) {
        assert.ok(
          rows.some((row) => row.startsWith(`${unit},`)),
          unit,
        );
      }
    });
  });

  test('a baseline tells the states too', () => {
    atDesk(small.files, ({ gouji, write }) => {
      gouji('check', '--write-baseline', 'sent.json', '2024');
      write('2024/报告2.md', small.files['2024/报告2.md']!.replace('| 6 |', '| 5 |'));
      const since = ['check', '--format', 'csv', '--fail-on', 'never', '2024', '--since'] as const;
      const { stdout, status } = gouji(...since, 'sent.json');
      assert.equal(status, 0);
      const totals = rowsIn(stdout).filter((row) => row.includes(',row-total,'));
      assert.deepEqual(
        totals.map((row) => /,(未改|已改好|新发现),/.exec(row)?.[1]),
        ['未改', '已改好'],
      );
      assert.doesNotMatch(stdout, /新发现/);
      write('none.json', '[]');
      assert.equal(gouji(...since, 'none.json').status, 2);
    });
  });

  test('results of one process, or of several put together, tell the states as the list does', () => {
    atDesk(small.files, ({ gouji, folder, write }) => {
      const run = (...args: readonly string[]): string =>
        gouji('check', '--fail-on', 'never', ...args).stdout;
      const list = run('--format', 'csv', '2024');
      for (const i of [1, 2]) {
        write(`${i}.ndjson`, run('--format', 'ndjson', '--shard', `${i}/2`, '2024'));
      }
      const merge = ['merge', '1.ndjson', '2.ndjson', '--format'] as const;
      assert.equal(gouji(...merge, 'csv').stdout, list);
      gouji(...merge, 'ndjson', '-o', 'sent.ndjson');
      gouji(...merge, 'json', '-o', 'results.json');
      gouji(...merge, 'docx', '-o', 'letters.docx');
      assert.ok(readFileSync(join(folder, 'letters.docx')).length > 0);
      write('2024/报告2.md', small.files['2024/报告2.md']!.replace('| 6 |', '| 5 |'));
      const since = ['--since', 'sent.ndjson', '2024'] as const;
      const records = draftsIn(run('--format', 'json', ...since)) as readonly DraftRecord[];
      const states = records.flatMap(({ findings, settled = [] }) => [
        ...findings.flatMap(({ code, state }) => (code === 'row-total' ? [state] : [])),
        ...settled.map(({ code }) => `settled ${code}`),
      ]);
      assert.deepEqual(states, ['open', 'settled row-total']);
      const first = run('--format', 'csv', ...since);
      assert.equal(run('--format', 'csv', '--since', 'results.json', '2024'), first);
      write('now.ndjson', run('--format', 'ndjson', '2024'));
      const merged = gouji('merge', 'now.ndjson', '--since', 'sent.ndjson', '--format', 'csv');
      assert.equal(merged.stdout, first);
      assert.match(run(...since), /已改好 {2}.*row-total/);
    });
  });

  test('what is accepted is listed with the reason and whose it is, in every form', () => {
    const units = small.files['2024/报告2.md']!.split('\n');
    const at = units.findIndex((line) => line.includes('| 6 |'));
    const comment = '<!-- gouji-ignore-next row-total：按局里的口径 -->';
    const files = {
      ...small.files,
      '2024/报告2.md': [...units.slice(0, at), comment, ...units.slice(at)].join('\n'),
    };
    atDesk(files, ({ gouji, write }) => {
      const accept = ['--reason', '按上级口径', '--accepted-by', '张三'] as const;
      gouji('check', '--write-baseline', 'gouji-baseline.json', ...accept, '2024/报告1.md');
      // A second look keeps whose word it was.
      gouji('check', '--write-baseline', 'gouji-baseline.json', '2024/报告1.md');
      const run = (format: string, ...args: readonly string[]): string =>
        gouji('check', '--fail-on', 'never', '--format', format, ...args, '2024').stdout;
      const accepted = (draftsIn(run('json')) as readonly DraftRecord[]).flatMap(
        (record) => record.accepted ?? [],
      );
      const [own] = accepted.filter(({ by }) => by === 'comment');
      assert.deepEqual([own?.code, own?.reason, own?.who], ['row-total', '按局里的口径', null]);
      const others = accepted.filter(({ by }) => by === 'baseline');
      assert.ok(others.some(({ code }) => code === 'row-total'));
      for (const { reason, who } of others) assert.deepEqual([reason, who], ['按上级口径', '张三']);
      const list = run('csv');
      assert.match(list, /,row-total,/);
      assert.match(list, /,已认可,按上级口径（张三，忽略清单）,/);
      assert.match(list, /,已认可,按局里的口径（报告中的注释）,/);
      // The list that comes back, and what was printed, say the same again.
      write('sent.csv', list);
      write('sent.ndjson', run('ndjson'));
      const again = run('csv', '--since', 'sent.csv');
      assert.match(again, /,已认可,按上级口径（张三，忽略清单）,/);
      assert.equal(run('csv', '--since', 'sent.ndjson'), again);
    });
  });

  test('what a list accepts does not count, and what comes back after it was settled is new', () => {
    atDesk({ '报告.md': small.files['2024/报告1.md']! }, ({ gouji, write }) => {
      const list = (...args: readonly string[]): string =>
        gouji('check', '--format', 'csv', ...args, '.').stdout;
      write('all.csv', list().replaceAll(',未改,,', ',已认可,上面同意,'));
      const accepted = gouji('check', '--format', 'ndjson', '--since', 'all.csv', '.');
      assert.equal(accepted.status, 0);
      const { findings, accepted: known = [] } = JSON.parse(accepted.stdout) as DraftRecord;
      assert.deepEqual(findings, []);
      for (const { by, reason } of known) assert.deepEqual([by, reason], ['list', '上面同意']);
      write('settled.csv', list().replaceAll(',未改,,', ',已改好,,'));
      const back = rowsIn(list('--since', 'settled.csv')).slice(1);
      assert.ok(back.some((row) => row.includes(',新发现,')));
      assert.ok(back.every((row) => !row.includes(',未改,')));
    });
  });

  test('a file that is no list is a failure', () => {
    atDesk({ ...small.files, 'x.csv': 'a,b\r\n1,2\r\n' }, ({ gouji }) => {
      const { status, stderr } = gouji('check', '--since', 'x.csv', '2024');
      assert.equal(status, 2);
      assert.match(stderr, /不是勾稽发出的清单/);
    });
  });
});

suite('command line: the report of the year before, found by itself', () => {
  const carried = (stdout: string): readonly string[] =>
    draftsIn(stdout).flatMap(({ path, findings }) =>
      findings.some(({ code }) => code === 'carry-over') ? [path] : [],
    );
  const jumping = unitReport(small.units[3]!, 2024, 2, 3);

  test('by body and year, whatever the files are called', () => {
    atDesk({ ...small.files, '2024/报告3.md': jumping }, ({ gouji }) => {
      assert.deepEqual(carried(gouji(...json, '.').stdout), ['2024/报告3.md']);
      assert.deepEqual(carried(gouji(...json, '2024').stdout), []);
    });
  });

  test('under an earlier name by the roster’s aliases, and never of another body', () => {
    const before = small.files['2023/3.md']!.replaceAll(small.units[3]!, '云溪市财税局');
    const files = { ...small.files, '2024/报告3.md': jumping, '2023/3.md': before };
    const units = [{ name: small.units[3]!, aliases: ['云溪市财税局'] }];
    atDesk(files, ({ gouji, write }) => {
      assert.deepEqual(carried(gouji(...json, '.').stdout), []);
      write('gouji.json', JSON.stringify({ collection: { units } }));
      assert.deepEqual(carried(gouji(...json, '2024').stdout), ['2024/报告3.md']);
    });
  });
});

suite('command line: pipelines', () => {
  test('the shards together find what one run finds, each file once', () => {
    atDesk(small.files, ({ gouji }) => {
      const run = (...args: readonly string[]): string =>
        gouji('check', '--format', 'ndjson', '--fail-on', 'never', ...args, '.').stdout;
      const parts = [1, 2, 3].map((index) => run('--shard', `${index}/3`));
      assert.equal(sorted(parts.join('')), sorted(run()));
      assert.ok(parts.filter((part) => part !== '').length > 1);
      assert.equal(gouji('check', '--shard', '4/3', '.').status, 2);
    });
  });

  test('files are listed by lines or apart by NUL', () => {
    atDesk(small.files, ({ goujiReading, gouji, write }) => {
      const list = ['2024/报告1.md', '2024/报告2.md'];
      const args = ['check', '--format', 'ndjson', '--fail-on', 'never', '--files-from'] as const;
      const lines = goujiReading(list.join('\n'), ...args, '-');
      assert.equal(lines.stdout.trimEnd().split('\n').length, 2);
      assert.equal(goujiReading(list.join('\0'), ...args, '-').stdout, lines.stdout);
      write('list.txt', list.join('\r\n'));
      assert.equal(gouji(...args, 'list.txt').stdout, lines.stdout);
      assert.equal(gouji(...args, 'absent.txt').status, 2);
    });
  });

  test('drafts come as objects, a line each, and are answered in their turn', () => {
    atDesk({}, ({ goujiReading }) => {
      const input = [
        JSON.stringify({ path: 'a.md', text: small.files['2024/报告1.md'] }),
        'no object',
        JSON.stringify({ path: 'b.md', text: small.files['2024/报告3.md'] }),
      ].join('\n');
      const { status, stdout } = goujiReading(
        input,
        'check',
        '--stdin',
        'ndjson',
        '--format',
        'ndjson',
      );
      assert.equal(status, 2);
      const answers = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { path: string });
      assert.deepEqual(
        answers.map(({ path }) => path),
        ['a.md', '-:2', 'b.md'],
      );
    });
  });

  test('merge puts results together in the order of the paths, failures among them', () => {
    atDesk(small.files, ({ gouji, write }) => {
      const parts = [1, 2].map((i) =>
        gouji('check', '--format', 'ndjson', '--shard', `${i}/2`, '.'),
      );
      parts.forEach(({ stdout }, i) => write(`${i}.ndjson`, stdout));
      write('2.ndjson', '{"path":"z.md","error":"读不了"}\n');
      const { status, stdout } = gouji(
        'merge',
        '--format',
        'json',
        '2.ndjson',
        '1.ndjson',
        '0.ndjson',
      );
      assert.equal(status, 2);
      const paths = (JSON.parse(stdout) as readonly { readonly path: string }[]).map(
        ({ path }) => path,
      );
      assert.deepEqual(paths, [...Object.keys(small.files).sort(), 'z.md']);
      assert.match(gouji('merge', '0.ndjson', '1.ndjson').stdout, /共检查 12 份报告/);
    });
  });

  test('only what git has other than before is checked', () => {
    const desk = createDesk(small.files);
    try {
      const git = (...args: readonly string[]): void => {
        const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid'];
        spawnSync('git', [...identity, ...args], { cwd: desk.folder });
      };
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'x');
      desk.write('2024/报告4.md', `${small.files['2024/报告4.md']!}\n`);
      const { stdout } = desk.gouji(...json, '--changed-since', 'HEAD', '.');
      assert.deepEqual(
        draftsIn(stdout).map(({ path }) => path),
        ['2024/报告4.md'],
      );
      assert.equal(desk.gouji('check', '--changed-since', '--output=x', '.').status, 2);
    } finally {
      desk.clear();
    }
  });

  test('parse gives body and figures only, a line each, or a line a cell', () => {
    atDesk(small.files, ({ gouji }) => {
      const lines = gouji('parse', '--format', 'ndjson', '2024').stdout.trimEnd().split('\n');
      assert.equal(lines.length, 6);
      const [first] = lines.map(
        (line) =>
          JSON.parse(line) as {
            readonly agency: string;
            readonly figures: { readonly review: { readonly reconsideration: { total: number } } };
          },
      );
      assert.equal(first!.agency, small.units[1]);
      assert.equal(first!.figures.review.reconsideration.total, 0);
      const cells = rowsIn(gouji('parse', '--format', 'csv', '2024/报告1.md').stdout);
      assert.ok(cells.some((line) => line.includes(',applications,received,total,6,6,')));
    });
  });

  test('an interrupted run ends with what is done', async () => {
    const desk = createDesk(city(110).files);
    try {
      const child = spawn(process.execPath, [cli, 'check', '--format', 'ndjson', '.'], {
        cwd: desk.folder,
      });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (output === '') child.kill('SIGINT');
        output += text;
      });
      const status = await new Promise<number | null>((resolve) => {
        child.once('close', resolve);
      });
      assert.equal(status, 2);
      assert.ok(output.endsWith('\n'));
      for (const line of output.trimEnd().split('\n')) JSON.parse(line);
    } finally {
      desk.clear();
    }
  });
});
