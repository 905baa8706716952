import assert from 'node:assert/strict';
import Ajv from 'ajv';
import type { Log } from 'sarif';
import { cleanDraft, draftWithWideDigit, draftWithWrongTotal } from './support/drafts';
import { atDesk, draftsIn, textIn, type DraftOutput } from './support/gouji';
import { sarifSchema } from './support/sarifSchema';

const files = {
  'clean.md': cleanDraft(),
  'wide.md': draftWithWideDigit(),
  'wrong.md': draftWithWrongTotal(),
};

/** What a form of output prints about the three drafts. */
function printed(...flags: readonly string[]): string {
  let output = '';
  atDesk(files, ({ gouji }) => {
    const { status, stdout, stderr } = gouji('check', ...flags, '.');
    assert.equal(stderr, '');
    assert.equal(status, 1);
    output = stdout;
  });
  return output;
}

suite('command line: forms of output', () => {
  test('json: one array with the findings at their places and the fixes', () => {
    const drafts = draftsIn(printed('--format', 'json'));
    assert.deepEqual(
      drafts.map(({ path, edition, year, findings }) => [path, edition, year, findings.length]),
      [
        ['clean.md', '2021', 2024, 0],
        ['wide.md', '2021', 2024, 1],
        ['wrong.md', '2021', 2024, 1],
      ],
    );
    const [finding] = drafts[2]!.findings;
    assert.ok(finding);
    assert.deepEqual(Object.keys(finding), [
      'code',
      'severity',
      'message',
      'range',
      'related',
      'fixes',
      'place',
      'hash',
      'where',
      'found',
      'expected',
      'computation',
    ]);
    assert.equal(finding.code, 'row-total');
    assert.equal(finding.severity, 'error');
    assert.match(finding.message, /本年新收政府信息公开申请数量/);
    assert.equal(textIn(files['wrong.md'], finding.range), '4');
    assert.ok(finding.related.length > 0);
    const preferred = finding.fixes.filter((fix) => fix.preferred);
    assert.deepEqual(
      preferred.map(({ edits }) => edits),
      [[{ range: finding.range, newText: '3' }]],
    );
  });

  test('ndjson: the same objects, one a line', () => {
    const lines = printed('--format', 'ndjson').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as DraftOutput),
      draftsIn(printed('--format', 'json')),
    );
  });

  test('sarif: valid, with places from 1 and the fix', () => {
    const log = JSON.parse(printed('--format', 'sarif')) as Log;
    const validate = new Ajv({ allErrors: true }).compile(sarifSchema);
    assert.ok(validate(log), JSON.stringify(validate.errors));
    const [run] = log.runs;
    assert.ok(run?.results);
    assert.deepEqual(
      run.results.map(({ ruleId, level }) => [ruleId, level]),
      [
        ['cell-style', 'note'],
        ['row-total', 'error'],
      ],
    );
    const wrong = run.results[1]!;
    assert.equal(run.tool.driver.rules?.[wrong.ruleIndex!]?.id, 'row-total');
    const place = wrong.locations![0]!.physicalLocation!;
    assert.equal(place.artifactLocation!.uri, 'wrong.md');
    const { startLine, startColumn, endColumn } = place.region!;
    const line = files['wrong.md'].split('\n')[startLine! - 1]!;
    assert.equal(line.slice(startColumn! - 1, endColumn! - 1), '4');
    const change = wrong.fixes![0]!.artifactChanges[0]!.replacements[0]!;
    assert.equal(change.insertedContent?.text, '3');
  });

  test('sarif: paths are written as addresses', () => {
    atDesk({ '年报 2024/草稿#1.md': draftWithWrongTotal() }, ({ gouji }) => {
      const log = JSON.parse(gouji('check', '--format', 'sarif', '年报 2024').stdout) as Log;
      const uri = log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri;
      assert.equal(uri, ['年报 2024', '草稿#1.md'].map(encodeURIComponent).join('/'));
    });
  });

  test('junit: a suite a draft, a failure for what counts', () => {
    const xml = printed('--format', 'junit');
    assert.match(
      xml,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="gouji" tests="3" failures="1" errors="0">/,
    );
    assert.match(xml, /<testsuite name="clean\.md" tests="1" failures="0" errors="0">/);
    assert.match(xml, /<testsuite name="wrong\.md" tests="1" failures="1" errors="0">/);
    assert.equal(xml.match(/<failure type="error"/g)?.length, 1);
    assert.equal(xml.match(/<system-out>/g)?.length, 1);
    const strict = printed('--format', 'junit', '--fail-on', 'hint');
    assert.equal(strict.match(/<failure /g)?.length, 2);
  });

  test('junit: names are escaped', () => {
    atDesk({ "a&b'.md": draftWithWrongTotal() }, ({ gouji }) => {
      const { stdout } = gouji('check', '--format', 'junit', '.');
      assert.match(stdout, /name="a&amp;b'\.md"/);
      assert.doesNotMatch(stdout, /&(?!amp;|lt;|gt;|quot;|#)/);
    });
  });

  test('github: one workflow command a finding', () => {
    const lines = printed('--format', 'github').trimEnd().split('\n');
    assert.equal(lines.length, 2);
    assert.match(
      lines[0]!,
      /^::notice file=wide\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=cell-style::./,
    );
    assert.match(
      lines[1]!,
      /^::error file=wrong\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=row-total::./,
    );
  });

  test('pretty: place, level, message, line and mark, fix, counts; no colours in a pipe', () => {
    const text = printed();
    const lines = text.split('\n');
    const at = lines.findIndex((line) => /^ {2}\d+:\d+ {2}错误 {2}.* {2}row-total$/.test(line));
    assert.ok(at > 0, text);
    const [, row, column] = /^ {2}(\d+):(\d+)/.exec(lines[at]!)!;
    assert.equal(files['wrong.md'].split('\n')[Number(row) - 1]![Number(column) - 1], '4');
    assert.match(lines[at + 1]!, /\| 4 \|$/);
    assert.match(lines[at + 2]!, /^ +\^$/);
    assert.ok(lines.some((line) => /^ +建议：.*3$/.test(line)));
    assert.match(text, /^clean\.md：没有发现问题$/m);
    assert.match(text, /^wrong\.md：1 个错误，/m);
    assert.match(lines.at(-2)!, /^共检查 3 份报告：1 个错误，/);
    assert.doesNotMatch(text, new RegExp(String.fromCharCode(27)));
  });

  test('English on request, in messages and around them', () => {
    const text = printed('--lang', 'en');
    assert.match(text, /^ {2}\d+:\d+ {2}error {2}/m);
    assert.match(text, /^Reports checked: 3; errors 1,/m);
    const [, , wrong] = draftsIn(printed('--lang', 'en', '--format', 'json'));
    assert.match(wrong!.findings[0]!.message, /[A-Za-z]{3,} /);
  });
});
