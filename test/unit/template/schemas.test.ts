import assert from 'node:assert/strict';
import { schemaScheme } from '../../../server/src/protocol/names';
import { schemaOf } from '../../../server/src/project/ownTypes/drafting/draftType';
import { read, trackedFiles } from '../house/repository';

suite('schemas of template files', () => {
  test('are named by the scheme that the client answers and the editor wakes it for', () => {
    const { activationEvents } = JSON.parse(read('package.json')) as {
      readonly activationEvents: readonly string[];
    };
    for (const kind of ['type', 'template'] as const) {
      assert.equal(schemaOf(kind), `${schemaScheme}:/${kind}`);
      assert.ok(trackedFiles().includes(`templates/${kind}.schema.json`));
    }
    assert.ok(activationEvents.includes(`onFileSystem:${schemaScheme}`));
  });
});
