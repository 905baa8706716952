import assert from 'node:assert/strict';
import {
  folderOf,
  foldersFor,
  pathWithin,
  resolveFrom,
} from '../../server/src/lsp/files/addresses';

suite('server: addresses', () => {
  test('the folder of a file, with an authority or without', () => {
    for (const [uri, folder] of [
      ['file:///a/b.md', 'file:///a'],
      ['vscode-vfs://host/a/b.md', 'vscode-vfs://host/a'],
      ['memfs:/a/b.md', 'memfs:/a'],
      ['vscode-vfs://host/a/b.md?x=/y#/z', 'vscode-vfs://host/a'],
      ['untitled:b.md', null],
    ] as const) {
      assert.equal(folderOf(uri), folder, uri);
    }
  });

  test('a path from a folder, whole ones from the top', () => {
    for (const [folder, path, uri] of [
      ['file:///a/b', '../部门/c d.md', 'file:///a/%E9%83%A8%E9%97%A8/c%20d.md'],
      ['file:///a/b', '.\\c\\d.md', 'file:///a/b/c/d.md'],
      ['file:///a/b', '/c.md', 'file:///c.md'],
      ['file:///a/b', '.', 'file:///a/b'],
      ['memfs:/a', 'b.md', 'memfs:/a/b.md'],
    ] as const) {
      assert.equal(resolveFrom(folder, path), uri);
    }
  });

  test('folders up to the workspace’s, with an authority or without', () => {
    for (const root of ['memfs:/drafts', 'vscode-vfs://host/drafts', 'file:///drafts']) {
      assert.deepEqual(foldersFor(`${root}/a/b.md`, [root]), [`${root}/a`, root]);
      assert.equal(pathWithin(root, `${root}/a/b.md`), 'a/b.md');
    }
  });
});
