import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/catalogue';
import { atDesk, root, type Outcome } from './support/gouji';

function run(...args: readonly string[]): Outcome {
  let outcome: Outcome | undefined;
  atDesk({}, ({ gouji }) => {
    outcome = gouji(...args);
  });
  return outcome!;
}

const commands = ['check', 'parse', 'fix', 'rules', 'explain'];

suite('command line: usage', () => {
  test('help is in Chinese, and in English on request', () => {
    const chinese = run('--help');
    assert.equal(chinese.status, 0);
    assert.match(chinese.stdout, /^用法：/);
    assert.doesNotMatch(chinese.stdout, /Usage|Options|Commands|display/);
    const english = run('--lang', 'en', '--help');
    assert.equal(english.status, 0);
    assert.match(english.stdout, /^Usage:/);
    assert.doesNotMatch(english.stdout, /\p{Script=Han}/u);
    for (const command of commands) {
      assert.ok(chinese.stdout.includes(`\n  ${command}`), command);
      assert.match(run(command, '--help').stdout, /^用法： ?gouji /);
    }
  });

  test('the version is the package’s', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    assert.equal(run('--version').stdout, `${version}\n`);
  });

  test('no command is wrong usage: the help goes to standard error', () => {
    const { status, stdout, stderr } = run();
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.match(stderr, /^用法：/);
  });

  for (const [args, said] of [
    [['chek', '.'], /没有“chek”这个命令。是不是“check”？/],
    [['chekc', '.'], /没有“chekc”这个命令。是不是“check”？/],
    [['年报.docx'], /没有“年报\.docx”这个命令。检查文件请用 gouji check 年报\.docx。/],
    [['check', '--jobs', '0', '.'], /不能是“0”。要写 1 到 64 的整数。/],
    [['check', '--shard', '4/3', '.'], /不能是“4\/3”。要写成 2\/8 这样/],
    [['check', '--reply-by', '明天', '.'], /不能是“明天”。要写成 2025-02-14 这样的日期。/],
    [['roster', '--year', '24'], /不能是“24”。要写成 2024 这样的四位数。/],
    [['template', 'from', 'a.md', '--id', 'A B'], /不能是“A B”。要用小写英文字母开头/],
    [['check', '--stdin', 'ndjson', 'a.md'], /报告都从标准输入读，不能再写文件名/],
    [['check', '--reason', '口径不同', 'a.md'], /--reason 要与 --write-baseline 连用/],
    [['check', '--accepted-by', '李四', 'a.md'], /--accepted-by 要与 --write-baseline 连用/],
    [['check', ''], /有一个文件名是空的/],
    [['check', 'https://a.gov.cn/b.html'], /是网址，勾稽不联网/],
    [['check', '“年报.docx”'], /文件名两边的引号要去掉/],
    [['check'], /缺少参数 path/],
    [['check', '--formt', 'json', '.'], /没有“--formt”这个选项。是不是“--format”？/],
    [['check', '.', '--format'], /后面缺少内容/],
    [['check', '--format', 'xml', '.'], /不能是“xml”，可选：pretty, json, /],
    [['check', '--edition', '2020', '.'], /不能是“2020”，可选：auto, 2019, 2021/],
    [['explain', 'row-total', 'balance'], /参数太多：explain/],
    [['rules', '--lang', 'fr'], /不能是“fr”，可选：zh-cn, en/],
  ] as const) {
    test(`wrong usage is said in Chinese: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, said);
    });
  }

  test('a file whose name begins with a dash is told how to be named, and an empty one from others', () => {
    atDesk({ '-a.md': '', '-b': '\n' }, ({ gouji }) => {
      assert.match(gouji('check', '-a.md').stderr, /文件名以 - 开头的，请写成 \.\/-a\.md。/);
      const { status, stderr } = gouji('check', './-a.md', './-b');
      assert.deepEqual(
        [status, stderr],
        [2, './-a.md：是空的，没有文字。\n./-b：是空的，没有文字。\n'],
      );
    });
  });

  test('no help says in English what is left out', () => {
    for (const command of [['roster'], ['init'], ['template', 'check'], ['template', 'from']]) {
      assert.doesNotMatch(run(...command, '--help').stdout, /default/);
    }
  });

  test('wrong usage is said in English on request', () => {
    const { status, stderr } = run('check', '--lang=en', '--format', 'xml', '.');
    assert.equal(status, 2);
    assert.match(stderr, /cannot be “xml”/);
    assert.doesNotMatch(stderr, /\p{Script=Han}/u);
  });
});

suite('command line: the checks', () => {
  test('rules lists every check with its level and title', () => {
    const { status, stdout } = run('rules');
    assert.equal(status, 0);
    const lines = stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(/ +/)[0]),
      rules.map(({ code }) => code),
    );
    for (const line of lines) assert.match(line, /^[a-z-]+ +(错误|警告|提醒|提示|默认关闭) +\S/);
  });

  test('rules --format json', () => {
    const listed = JSON.parse(run('rules', '--format', 'json').stdout) as readonly {
      readonly code: string;
      readonly severity: string;
      readonly title: string;
    }[];
    assert.deepEqual(
      listed.map(({ code, severity }) => ({ code, severity })),
      rules.map(({ code, severity }) => ({ code, severity })),
    );
    for (const { title } of listed) assert.match(title, /\p{Script=Han}/u);
  });

  test('explain says what a check looks for, in both languages', () => {
    for (const [language, level, basis] of [
      ['zh-cn', /级别：错误/, /依据：“总计”的含义/],
      ['en', /Severity: error/, /Why: The meaning of “总计”/],
    ] as const) {
      const { status, stdout } = run('explain', '--lang', language, 'row-total');
      assert.equal(status, 0);
      const [head, , explanation] = stdout.split('\n');
      assert.match(head!, / {2}row-total$/);
      assert.ok(explanation!.length > 20);
      assert.doesNotMatch(explanation!, /^rule\./);
      assert.match(stdout, level);
      assert.match(stdout, basis);
    }
  });

  test('an unknown check is wrong usage, with the nearest name', () => {
    const near = run('explain', 'row-totl');
    assert.equal(near.status, 2);
    assert.match(near.stderr, /是不是“row-total”/);
    const far = run('explain', 'zzzzzzzz');
    assert.equal(far.status, 2);
    assert.doesNotMatch(far.stderr, /是不是/);
  });
});
