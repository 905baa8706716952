import assert from 'node:assert/strict';
import { disclosureEditions as templates } from '../../support/disclosure';
import type { ChapterTemplate } from '../../../server/src/template/model';

const recognises = (chapter: ChapterTemplate, heading: string): boolean =>
  chapter.keywords.some((words) => words.every((word) => heading.includes(word)));

suite('chapter headings', () => {
  for (const { id, chapters, tables } of templates) {
    for (const chapter of chapters) {
      const titles = [chapter.title, ...chapter.variants];

      test(`${id}: ${chapter.title}: its keywords know all its titles and no other chapter does`, () => {
        for (const title of titles) {
          assert.ok(recognises(chapter, title), title);
          for (const other of chapters.filter((candidate) => candidate !== chapter))
            assert.ok(!recognises(other, title), `${title} is taken for ${other.title}`);
        }
        assert.ok(!chapter.variants.includes(chapter.title));
      });

      test(`${id}: ${chapter.title}: numbered rows of the tables are not taken for it`, () => {
        const numbered = tables
          .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))
          .filter(({ label }) => /^[一二三四五六七八九十]、/.test(label));
        assert.equal(numbered.length, 4);
        for (const { label } of numbered) assert.ok(!recognises(chapter, label), label);
      });
    }
  }

  const wrong: readonly [string, string][] = [
    ['主动公开政务信息情况', 'disclosure'],
    ['依申请公开情况', 'applications'],
    ['行政复议和行政诉讼', 'review'],
    ['存在的主要问题及下一步打算', 'issues'],
    ['工作概述', 'overview'],
    ['其他需要说明的情况', 'other-matters'],
  ];
  for (const [heading, id] of wrong) {
    test(`${heading} is recognised as ${id} alone`, () => {
      for (const { chapters } of templates) {
        const found = chapters.filter((chapter) => recognises(chapter, heading));
        assert.deepEqual(
          found.map((chapter) => chapter.id),
          [id],
        );
      }
    });
  }
});
