import assert from 'node:assert/strict';
import { createDraftSettingsStore } from '../../../server/src/lsp/draftSettingsStore';
import type { Project } from '../../../server/src/lsp/files/projects';
import { createEngines } from '../../../server/src/project/ownTypes/engine';
import { defaultSettings, type Settings } from '../../../server/src/project/settings';
import { templates } from '../../../server/src/template/load';

const { engine } = createEngines([], templates);
const project: Project = {
  settings: null,
  baseline: null,
  draftPath: null,
  previous: null,
  previousAddress: null,
  isPaired: false,
  subordinates: null,
  engine,
  folder: null,
};

/** A store over an editor that keeps settings for each address until they are forgotten. */
function storeWith(open: readonly string[], projectOf: () => Project = () => project) {
  const documents = new Set(open);
  const kept = new Map<string, Settings>();
  const store = createDraftSettingsStore(
    {
      forDocument: (uri) => {
        const settings = kept.get(uri) ?? { ...defaultSettings };
        kept.set(uri, settings);
        return Promise.resolve(settings);
      },
      forget: (uri) => kept.delete(uri),
    },
    { forDraft: () => Promise.resolve(projectOf()) },
    () => [...documents],
  );
  return { store, documents, kept };
}

const draft = 'file:///年报/草稿.md';
const file = 'file:///%E5%B9%B4%E6%8A%A5/a.docx';
const shown = 'gouji-document:/%E5%B9%B4%E6%8A%A5/a.docx?file';

suite('server: settings of drafts', () => {
  test('are the same for an open document until it is closed', async () => {
    const { store, documents, kept } = storeWith([draft]);
    const { settings } = await store.forDocument(draft);
    assert.equal((await store.forDocument(draft)).settings, settings);
    documents.delete(draft);
    store.forget(draft);
    assert.equal(kept.size, 0);
  });

  test('are others as soon as anything that they go by is', async () => {
    const ownTypes = createEngines([], templates).engine;
    const others: Readonly<Record<string, Partial<Project>>> = {
      'last year’s report': { previous: null, previousAddress: 'file:///去年.md' },
      'whether it is of the same body': { isPaired: true },
      'the units’ reports': { subordinates: [] },
      'the types': { engine: ownTypes },
    };
    for (const [name, other] of Object.entries(others)) {
      let now = project;
      const { store } = storeWith([draft], () => now);
      const before = await store.forDocument(draft);
      now = { ...project, ...other };
      const after = await store.forDocument(draft);
      assert.notEqual(after.settings, before.settings, name);
      assert.equal((await store.forDocument(draft)).settings, after.settings, name);
    }
  });

  test('of another address are not those of the draft', async () => {
    const { store } = storeWith([draft]);
    const { settings } = await store.forDocument(draft);
    assert.notEqual((await store.forDocument(draft, 'file:///年报')).settings, settings);
    assert.equal((await store.forDocument(draft)).settings, settings);
  });

  test('are not kept for what is not open, nor for what is closed meanwhile', async () => {
    const { store, documents, kept } = storeWith([draft]);
    await store.forDocument('file:///年报/别的.md');
    assert.equal(kept.size, 0);
    const asked = store.forDocument(draft);
    documents.delete(draft);
    store.forget(draft);
    await asked;
    assert.equal(kept.size, 0);
  });

  test('of a file are kept while a document shows its text', async () => {
    const { store, documents, kept } = storeWith([shown]);
    const { settings } = await store.forDocument(shown);
    assert.equal((await store.forDocument(file)).settings, settings);
    assert.deepEqual([...kept.keys()], [file]);
    documents.delete(shown);
    store.forget(shown);
    assert.equal(kept.size, 0);
  });
});
