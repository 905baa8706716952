import assert from 'node:assert/strict';
import { createKeptFiles, lookAgainAfter, trustedFor } from '../../../server/src/lsp/files/kept';

const uri = 'file:///年报/gouji.json';

/** One file, a clock that is set by hand, and what was asked of both. */
function oneFile(isWatched: boolean) {
  const file = { text: 'a', modified: 1 as number | null };
  const now = { time: 0 };
  const done = { reads: 0, looks: 0, changes: 0 };
  const kept = createKeptFiles<string>({
    read: () => {
      done.reads++;
      return Promise.resolve(file.text);
    },
    modified: () => {
      done.looks++;
      return Promise.resolve(file.modified);
    },
    isSame: (a, b) => a === b,
    isWatched: () => isWatched,
    onChange: () => {
      done.changes++;
    },
    clock: () => now.time,
  });
  return { file, now, done, kept };
}

suite('server: what is kept of files', () => {
  test('is read once where somebody watches, until it is forgotten', async () => {
    const { file, now, done, kept } = oneFile(true);
    await kept.at(uri);
    file.text = 'b';
    now.time += 10 * lookAgainAfter;
    kept.doubt();
    assert.equal(await kept.at(uri), 'a');
    assert.ok(kept.forget(kept.keys()[0]!));
    assert.equal(await kept.at(uri), 'b');
    assert.deepEqual(done, { reads: 2, looks: 2, changes: 0 });
  });

  test('is found out where somebody watches and misses a change', async () => {
    const { file, now, done, kept } = oneFile(true);
    await kept.at(uri);
    file.text = 'b';
    file.modified = 2;
    now.time += trustedFor;
    // Nobody waits for the look.
    assert.equal(await kept.at(uri), 'a');
    assert.equal(await kept.at(uri), 'b');
    assert.deepEqual(done, { reads: 2, looks: 2, changes: 1 });
    now.time += trustedFor;
    await kept.at(uri);
    await kept.at(uri);
    assert.deepEqual(done, { reads: 2, looks: 3, changes: 1 });
  });

  test('is not read again where somebody watches and its time cannot be known', async () => {
    const { file, now, done, kept } = oneFile(true);
    file.modified = null;
    await kept.at(uri);
    now.time += trustedFor;
    await kept.at(uri);
    await kept.at(uri);
    assert.deepEqual(done, { reads: 1, looks: 2, changes: 0 });
  });

  test('is given for a while where nobody watches, then looked at and read only where it was written', async () => {
    const { file, now, done, kept } = oneFile(false);
    for (let i = 0; i < 5; i++) await kept.at(uri);
    assert.deepEqual(done, { reads: 1, looks: 1, changes: 0 });
    now.time += lookAgainAfter;
    assert.equal(await kept.at(uri), 'a');
    assert.deepEqual(done, { reads: 1, looks: 2, changes: 0 });
    file.text = 'b';
    file.modified = 2;
    now.time += lookAgainAfter - 1;
    assert.equal(await kept.at(uri), 'a');
    now.time += 1;
    assert.equal(await kept.at(uri), 'b');
    assert.deepEqual(done, { reads: 2, looks: 3, changes: 1 });
  });

  test('is looked at at once after a doubt', async () => {
    const { file, done, kept } = oneFile(false);
    await kept.at(uri);
    file.modified = 2;
    kept.doubt();
    // The same words written anew are no change.
    assert.equal(await kept.at(uri), 'a');
    assert.deepEqual(done, { reads: 2, looks: 2, changes: 0 });
  });

  test('is read again where its time tells nothing', async () => {
    for (const modified of [null, Date.now()]) {
      const { file, now, kept } = oneFile(false);
      file.modified = modified;
      await kept.at(uri);
      file.text = 'b';
      now.time += lookAgainAfter;
      assert.equal(await kept.at(uri), 'b');
    }
  });

  test('is looked at by itself after it was given without a look', async () => {
    const { file, done, kept } = oneFile(false);
    await kept.at(uri);
    await kept.at(uri);
    file.text = 'b';
    file.modified = 2;
    while (done.changes === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await kept.at(uri), 'b');
  });

  test('is read anew by who asks after a failure', async () => {
    let isBroken = true;
    const kept = createKeptFiles<string>({
      read: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve('a')),
      modified: () => Promise.resolve(1),
      isSame: (a, b) => a === b,
      isWatched: () => false,
      onChange: () => undefined,
    });
    await assert.rejects(kept.at(uri));
    isBroken = false;
    assert.equal(await kept.at(uri), 'a');
  });
});
