import assert from 'node:assert/strict';
import { carelessDraft, requirements } from '../support/localRequirements';
import { atDesk, draftsIn } from './support/gouji';

const asked = (stdout: string): readonly string[] =>
  draftsIn(stdout)
    .flatMap(({ findings }) => findings)
    .filter(({ message }) => message.includes(requirements.notice))
    .map(({ code }) => code)
    .sort();

suite('command line: what an office above asks for', () => {
  const check = ['check', '--format', 'json', 'a.md'] as const;

  test('is checked, and each finding names the notice', () => {
    const settings = JSON.stringify({ requirements });
    atDesk({ 'gouji.json': settings, 'a.md': carelessDraft() }, ({ gouji }) => {
      const { stdout, stderr } = gouji(...check);
      assert.equal(stderr, '');
      assert.deepEqual(asked(stdout), [
        'deadline',
        'overview-aspects',
        'overview-aspects',
        'overview-aspects',
      ]);
    });
  });

  test('is asked of nobody without it', () => {
    atDesk({ 'a.md': carelessDraft() }, ({ gouji }) => {
      assert.deepEqual(asked(gouji(...check).stdout), []);
    });
  });

  test('may stand with the collection, for whose reports it holds', () => {
    const settings = JSON.stringify({
      collection: { year: 2024, reports: ['a.md'], requirements },
    });
    atDesk({ 'gouji.json': settings, 'a.md': carelessDraft() }, ({ gouji }) => {
      assert.equal(asked(gouji(...check).stdout).length, 4);
    });
  });

  test('a mistake in it is told at its place, and the drafts are checked by what is right', () => {
    const settings = JSON.stringify({ requirements: { ...requirements, deadline: '02-30' } });
    atDesk({ 'gouji.json': settings, 'a.md': carelessDraft() }, ({ gouji }) => {
      const { status, stdout, stderr } = gouji(...check);
      assert.equal(status, 2);
      assert.match(stderr, /gouji\.json:1:\d+/);
      assert.equal(asked(stdout).length, 3);
    });
  });
});
