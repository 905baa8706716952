import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const script = join(root, 'test/clients/neovim.lua');
const server = join(root, 'dist/server.js');
const sample = join(root, 'samples/青禾县人民政府2024年年报（有错）.md');

interface Seen {
  readonly message: string;
  readonly source: string;
  readonly hover: string;
  readonly action: string;
  readonly lines: readonly string[];
}

const { error: missing } = spawnSync('nvim', ['--version']);
const reason = missing ? ' (skipped: there is no "nvim" on this machine)' : '';

suite(`Neovim${reason}`, () => {
  let folder: string;

  suiteSetup(function () {
    if (missing) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  });

  suiteTeardown(() => {
    if (!missing) rmSync(folder, { recursive: true });
  });

  test('shows the marks and the hover, and applies the correction', () => {
    const draft = join(folder, 'draft.md');
    cpSync(sample, draft);
    const quiet = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n'];
    const { status, stdout, stderr } = spawnSync('nvim', [...quiet, draft, '-S', script], {
      encoding: 'utf8',
      timeout: 600_000,
      env: { ...process.env, GOUJI_SERVER: server, HOME: folder },
    });
    assert.equal(status, 0, stderr);
    const seen = JSON.parse(stdout) as Seen;
    assert.equal(seen.source, 'gouji');
    assert.match(seen.message, /2023年1月1日起至2023年12月31日/);
    assert.match(seen.hover, /统计期限/);
    assert.match(seen.action, /2024/);
    const before = readFileSync(sample, 'utf8').replace(/\n$/, '').split('\n');
    const corrected = before.map((line) =>
      line.replace('自2023年1月1日起至2023年', '自2024年1月1日起至2024年'),
    );
    assert.deepEqual(seen.lines, corrected);
  });
});
