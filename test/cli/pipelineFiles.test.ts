import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse as parseYaml } from 'yaml';
import { cleanDraft, draftWithWrongTotal, readMe } from './support/drafts';
import { root } from './support/gouji';

const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'object', additionalProperties: { type: 'string' } } as const;
const only = (properties: object, ...required: readonly string[]) =>
  ({ type: 'object', additionalProperties: false, properties, required }) as const;

/** What GitHub takes as a composite action's metadata, by its documentation. */
const action = only(
  {
    name: text,
    author: text,
    description: text,
    branding: only({
      icon: text,
      color: {
        enum: ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'],
      },
    }),
    inputs: {
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][\\w-]*$' },
      additionalProperties: only(
        {
          description: text,
          required: { type: 'boolean' },
          default: { type: 'string' },
          deprecationMessage: text,
        },
        'description',
      ),
    },
    outputs: {
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][\\w-]*$' },
      additionalProperties: only({ description: text, value: text }, 'description', 'value'),
    },
    runs: only(
      {
        using: { const: 'composite' },
        steps: {
          type: 'array',
          minItems: 1,
          items: {
            anyOf: [
              only({ name: text, id: text, if: text, uses: text, with: texts, env: texts }, 'uses'),
              // A composite action names the shell of each of its scripts.
              only(
                {
                  ...{ name: text, id: text, if: text, run: text },
                  shell: { enum: ['bash', 'pwsh', 'python', 'sh', 'cmd', 'powershell'] },
                  ...{ env: texts, 'working-directory': text, 'continue-on-error': {} },
                },
                'run',
                'shell',
              ),
            ],
          },
        },
      },
      'using',
      'steps',
    ),
  },
  'name',
  'description',
  'runs',
);

/** What pre-commit takes as the hooks of a repository. */
const flag = { type: 'boolean' } as const;
const list = { type: 'array', items: text } as const;
const hooks = {
  type: 'array',
  minItems: 1,
  items: only(
    {
      ...{ id: text, name: text, entry: text, description: text, language_version: text },
      language: { enum: ['node', 'python', 'script', 'system', 'golang', 'rust', 'docker'] },
      ...{ files: text, exclude: text, types: list, types_or: list, exclude_types: list },
      ...{ always_run: flag, fail_fast: flag, verbose: flag, pass_filenames: flag },
      ...{ require_serial: flag, args: list, stages: list, additional_dependencies: list },
      minimum_pre_commit_version: { type: 'string', pattern: '^\\d+(\\.\\d+)*$' },
    },
    'id',
    'name',
    'entry',
    'language',
  ),
};

/** What GitLab takes as a hidden job, of its many keywords those that a template may have use for. */
const gitlab = {
  type: 'object',
  propertyNames: { pattern: '^\\.' },
  additionalProperties: only(
    {
      image: text,
      stage: text,
      variables: texts,
      before_script: list,
      script: { ...list, minItems: 1 },
      after_script: list,
      rules: { type: 'array' },
      allow_failure: flag,
      artifacts: only({
        when: { enum: ['on_success', 'on_failure', 'always'] },
        paths: list,
        expire_in: text,
        reports: only({ junit: { anyOf: [text, list] } }, 'junit'),
      }),
    },
    'script',
  ),
};

const contentsOf = (path: string): string => readFileSync(join(root, path), 'utf8');

suite('pipelines: their files', () => {
  for (const [path, schema, wrong] of [
    ['action.yml', action, ['    shell: bash', '    shel: bash']],
    ['.pre-commit-hooks.yaml', hooks, ['require_serial: true', 'require_serial: 1']],
    ['ci/gouji.gitlab-ci.yml', gitlab, ['    when: always', '    when: ever']],
  ] as const) {
    test(`${path} is what the service takes`, () => {
      const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
      const written = contentsOf(path);
      assert.ok(validate(parseYaml(written)), JSON.stringify(validate.errors, null, 2));
      assert.ok(written.includes(wrong[0]));
      assert.ok(!validate(parseYaml(written.replace(wrong[0], wrong[1]))));
    });
  }

  test('the action names no input, step or output that is not there', () => {
    const written = contentsOf('action.yml');
    const { inputs, runs } = parseYaml(written) as {
      readonly inputs: Readonly<Record<string, unknown>>;
      readonly runs: { readonly steps: readonly { readonly id?: string; readonly run?: string }[] };
    };
    const named = [...written.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name!);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(inputs).sort());
    for (const [, id, output] of written.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const step = runs.steps.find((each) => each.id === id);
      assert.match(step?.run ?? '', new RegExp(`${output}=.*GITHUB_OUTPUT`));
    }
  });

  test('the job installs a package whose program it runs', () => {
    const { name, bin } = JSON.parse(contentsOf('package.json')) as {
      readonly name: string;
      readonly bin: Readonly<Record<string, string>>;
    };
    assert.ok('gouji' in bin);
    const job = contentsOf('ci/gouji.gitlab-ci.yml');
    assert.match(job, new RegExp(`GOUJI_PACKAGE: ${name}$`, 'm'));
  });

  test('packed as pre-commit installs it, the hook runs from its package alone on names that it is given', function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'gouji-hook-'));
    try {
      const run = (program: string, args: readonly string[], cwd = folder) =>
        spawnSync(program, args, { cwd, encoding: 'utf8' });
      const { stdout } = run(
        'npm',
        ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
        root,
      );
      const [packed] = JSON.parse(stdout) as readonly { readonly filename: string }[];
      mkdirSync(join(folder, 'package'));
      assert.equal(run('tar', ['-xzf', packed!.filename]).status, 0);
      const { bin } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as {
        readonly bin: { readonly gouji: string };
      };
      const [hook] = parseYaml(contentsOf('.pre-commit-hooks.yaml')) as readonly {
        readonly entry: string;
      }[];
      const [program, ...args] = hook!.entry.split(' ');
      assert.equal(program, 'gouji');
      const staged = { 'README.md': readMe, '年报 a.md': cleanDraft() };
      for (const [name, content] of Object.entries(staged)) {
        writeFileSync(join(folder, name), content);
      }
      const commit = () =>
        run(process.execPath, [join('package', bin.gouji), ...args, ...Object.keys(staged)]);
      const right = commit();
      assert.equal(right.status, 0, right.stderr);
      writeFileSync(join(folder, '年报 a.md'), draftWithWrongTotal());
      const wrong = commit();
      assert.equal(wrong.status, 1);
      assert.match(wrong.stdout, /年报 a\.md/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
