import assert from 'node:assert/strict';
import { hotlineEdition, hotlineFiles, hotlineReport, hotlineType } from '../support/ownType';
import { atDesk, draftsIn } from './support/gouji';

const json = ['check', '--format', 'json'] as const;

suite('command line: types of one’s own', () => {
  test('are known beside and below the settings that name them, and nowhere else', () => {
    const files = {
      ...Object.fromEntries(
        Object.entries(hotlineFiles()).map(([path, text]) => [`市/${path}`, text]),
      ),
      '市/局/热线.md': hotlineReport('13'),
      '热线.md': hotlineReport('13'),
    };
    atDesk(files, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(...json, '市');
      assert.equal(stderr, '');
      assert.equal(status, 1);
      const [draft] = draftsIn(stdout);
      assert.equal(draft!.edition, 'hotline-2024');
      assert.deepEqual(
        draft!.findings.map(({ code }) => code),
        ['row-total'],
      );
      assert.equal(gouji(...json, '热线.md').status, 2);
    });
  });

  test('can be named on the command line, and their checks listed', () => {
    atDesk({ ...hotlineFiles(), 'a.md': hotlineReport() }, ({ gouji }) => {
      assert.equal(gouji(...json, '--type', 'hotline', 'a.md').status, 0);
      assert.equal(gouji(...json, '--edition', 'hotline-2024', 'a.md').status, 0);
      const unknown = gouji(...json, '--type', 'hotlines', 'a.md');
      assert.equal(unknown.status, 2);
      assert.match(unknown.stderr, /hotlines/);
      const { stdout } = gouji('rules', '--type', 'hotline', '--format', 'json');
      const codes = (JSON.parse(stdout) as readonly { readonly code: string }[]).map(
        ({ code }) => code,
      );
      assert.ok(codes.includes('row-total'));
      assert.ok(!codes.includes('fee-amount'));
    });
  });

  test('gouji.json may say that drafts are of such a type', () => {
    const settings = JSON.stringify({ types: ['格式'], type: 'hotline' });
    const draft = hotlineReport().replace('便民热线年度统计', '热线情况');
    atDesk({ ...hotlineFiles(), 'gouji.json': settings, 'a.md': draft }, ({ gouji }) => {
      const { stdout, stderr } = gouji('parse', 'a.md');
      assert.equal(stderr, '');
      assert.match(stdout, /hotline-2024/);
    });
  });

  test('a mistake in a template is an error of the run at its place', () => {
    const edition = structuredClone(hotlineEdition) as {
      tables: { formulas: { left: string[] }[] }[];
    };
    edition.tables[0]!.formulas[1]!.left[0] = 'letters';
    atDesk({ ...hotlineFiles(edition), 'a.md': hotlineReport() }, ({ gouji }) => {
      const { status, stderr } = gouji(...json, 'a.md');
      assert.equal(status, 2);
      const [first] = stderr.split('\n');
      assert.match(first!, /^格式\/热线\/2024\.json:\d+:\d+：.*letters/);
    });
    const type = { ...hotlineType, title: { ...hotlineType.title, patterns: ['热线(.+)+统计'] } };
    atDesk({ ...hotlineFiles(hotlineEdition, type), 'a.md': hotlineReport() }, ({ gouji }) => {
      const { status, stderr } = gouji('--lang', 'en', ...json, 'a.md');
      assert.equal(status, 2);
      assert.match(stderr, /type\.json:\d+:\d+/);
    });
  });

  test('a folder without a type is said at its place', () => {
    const files = { 'gouji.json': '{ "types": ["没有"] }', 'a.md': hotlineReport() };
    atDesk(files, ({ gouji }) => {
      const { status, stderr } = gouji(...json, 'a.md');
      assert.equal(status, 2);
      assert.match(stderr, /^gouji\.json:1:13：/);
    });
  });

  test('many drafts, worked on ahead by other threads, come to the same', () => {
    const drafts = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`稿/${at}.md`, hotlineReport(at % 2 ? '12' : '13')]),
    );
    atDesk({ ...hotlineFiles(), ...drafts }, ({ gouji }) => {
      const one = gouji(...json, '--jobs', '1', '稿');
      const two = gouji(...json, '--jobs', '2', '稿');
      assert.equal(one.stdout, two.stdout);
      assert.equal(draftsIn(two.stdout).length, 40);
    });
  });
});
