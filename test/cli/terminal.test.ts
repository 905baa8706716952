import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createTools } from '../../server/src/cli/engine';
import { createProgram } from '../../server/src/cli/commandLine/program';
import type { Task } from '../../server/src/cli/commandLine/parts';
import type { Streams } from '../../server/src/cli/run';
import { allFormats } from '../support/formats';
import { cleanDraft, draftWithWideDigit } from './support/drafts';
import { createDesk } from './support/gouji';

/** What a terminal takes for a command, and what turns the direction of the text after it. */
const steering = /(?!\n|\t|\r\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
/** How the count of files checked is shown over itself. */
const ownProgress = '\r\u001b[K';
const hostile = '\u001b[31m\u001b]8;;x\u0007\u009b2J\u202e\u2067\u061c\u2028\u2029\u0008\r';

/** Standard streams that say that they are a terminal, and what was written to them. */
function terminal(): { readonly shown: () => string; readonly streams: Streams } {
  const chunks: string[] = [];
  const screen = Object.assign(
    new Writable({
      write: (chunk: Buffer, _, done) => {
        chunks.push(chunk.toString('utf8'));
        done();
      },
    }),
    { isTTY: true, hasColors: () => false, columns: 120 },
  ) as unknown as NodeJS.WriteStream;
  return {
    shown: () => chunks.join('').replaceAll(ownProgress, ''),
    streams: { stdin: process.stdin, stdout: screen, stderr: screen },
  };
}

async function runOn(streams: Streams, args: readonly string[]): Promise<void> {
  let task: Task | null = null;
  const program = createProgram(streams, createTools(), null, (begun) => {
    task = begun;
  });
  program.parse(args, { from: 'user' });
  await (task as Task | null)?.();
}

/** Signs of steering in every place of a draft: title, sentences, labels, cells, remarks. */
const hostileDraft = (draft: string): string =>
  draft
    .replace('2024年政府', `${hostile}2024年政府`)
    .replace('（一）主动公开', `（一）${hostile}主动公开`)
    .replace('| 3 | 0 |', `| ${hostile}3x | 0 |`)
    .replace('（二）部分公开', `（二）${hostile}部分公开情况`)
    .concat(`\n<!-- ${hostile} -->\n的的${hostile}公开。\n`);

/** The arguments of each command; what begins with `desk` is in the folder with the files. */
const cases: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: allFormats.map((format) => ['--format', format, 'desk']),
  parse: ['json', 'ndjson', 'csv'].map((format) => ['--format', format, 'desk/a.md']),
  fix: [
    ['--dry-run', 'desk'],
    ['desk/b.md', 'desk/none\u001b.md'],
  ],
  export: ['html', 'csv', 'json', 'docx', 'xlsx'].map((to) => ['--to', to, 'desk/a.md']),
  import: [['desk/page\u001b[31m.html', '-o', 'desk/out']],
  annotate: [['desk/a.md']],
  init: [['desk']],
  roster: ['pretty', 'json', 'csv'].map((format) => ['--format', format, 'desk']),
  rollup: ['md', 'json', 'csv', 'xlsx'].map((format) => ['--format', format, 'desk']),
  merge: ['pretty', 'json', 'csv', 'xlsx'].map((format) => [
    '--format',
    format,
    'desk/found.ndjson',
  ]),
  template: [['check', 'desk/a.md']],
  rules: [[], ['--format', 'json']],
  explain: [['row-total'], [`row\u001b[31m`]],
};

const found = {
  path: `a${hostile}.md`,
  edition: '2021',
  year: 2024,
  findings: [
    {
      code: `row-total`,
      severity: 'error',
      message: `合计${hostile}`,
      range: { start: { line: 1, character: 1 }, end: { line: 1, character: 2 } },
      related: [],
      fixes: [],
    },
  ],
};

const files = {
  'a.md': hostileDraft(cleanDraft()),
  'b.md': hostileDraft(draftWithWideDigit()),
  'c\u001b[31m.md': draftWithWideDigit(),
  'page\u001b[31m.html': `<p>${hostileDraft(cleanDraft())}</p>`,
  'broken\u009b.md': Uint8Array.of(0xff, 0xff, 0x81),
  'gouji.json': JSON.stringify({
    rules: { 'a\u001b[31m': 'error' },
    words: { typos: [{ word: '的\u009b', right: '得\u202e' }] },
  }),
  'found.ndjson': `${JSON.stringify(found)}\n`,
};

/** What a terminal shows of a run in the folder. */
async function shownBy(folder: string, args: readonly string[]): Promise<string> {
  const { streams, shown } = terminal();
  await runOn(
    streams,
    args.map((arg) => arg.replace(/^desk/, folder)),
  );
  return shown();
}

suite('command line: a terminal', () => {
  const desk = createDesk(files);
  suiteTeardown(() => desk.clear());
  const names = createProgram(
    terminal().streams,
    createTools(),
    null,
    () => undefined,
  ).commands.map((command) => command.name());

  test('lists of the units are written where a terminal could not show what is asked for', async () => {
    const desk = createDesk({ '甲.md': draftWithWideDigit() });
    const at = (path: string): string => join(desk.folder, path);
    try {
      for (const format of ['docx', 'xlsx']) {
        const { shown, streams } = terminal();
        const args = ['check', '--format', format, '--per-unit', at('函'), at('甲.md')];
        await runOn(streams, args);
        assert.match(shown(), /写好 1 份清单[^]*共检查 1 份报告/);
        assert.ok(existsSync(at(`函/云溪市生态环境局2024.${format}`)));
      }
    } finally {
      desk.clear();
    }
  });

  test('has a case for each command', () => {
    assert.deepEqual(
      names.filter((name) => name !== 'help' && !(name in cases)),
      [],
    );
  });

  for (const [name, runs] of Object.entries(cases)) {
    test(`is not steered by what ${name} shows`, async function () {
      if (!names.includes(name)) this.skip();
      for (const args of runs) {
        const what = `${name} ${JSON.stringify(args)}`;
        const shown = await shownBy(desk.folder, [name, ...args]);
        const { index } = steering.exec(shown) ?? { index: null };
        const place =
          index === null ? '' : JSON.stringify(shown.slice(Math.max(0, index - 40), index + 9));
        assert.equal(place, '', what);
        assert.notEqual(shown, '', `${what} shows nothing`);
      }
    });
  }

  test('is not sent the bytes of a workbook, and told what to do', async () => {
    assert.match(
      await shownBy(desk.folder, ['check', '--format', 'xlsx', join(desk.folder, 'a.md')]),
      /-o/,
    );
  });
});
