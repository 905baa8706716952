import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { textFormats } from '../support/formats';
import { cleanDraft, draftWithWrongTotal } from './support/drafts';
import { atDesk, cli, draftsIn } from './support/gouji';

/** A draft's bytes of which one in the middle is no text in any encoding that is read. */
const broken = Buffer.concat([Buffer.from(cleanDraft()), Buffer.of(0xff), Buffer.from('附注')]);

interface UnreadOutput {
  readonly path: string;
  readonly error?: string;
}

suite('command line: what could not be checked', () => {
  const files = {
    'd/a.md': cleanDraft(),
    'd/b.md': broken,
    'd/c.docx': 'PK',
    'd/e.PDF': '%PDF-1.7',
    'd/f.et': '',
  };

  test('files in a folder that may be reports are named, counted and a failure', () => {
    atDesk(files, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('check', 'd');
      assert.equal(status, 2);
      assert.deepEqual(
        stderr
          .trimEnd()
          .split('\n')
          .map((line) => line.split('：')[0]!.replace('\\', '/')),
        ['d/b.md', 'd/c.docx', 'd/e.PDF', 'd/f.et'],
      );
      assert.match(stdout, /共检查 1 份报告，没有发现问题；另有 4 个文件没有读成[^\n]*\n$/);
    });
  });

  test('each is one object with an error in JSON', () => {
    atDesk(files, ({ gouji }) => {
      const records = JSON.parse(gouji('check', '--format', 'json', 'd').stdout) as UnreadOutput[];
      assert.deepEqual(
        records.map(({ error }) => typeof error),
        ['undefined', 'string', 'string', 'string', 'string'],
      );
      const lines = gouji('check', '--format', 'ndjson', 'd').stdout.trimEnd().split('\n');
      assert.deepEqual(
        lines.map((line) => JSON.parse(line) as UnreadOutput),
        records,
      );
    });
  });

  for (const format of textFormats) {
    test(`${format} names each of them`, () => {
      atDesk(files, ({ gouji }) => {
        const { stdout, stderr } = gouji('check', '--format', format, 'd');
        for (const name of ['b.md', 'c.docx', 'e.PDF', 'f.et']) {
          assert.ok((stdout + stderr).includes(name), name);
        }
      });
    });
  }

  for (const [format, pattern] of [
    ['sarif', /"executionSuccessful": false/],
    ['junit', /errors="4"/],
    ['github', /^::error file=d\/c\.docx::/m],
  ] as const) {
    test(`${format} tells of them`, () => {
      atDesk(files, ({ gouji }) => {
        assert.match(gouji('check', '--format', format, 'd').stdout, pattern);
      });
    });
  }

  test('nobody who reads to the end leaves the status as it would be', function () {
    if (process.platform === 'win32') this.skip();
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `d/${index}.md`,
        index < 25 ? cleanDraft() : draftWithWrongTotal(),
      ]),
    );
    atDesk(many, ({ folder }) => {
      const script = '( "$0" "$1" check --format ndjson d; echo "status $?" >&2 ) | head -c 5';
      const { stderr } = spawnSync('sh', ['-c', script, process.execPath, cli], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(stderr, 'status 1\n');
    });
  });

  test('a full disk is said in a sentence', function () {
    if (!existsSync('/dev/full')) this.skip();
    atDesk({ 'a.md': cleanDraft() }, ({ folder }) => {
      const script = '"$0" "$1" check a.md > /dev/full; echo "status $?" >&2';
      const { stderr } = spawnSync('sh', ['-c', script, process.execPath, cli], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(stderr, '结果没有写成：磁盘已满。\nstatus 2\n');
    });
  });

  test('nothing steers the terminal', () => {
    const name = 'a\u001b[31mb\u009b.md';
    const text = draftWithWrongTotal().replace('云溪市', '云\u001b]0;x\u0007\u202e溪市');
    for (const format of textFormats) {
      atDesk({ 'draft.md': text }, ({ gouji }) => {
        const { stdout, stderr } = gouji('check', '--format', format, 'draft.md', name);
        assert.doesNotMatch(stdout + stderr, /(?!\r\n)[^\P{Cc}\n\t]|[\u202a-\u202e]/u);
      });
    }
  });
});

suite('command line: settings that are no text or too deep', () => {
  for (const [what, settings, place] of [
    ['bytes', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe, 0x80), 'gouji.json：'],
    ['nesting', '['.repeat(5000), 'gouji.json:1:65：'],
    [
      'names of every object',
      '{"words":{"typos":[{"word":"甲","right":"乙","valueOf":1,"constructor":2}]}}',
      'gouji.json:1:',
    ],
    [
      '__proto__',
      '{"rules":{"__proto__":"off","constructor":"off"},"__proto__":1}',
      'gouji.json:1:',
    ],
    [
      'a pattern without end',
      `{"consolidated":"a.md","subordinates":["${'*a'.repeat(32768)}"]}`,
      'gouji.json:1:',
    ],
  ] as const) {
    test(`${what}: said at its place, and the draft is checked without`, () => {
      atDesk({ 'gouji.json': settings, 'draft.md': draftWithWrongTotal() }, ({ gouji }) => {
        const { status, stdout, stderr } = gouji('check', '--format', 'json', 'draft.md');
        assert.equal(status, 2);
        assert.ok(stderr.startsWith(place), stderr.slice(0, 200));
        assert.ok(stderr.length < 2000, 'the message is as long as the file');
        assert.deepEqual(
          draftsIn(stdout)[0]!.findings.map(({ code }) => code),
          ['row-total'],
        );
      });
    });
  }
});
