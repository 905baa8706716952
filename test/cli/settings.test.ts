import assert from 'node:assert/strict';
import { cleanDraft, draftWithWrongTotal } from './support/drafts';
import { atDesk, draftsIn } from './support/gouji';

const json = ['check', '--format', 'json'] as const;

suite('command line: settings', () => {
  test('--config sets levels, and switches rules off', () => {
    const files = {
      'draft.md': draftWithWrongTotal(),
      'mild.json': '{ "rules": { "row-total": "hint" } }',
      'off.json': '// 暂不检查\n{ "rules": { "row-total": "off", }, }',
    };
    atDesk(files, ({ gouji }) => {
      const mild = gouji(...json, '--config', 'mild.json', 'draft.md');
      assert.equal(mild.status, 0);
      assert.deepEqual(
        draftsIn(mild.stdout)[0]!.findings.map(({ code, severity }) => [code, severity]),
        [['row-total', 'hint']],
      );
      const off = gouji(...json, '--config', 'off.json', 'draft.md');
      assert.deepEqual([off.status, off.stderr], [0, '']);
      assert.deepEqual(draftsIn(off.stdout)[0]!.findings, []);
    });
  });

  test('a run speaks one language, that of the nearest settings unless another is asked for', () => {
    const files = {
      'd/gouji.json': '{ "language": "en" }',
      'd/wrong.md': draftWithWrongTotal(),
      'zh.json': '{ "language": "zh-cn" }',
    };
    atDesk(files, ({ gouji }) => {
      const hasChinese = /错误|建议|共检查/;
      for (const path of ['d', 'd/wrong.md']) {
        const { stdout } = gouji('check', path);
        assert.match(stdout, /^Reports checked: 1/m);
        assert.doesNotMatch(stdout, hasChinese);
        assert.match(gouji('check', '--lang', 'zh-cn', path).stdout, /^共检查 1 份报告/m);
        assert.match(gouji('check', '--config', 'zh.json', path).stdout, /^共检查 1 份报告/m);
      }
      assert.match(gouji('roster', 'd').stdout, /^2024: 1 unit,/);
    });
  });

  test('gouji.json is found beside the draft and above it, the nearest one first', () => {
    const files = {
      'gouji.json': '{ "rules": { "row-total": "off" } }',
      'a/draft.md': draftWithWrongTotal(),
      'b/gouji.json': '{ "rules": { "row-total": "warning" } }',
      'b/inner/draft.md': draftWithWrongTotal(),
    };
    atDesk(files, ({ gouji }) => {
      const { status, stdout } = gouji(...json, 'a', 'b');
      assert.equal(status, 0);
      assert.deepEqual(
        draftsIn(stdout).map(({ findings }) => findings.map(({ severity }) => severity)),
        [[], ['warning']],
      );
    });
  });

  test('what is not understood is named with its place, and the rest holds', () => {
    const settings = [
      '{',
      '  "rules": {',
      '    "row-totals": "off",',
      '    "row-total": "hint",',
      '    "balance": "loud"',
      '  },',
      '  "colour": true,',
      '  "edition": "1999"',
      '}',
    ].join('\n');
    atDesk({ 'gouji.json': settings, 'draft.md': draftWithWrongTotal() }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(...json, 'draft.md');
      assert.equal(status, 2);
      assert.equal(draftsIn(stdout)[0]!.findings[0]!.severity, 'hint');
      const lines = stderr.trimEnd().split('\n');
      assert.deepEqual(
        lines.map((line) => line.split('：')[0]),
        ['gouji.json:3:19', 'gouji.json:5:16', 'gouji.json:7:3', 'gouji.json:8:14'],
      );
      assert.match(lines[0]!, /row-totals/);
      assert.match(lines[1]!, /loud/);
      assert.match(lines[2]!, /colour/);
      assert.match(lines[3]!, /1999/);
    });
  });

  test('settings that are no JSON are named at the place', () => {
    atDesk({ 'gouji.json': '{ "rules": ', 'draft.md': cleanDraft() }, ({ gouji }) => {
      const { status, stderr } = gouji('check', 'draft.md');
      assert.equal(status, 2);
      assert.match(stderr, /^gouji\.json:1:\d+：/);
    });
  });

  test('a settings file that is not there is wrong usage', () => {
    atDesk({ 'draft.md': cleanDraft() }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji('check', '--config', 'absent.json', 'draft.md');
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, /^absent\.json：找不到/);
    });
  });

  test('the edition of the settings is taken, and --edition goes before it', () => {
    const files = { 'gouji.json': '{ "edition": "2019" }', 'draft.md': cleanDraft() };
    atDesk(files, ({ gouji }) => {
      const editionWith = (...flags: readonly string[]): string | undefined =>
        draftsIn(gouji(...json, ...flags, 'draft.md').stdout)[0]?.edition;
      assert.equal(editionWith(), '2019');
      assert.equal(editionWith('--edition', '2021'), '2021');
    });
  });

  test('the language of the settings named is spoken, and --lang goes before it', () => {
    const files = { 'my.json': '{ "language": "en" }', 'draft.md': cleanDraft() };
    atDesk(files, ({ gouji }) => {
      assert.match(gouji('check', '--config', 'my.json', 'draft.md').stdout, /nothing found/);
      assert.match(
        gouji('check', '--config', 'my.json', '--lang', 'zh-cn', 'draft.md').stdout,
        /没有发现问题/,
      );
    });
  });
});
