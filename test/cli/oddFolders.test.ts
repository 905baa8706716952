import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unitReport } from '../support/city';
import { reportDocx } from '../support/office/report';

import { atDesk, createDesk, draftsIn } from './support/gouji';

const names = {
  education: '云溪市教育局',
  /** Its name has another's in it. */
  admissions: '云溪市教育局招生办公室',
  water: '云溪市水务局',
  /** Of the same name on two levels. */
  county: '青禾县教育局',
  underCity: '云溪市青禾县教育局',
  sports: '云溪市体育局',
} as const;
const units = Object.values(names);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** What programs lay beside documents, by their names; none of it is a report. */
const beside: Readonly<Record<string, Uint8Array>> = {
  '~$溪市水务局.docx': bytes('\u0005Admin'),
  '~$水务局.xlsx': bytes('\u0005Admin'),
  '.~lock.云溪市水务局.docx#': bytes(',admin,pc,01.01.2025;'),
  '._云溪市水务局.docx': Uint8Array.of(0, 5, 22, 7, 0, 2, 0, 0),
  'Thumbs.db': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  '.DS_Store': Uint8Array.of(0, 0, 0, 1),
  'desktop.ini': bytes('[ViewState]'),
  '~WRL0001.tmp': bytes('x'),
  '云溪市水务局.docx.tmp': bytes('x'),
};

const settings = (reports: readonly string[]): string =>
  JSON.stringify({ collection: { year: 2024, reports, units } });

interface RosterUnit {
  readonly unit: string;
  readonly state: string;
  readonly path: string | null;
}

const statesIn = (stdout: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (JSON.parse(stdout) as { readonly units: readonly RosterUnit[] }).units.map(
      ({ unit, state }) => [unit, state],
    ),
  );

