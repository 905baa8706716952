import assert from 'node:assert/strict';
import type { ReportFigures } from '../../../server/src/facts/rollup/figures';
import { collectSubordinates, figuresIn } from '../../../server/src/project/subordinates/collect';
import {
  findFiles,
  type FolderEntry,
  type ListFolder,
} from '../../../server/src/project/files/find';
import { createReportReader } from '../../../server/src/report/parse';
import { disclosureEditions as templates } from '../../support/disclosure';
import { newDraft } from '../../support/draft';

const reader = createReportReader(templates);

/** Lists folders of files that are only named; `listed` gets every folder that was asked for. */
function lister(paths: readonly string[], listed: string[] = []): ListFolder {
  return (folder) => {
    listed.push(folder);
    const start = folder === '.' ? '' : `${folder}/`;
    const entries = new Map<string, FolderEntry>();
    for (const path of paths) {
      if (!path.startsWith(start)) continue;
      const [name = '', ...more] = path.slice(start.length).split('/');
      entries.set(name, { name, kind: more.length > 0 ? 'folder' : 'file' });
    }
    return Promise.resolve(entries.size === 0 && folder !== '.' ? null : [...entries.values()]);
  };
}

const files = [
  '县政府.md',
  '部门/教育局.md',
  '部门/水利局.txt',
  '部门/照片.png',
  '部门/.草稿.md',
  '部门/旧/教育局.md',
  '部门/node_modules/x.md',
  '乡镇(2024)/石桥乡.md',
  '../邻县/教育局.md',
  '年报[终].md',
  '年报终.md',
];

const found = async (...entries: readonly string[]): Promise<readonly string[]> =>
  (await findFiles(entries, lister(files))).files.map(({ path }) => path);

suite('subordinate reports: which files are meant', () => {
  test('patterns find drafts, hidden files and other programs’ not', async () => {
    assert.deepEqual(await found('部门/*.md'), ['部门/教育局.md']);
    assert.deepEqual(await found('部门/*'), ['部门/教育局.md', '部门/水利局.txt']);
    assert.deepEqual(await found('部门/**/*.md'), ['部门/教育局.md', '部门/旧/教育局.md']);
    assert.deepEqual(await found('{部门,乡镇}/*.{md,txt}'), ['部门/教育局.md', '部门/水利局.txt']);
    assert.deepEqual(await found('*/石桥乡.md'), ['乡镇(2024)/石桥乡.md']);
  });

  test('a folder stands for all drafts in it, a name for the file', async () => {
    assert.deepEqual(await found('部门'), [
      '部门/教育局.md',
      '部门/旧/教育局.md',
      '部门/水利局.txt',
    ]);
    assert.deepEqual(await found('./部门/'), await found('部门'));
    assert.deepEqual(await found('部门/照片.png'), ['部门/照片.png']);
    assert.deepEqual(await found('../邻县/*.md'), ['../邻县/教育局.md']);
  });

  test('Windows’ separators, and signs of patterns in names', async () => {
    assert.deepEqual(await found('部门\\*.md'), ['部门/教育局.md']);
    assert.deepEqual(await found('年报[终].md'), ['年报[终].md']);
    assert.deepEqual(await found('乡镇(2024)/*.md'), ['乡镇(2024)/石桥乡.md']);
    assert.deepEqual(await found('乡镇(2024)'), ['乡镇(2024)/石桥乡.md']);
  });

  test('what ! stands before is left out, wherever it stands in the list', async () => {
    assert.deepEqual(await found('!部门/旧', '部门'), ['部门/教育局.md', '部门/水利局.txt']);
    assert.deepEqual(await found('部门', '!**/教育局.md'), ['部门/水利局.txt']);
    assert.deepEqual(await found('*.md', '!县政府.md', '!年报*'), []);
  });

  test('each file once; named outright if it is so anywhere', async () => {
    const { files: all } = await findFiles(['部门/*', '部门/教育局.md'], lister(files));
    assert.deepEqual(
      all.map(({ path, named, entry }) => [path, named, entry]),
      [
        ['部门/教育局.md', true, 0],
        ['部门/水利局.txt', false, 0],
      ],
    );
  });

  test('entries that stand for nothing are told', async () => {
    const { empty } = await findFiles(['部门/x.md', '无/*.md', '部门'], lister(files));
    assert.deepEqual(empty, [
      { entry: 0, path: '部门/x.md', kind: 'missing' },
      { entry: 1, path: '无/*.md', kind: 'no-match' },
    ]);
  });

  test('no folder is looked into that a pattern cannot reach', async () => {
    const listed: string[] = [];
    await findFiles(['部门/*.md'], lister(files, listed));
    assert.deepEqual([...new Set(listed)], ['部门']);
  });
});

suite('subordinate reports: reading them', () => {
  const entries = ['*.md', 'no.md', 'b.md', 'missing.md'];
  const texts: Readonly<Record<string, ReportFigures | 'unreadable' | 'no-report'>> = {
    'a.md': figuresIn(reader, newDraft()),
    'b.md': 'unreadable',
    'government.md': figuresIn(reader, newDraft()),
    'no.md': 'no-report',
    'note.md': figuresIn(reader, '# 说明\n'),
  };

  test('the consolidated report is left out; what cannot be had is told at its entry', async () => {
    const { subordinates, problems } = await collectSubordinates(entries, {
      list: lister(Object.keys(texts)),
      figures: (path) => Promise.resolve(texts[path]!),
      addressOf: (path) => `memory:${path}`,
      isConsolidated: (path) => path === 'government.md',
    });
    assert.deepEqual(
      subordinates.map(({ kind, path, address, named }) => [kind, path, address, named]),
      [
        ['missing', 'missing.md', 'memory:missing.md', true],
        ['report', 'a.md', 'memory:a.md', false],
        ['unreadable', 'b.md', 'memory:b.md', true],
        ['no-report', 'no.md', 'memory:no.md', true],
        ['no-report', 'note.md', 'memory:note.md', false],
      ],
    );
    assert.deepEqual(
      problems.map(({ entry, message }) => [entry, message.key, message.args.path]),
      [
        [3, 'settings.subordinate.missing', 'missing.md'],
        [0, 'settings.subordinate.unreadable', 'b.md'],
        [0, 'settings.subordinate.no-report', 'no.md'],
      ],
    );
  });
});
