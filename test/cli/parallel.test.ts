import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { city } from '../support/city';
import { cli, createDesk } from './support/gouji';

const sorted = (text: string): string => text.trimEnd().split('\n').sort().join('\n');
const shards = 4;

const { stdout: version } = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
const isThere = typeof version === 'string' && version.startsWith('GNU parallel');
const skipped = isThere
  ? ''
  : ' (skipped: it was not found; Debian and Ubuntu: apt-get install parallel)';

suite(`GNU parallel${skipped}`, () => {
  suiteSetup(function () {
    if (!isThere) this.skip();
  });

  test('shards, half of them taken up again, are one run to the byte', () => {
    const files = {
      ...city(20, 2, 3).files,
      '2024/坏的年报.txt': new Uint8Array([0, 1, 255, 254]),
    };
    const desk = createDesk(files);
    try {
      const gouji = `${process.execPath} ${cli}`;
      const one = desk.gouji('check', '--format', 'ndjson', '--fail-on', 'never', '.');
      assert.equal(one.status, 2);
      // The first run is cut off: the later half fails before it has done anything.
      const job = (guard: string): string =>
        `${guard}${gouji} check --format ndjson --fail-on never --shard {}/${shards} . > part{}.ndjson`;
      const run = (guard: string, ...more: readonly string[]) =>
        spawnSync(
          'parallel',
          ['--will-cite', '-j', '2', '--joblog', 'jobs.log', ...more, job(guard), ':::'].concat(
            Array.from({ length: shards }, (_, i) => String(i + 1)),
          ),
          { cwd: desk.folder, encoding: 'utf8' },
        );
      run(`[ {} -le ${shards / 2} ] || exit 9; `);
      run('', '--resume-failed');
      const log = readFileSync(join(desk.folder, 'jobs.log'), 'utf8');
      assert.ok(log.trimEnd().split('\n').length > shards, log);
      const parts = Array.from({ length: shards }, (_, i) =>
        readFileSync(join(desk.folder, `part${i + 1}.ndjson`), 'utf8'),
      );
      assert.equal(sorted(parts.join('')), sorted(one.stdout));
      const names = parts.map((_, i) => `part${i + 1}.ndjson`);
      const merged = desk.gouji('merge', '--format', 'json', ...names);
      assert.equal(merged.status, 2);
      const listed = (JSON.parse(merged.stdout) as readonly { readonly path: string }[]).map(
        ({ path }) => path,
      );
      assert.deepEqual(listed, [...Object.keys(files)].sort());
    } finally {
      desk.clear();
    }
  });
});