suite('command line: folders as offices have them', () => {
  test('what programs lay beside documents is no report and nothing is said of it, in an archive neither', () => {
    const reports = { '2024/水务局.md': unitReport(names.water, 2024, 1) };
    const within = zipSync({
      '年报/教育局.md': bytes(unitReport(names.education, 2024, 2)),
      ...Object.fromEntries(Object.entries(beside).map(([name, each]) => [`年报/${name}`, each])),
      '__MACOSX/年报/._教育局.md': Uint8Array.of(0, 5, 22, 7),
    });
    const all = {
      ...Object.fromEntries(Object.entries(beside).map(([name, each]) => [`2024/${name}`, each])),
      ...reports,
      '2024/教育局.zip': within,
      'gouji.json': settings(['2024']),
    };
    atDesk(all, ({ gouji }) => {
      const { stdout, stderr } = gouji('roster', '--format', 'json');
      assert.equal(stderr, '');
      const { unread } = JSON.parse(stdout) as { readonly unread: readonly unknown[] };
      assert.deepEqual(unread, []);
      const states = statesIn(stdout);
      assert.equal(states[names.water], 'received');
      assert.equal(states[names.education], 'received');
      const checked = gouji('check', '--format', 'json', '--fail-on', 'never', '.');
      assert.equal(checked.status, 0);
      assert.equal(checked.stderr, '');
      assert.equal(draftsIn(checked.stdout).length, 2);
    });
  });

  test('units whose names have one another’s in them, and of one name on two levels, are told apart', () => {
    const handedIn = units.filter((name) => name !== names.sports && name !== names.county);
    const files = Object.fromEntries(
      handedIn.map((name, i) => [`2024/${i}.md`, unitReport(name, 2024, i)]),
    );
    // Nothing but its name says whose it is.
    const unreadable = { [`2024/${names.admissions}.docx`]: bytes('no document') };
    atDesk({ ...files, ...unreadable, 'gouji.json': settings(['2024']) }, ({ gouji }) => {
      const states = statesIn(gouji('roster', '--format', 'json').stdout);
      for (const name of handedIn) assert.equal(states[name], 'received', name);
      assert.equal(states[names.county], 'missing');
      assert.equal(states[names.sports], 'missing');
    });
  });

  test('last year’s report among this year’s was handed in by mistake, and so it is told', () => {
    const others = units.filter((name) => name !== names.sports);
    const files = Object.fromEntries([
      ...units.map((name, i) => [`2023/${i}.md`, unitReport(name, 2023, i)]),
      ...others.map((name, i) => [`2024/${i}.md`, unitReport(name, 2024, i)]),
    ]) as Readonly<Record<string, string>>;
    const wrong = unitReport(names.sports, 2023, 5);
    const desk = createDesk({ ...files, 'gouji.json': settings(['2023', '2024']) });
    try {
      const stateNow = (): string | undefined =>
        statesIn(desk.gouji('roster', '--format', 'json').stdout)[names.sports];
      assert.equal(stateNow(), 'missing');
      desk.write('2024/体育局.md', wrong);
      assert.equal(stateNow(), 'other-year');
      assert.match(desk.gouji('roster').stdout, /2024\/体育局\.md/);
    } finally {
      desk.clear();
    }
  });

  test('folders that are linked are looked into where they are named, and never in circles', () => {
    atDesk({ '2024/水务局.md': unitReport(names.water, 2024, 1) }, ({ folder, gouji, write }) => {
      atDesk({ '教育局.md': unitReport(names.education, 2024, 2) }, (elsewhere) => {
        symlinkSync('..', join(folder, '2024', '环'));
        symlinkSync('nowhere.md', join(folder, '2024', '断.md'));
        symlinkSync(elsewhere.folder, join(folder, '2024', '外'));
        write('gouji.json', settings(['2024']));
        const states = (): Readonly<Record<string, string>> =>
          statesIn(gouji('roster', '--format', 'json').stdout);
        assert.equal(states()[names.water], 'received');
        assert.equal(states()[names.education], 'missing');
        write('gouji.json', settings(['2024', '2024/外']));
        assert.equal(states()[names.education], 'received');
        const count = (...paths: readonly string[]): number =>
          draftsIn(gouji('check', '--format', 'json', '--fail-on', 'never', ...paths).stdout)
            .length;
        assert.equal(count('2024'), 1);
        assert.equal(count('2024/外'), 1);
      });
    });
  });

  test('last year’s report that lies there as a draft and as a document is one; two that differ are none', () => {
    const before = unitReport(names.water, 2023, 1);
    // More carried in than was left.
    const files = {
      '2024/水务局.md': unitReport(names.water, 2024, 1, 3),
      '2023/水务局.md': before,
    };
    const findings = (second: string): { readonly codes: string; readonly stderr: string } => {
      const document = { '2023/水务局（印发稿）.docx': reportDocx(second) };
      const desk = createDesk({ ...files, ...document });
      try {
        const { stdout, stderr } = desk.gouji('check', '--format', 'csv', '2024', '2023');
        return { codes: stdout, stderr };
      } finally {
        desk.clear();
      }
    };
    const alike = findings(before);
    assert.match(alike.codes, /carry-over/);
    assert.doesNotMatch(alike.stderr, /不比对/);
    const other = findings(unitReport(names.water, 2023, 1, 1));
    assert.doesNotMatch(other.codes, /carry-over/);
    assert.match(other.stderr, /2024\/水务局\.md/);
  });

  test('two bodies that became one are compared with neither’s report alone, and that is said', () => {
    const merged = {
      name: names.education,
      aliases: [names.sports],
    };
    const files = {
      '2024/教育局.md': unitReport(names.education, 2024, 1, 3),
      '2023/教育局.md': unitReport(names.education, 2023, 1),
      '2023/体育局.md': unitReport(names.sports, 2023, 2),
      'gouji.json': JSON.stringify({ collection: { year: 2024, units: [merged] } }),
    };
    atDesk(files, ({ gouji }) => {
      const { stdout, stderr } = gouji('check', '--format', 'csv', '2024');
      assert.doesNotMatch(stdout, /carry-over/);
      assert.match(stderr, /2024\/教育局\.md.*2/);
    });
  });

  test('data that are named for a report are read, or named with why not; others and exports are none', () => {
    const text = unitReport(names.water, 2024, 1);
    const markup = text
      .split('\n')
      .map((line) =>
        line.startsWith('|')
          ? `<table><tr><td>${line.slice(1, -1).split('|').join('</td><td>')}</td></tr></table>`
          : `<p>${line}</p>`,
      )
      .join('')
      .replaceAll('</table><table>', '');
    const page = JSON.stringify({ data: { content: markup } });
    const files = {
      '云溪市教育局2024年年报.md': unitReport(names.education, 2024, 0),
      '云溪市水务局2024年年报.json': page,
      '云溪市体育局2024年年报.json': page.slice(0, -40),
      '青禾县教育局2024年年报.csv': Uint8Array.of(0x89, 0x50, 0, 0, 0xff, 0xfe, 0x80, 1),
      'package.json': '{ "name": "年报"',
      '公开平台.json': page.slice(0, -40),
    };
    atDesk(files, ({ gouji }) => {
      gouji(
        'export',
        '--to',
        'csv',
        '-o',
        '云溪市教育局2024年年报.csv',
        '云溪市教育局2024年年报.md',
      );
      const { status, stdout, stderr } = gouji('check', '--format', 'json', '.');
      assert.equal(status, 2);
      const told = JSON.parse(stdout) as readonly {
        readonly path: string;
        readonly error?: string;
      }[];
      assert.deepEqual(
        told.map(({ path, error }) => [path, error === undefined ? 'read' : 'not read']),
        [
          ['云溪市体育局2024年年报.json', 'not read'],
          ['云溪市教育局2024年年报.md', 'read'],
          ['云溪市水务局2024年年报.json', 'read'],
          ['青禾县教育局2024年年报.csv', 'not read'],
        ],
      );
      assert.match(stderr, /云溪市体育局2024年年报\.json：文件已损坏/);
      assert.match(stderr, /青禾县教育局2024年年报\.csv：/);
      assert.doesNotMatch(stderr, /package|公开平台|云溪市教育局/);
    });
  });
});
