import assert from 'node:assert/strict';
import { serviceWith } from '../service/service';
import { read } from './repository';

/** Where all that an editor may ask is asked of drafts that nobody would write, and of long ones. */
const askers = ['test/fuzz/drafts.ts', 'test/growth/subjects.ts'];

/** What takes no draft, or makes what the others ask. */
const ofNoDraft = ['analyse', 'editRefused', 'editionsFor', 'types'];

suite('house: everything an editor may ask', () => {
  for (const path of askers) {
    test(`${path} asks it`, () => {
      const source = read(path);
      const unasked = Object.keys(serviceWith([])).filter(
        (name) => !ofNoDraft.includes(name) && !source.includes(`service.${name}(`),
      );
      assert.deepEqual(unasked, [], `what is not called in ${path}`);
    });
  }
});
