import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { city } from '../support/city';
import { randomOf } from '../support/mutate/random';
import { cli, createDesk } from './support/gouji';
import { killAtVariable } from './support/killAtOperation';

const preload = join(__dirname, 'support', 'killAtOperation.js');
/** Every operation on the first file is one of these, whatever a run begins with. */
const firstOperations = Array.from({ length: 10 }, (_, index) => index + 1);
const random = randomOf(14);
const laterOperations = Array.from({ length: 4 }, () => 20 + random.below(180));
/** Milliseconds from the start of a run. */
const delays = Array.from({ length: 5 }, () => 150 + random.below(1050));

suite('command line: killed while it mends 200 files', () => {
  const before = Object.fromEntries(
    Object.entries(city(100).files).map(([path, text]) => [
      path,
      text.replace('| 行政许可 | 5 |', '| 行政许可 | ５ |'),
    ]),
  );
  const mended = (text: string): string => text.replace('５', '5');
  const count = Object.keys(before).length;
  let desk: ReturnType<typeof createDesk>;

  setup(() => {
    desk = createDesk(before);
  });
  teardown(() => desk.clear());

  /** How many files are mended; each is as it was or whole. */
  const mendedFiles = (): number =>
    Object.entries(before).filter(([path, text]) => {
      const now = readFileSync(join(desk.folder, path), 'utf8');
      assert.ok(now === text || now === mended(text), path);
      return now !== text;
    }).length;
  const fixKilled = async (options: {
    readonly at?: number;
    readonly after?: number;
  }): Promise<void> => {
    const { at = 0, after } = options;
    const child = spawn(process.execPath, ['--require', preload, cli, 'fix', '.'], {
      cwd: desk.folder,
      env: { ...process.env, [killAtVariable]: String(at) },
      stdio: 'ignore',
    });
    const closed = once(child, 'close');
    const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
    const [status, signal] = (await closed) as [number | null, string | null];
    clearTimeout(timer);
    if (at > 0) assert.equal(signal, 'SIGKILL', `operation ${at}: ended with ${status}`);
  };
  /** What was left lying about is no report, and the next run has nothing more to do than what is left. */
  const finishes = (): void => {
    const left = count - mendedFiles();
    const { status, stdout, stderr } = desk.gouji('fix', '.');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.length, count);
    assert.equal(lines.filter((line) => line.includes('改了')).length, left);
    assert.equal(mendedFiles(), count);
    const records = desk.gouji('parse', '--format', 'ndjson', '.').stdout.trimEnd().split('\n');
    assert.equal(records.length, count);
  };
  const leftovers = (): readonly string[] =>
    readdirSync(desk.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.tmp'),
    );

  test('at each operation on a file, at later ones and at any moment', async () => {
    for (const at of [...firstOperations, ...laterOperations]) {
      await fixKilled({ at });
      mendedFiles();
    }
    assert.ok(mendedFiles() > 0);
    assert.ok(leftovers().length > 0, 'no run was killed between two operations');
    for (const after of delays) {
      await fixKilled({ after });
      mendedFiles();
    }
    finishes();
  });
});
