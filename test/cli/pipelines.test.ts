import assert from 'node:assert/strict';
import { isAscii } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { cleanDraft, draftWithWrongTotal, readMe } from './support/drafts';
import { cli, createDesk, root } from './support/gouji';

const yaml = (path: string): unknown => parseYaml(readFileSync(join(root, path), 'utf8'));

interface Hook {
  readonly entry: string;
  readonly files: string;
  readonly language: string;
}
interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
type Jobs = Readonly<
  Record<
    string,
    { readonly script: readonly string[]; readonly variables: Readonly<Record<string, string>> }
  >
>;

/** A desk with a program `gouji` in its own folder of programs, and a shell that finds it. */
function createShell(files: Readonly<Record<string, string>>) {
  const desk = createDesk(files);
  const programs = join(desk.folder, '.git', 'programs');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'gouji'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  chmodSync(join(programs, 'gouji'), 0o755);
  const path = `${programs}${delimiter}${process.env.PATH ?? ''}`;
  const shell = (script: string, env: Readonly<Record<string, string>> = {}) =>
    spawnSync('bash', ['-ec', script], {
      cwd: desk.folder,
      encoding: 'utf8',
      env: { ...process.env, ...env, PATH: path },
    });
  return { ...desk, shell };
}

suite('pipelines', function () {
  suiteSetup(function () {
    if (process.platform === 'win32') this.skip();
  });

  test('the hook before commits lets through what is right and no report, and stops an error', () => {
    const [hook] = yaml('.pre-commit-hooks.yaml') as readonly Hook[];
    assert.equal(hook!.language, 'node');
    const desk = createShell({ 'README.md': readMe, '年报.md': cleanDraft(), 'a.py': 'x = 1\n' });
    try {
      const { shell, write } = desk;
      const identity = '-c user.name=x -c user.email=x@example.invalid';
      // As pre-commit does it: the names of what is staged, those that the hook wants.
      const script = [
        '#!/bin/bash',
        `mapfile -t staged < <(git -c core.quotePath=false diff --cached --name-only | grep -E '${hook!.files}')`,
        `[ "\${#staged[@]}" -eq 0 ] || exec ${hook!.entry} "\${staged[@]}"`,
      ].join('\n');
      shell('git init -q .');
      write('.git/hooks/pre-commit', script);
      chmodSync(join(desk.folder, '.git/hooks/pre-commit'), 0o755);
      const commit = (): ReturnType<typeof shell> =>
        shell(`git add README.md 年报.md a.py && git ${identity} commit -qm x`);
      const first = commit();
      assert.equal(first.status, 0, first.stderr + first.stdout);
      write('年报.md', draftWithWrongTotal());
      const second = commit();
      assert.notEqual(second.status, 0);
      assert.match(second.stdout + second.stderr, /row-total/);
      assert.equal(shell('git rev-list --count HEAD').stdout, '1\n');
    } finally {
      desk.clear();
    }
  });

  test('what npm installs from the repository is the command line with all that it loads', () => {
    const { stdout, stderr } = spawnSync(
      'npm',
      ['pack', '--dry-run', '--json', '--ignore-scripts'],
      { cwd: root, encoding: 'utf8' },
    );
    const [packed] = JSON.parse(stdout || `[] ${stderr}`) as readonly {
      readonly files: readonly { readonly path: string }[];
    }[];
    const names = packed!.files.map(({ path }) => path);
    const loaded = ['cli', 'cli.main', 'jobs', 'import-office', 'import-pdf', 'publish-docx'];
    for (const name of loaded) assert.ok(names.includes(`dist/${name}.js`), name);
    assert.ok(names.every((name) => !/^(?:server|client|test|scripts|docs)\//.test(name)));
  });

  test('the program has no character beyond ASCII, so that Node.js reads and keeps a byte for each', () => {
    assert.ok(isAscii(readFileSync(join(root, 'dist', 'cli.main.js'))));
  });

  test('the action checks the paths that it is given and ends with the worst status', () => {
    const { inputs, runs } = yaml('action.yml') as Action;
    assert.equal(runs.using, 'composite');
    const step = runs.steps.find(({ id }) => id === 'check')!;
    const desk = createShell({ '年报/a b.md': draftWithWrongTotal(), 'c.md': cleanDraft() });
    try {
      const run = (given: Readonly<Record<string, string>>) => {
        const value = (template: string): string =>
          template
            .replace('${{ github.action_path }}', root)
            .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => {
              assert.ok(name in inputs, name);
              return given[name] ?? inputs[name]!.default;
            });
        const env = Object.fromEntries(
          Object.entries(step.env ?? {}).map(([name, template]) => [name, value(template)]),
        );
        return desk.shell(step.run!, { ...env, GITHUB_OUTPUT: join(desk.folder, 'output') });
      };
      const wrong = run({ paths: '年报/a b.md\nc.md\n' });
      assert.equal(wrong.status, 1, wrong.stderr);
      assert.match(wrong.stdout, /^::error file=年报\/a b\.md,/m);
      assert.equal(readFileSync(join(desk.folder, 'output'), 'utf8'), 'status=1\n');
      assert.equal(run({ paths: 'c.md' }).status, 0);
      assert.equal(run({ args: '--edition\n2021\n', 'fail-on': 'never' }).status, 0);
    } finally {
      desk.clear();
    }
  });

  test('the job for GitLab leaves a report of the tests, also where it fails', () => {
    const { '.gouji': job } = yaml('ci/gouji.gitlab-ci.yml') as Jobs;
    const desk = createShell({ '年报/a.md': draftWithWrongTotal() });
    try {
      const [install, ...rest] = job!.script;
      assert.match(install!, /^npm install --global "\$GOUJI_PACKAGE"$/);
      const { status } = desk.shell(rest.join('\n'), { ...job!.variables, GOUJI_PATHS: '年报' });
      assert.equal(status, 1);
      assert.match(readFileSync(join(desk.folder, 'gouji.xml'), 'utf8'), /<testsuite /);
    } finally {
      desk.clear();
    }
  });
});
