import type { ChapterTemplate } from '../../../server/src/template/model';
import { inBlocks, inTable, withChapters, withParagraphs } from './change';
import { drawn, inForm, placed, type Broken, type Draft, type Fault } from './fault';

const chapterIds = [
  'overview',
  'disclosure',
  'applications',
  'review',
  'issues',
  'other-matters',
] as const;
const withTables = ['disclosure', 'applications', 'review'] as const;

/** What only the writer of an inserted chapter knows. */
const leaves = ['placeholder', 'narrative-count', 'narrative-denial'];

/** Without the chapter; found at the heading that it should precede, or at the end. */
function without(
  draft: Draft,
  id: string,
  numbered: (chapter: ChapterTemplate, index: number) => ChapterTemplate,
): Broken {
  const broken = inForm(draft, (form) =>
    withChapters(form, (chapters) => chapters.filter((each) => each.id !== id).map(numbered)),
  );
  const next = chapterIds[chapterIds.findIndex((each) => each === id) + 1];
  return placed(broken, ({ chapters, text }) =>
    next === undefined
      ? { start: text.trimEnd().length - 1, end: text.trimEnd().length }
      : chapters.find(({ template }) => template.id === next)?.heading,
  );
}

const left = (id: string): Fault => ({
  name: `chapter ${id} left out`,
  code: 'chapter-missing',
  // It may have had the only word on the cases of table four.
  also: ['review-unexplained'],
  leaves,
  spoil: (draft) => without(draft, id, (chapter) => chapter),
});

const renumbered: Fault = {
  name: 'a chapter left out, the others numbered on',
  code: 'chapter-missing',
  // It may have had the only word on the cases of table four.
  also: ['review-unexplained'],
  leaves,
  spoil: (draft, draw) =>
    without(draft, drawn(chapterIds, draw)!, (chapter, i) => ({ ...chapter, number: i + 1 })),
};

/** Found on the chapter's heading or below it. */
const inChapter = (broken: Broken, id: string): Broken =>
  placed(broken, ({ chapters }) => {
    const chapter = chapters.find(({ template }) => template.id === id);
    return chapter && { start: chapter.heading.start, end: chapter.body.end };
  });

const reworded: Readonly<Record<string, string>> = {
  disclosure: '主动公开政务信息情况',
  applications: '收到和处理信息公开申请的情况',
  issues: '存在的主要问题及下一步打算',
};

const changed =
  (id: string, change: (chapter: ChapterTemplate) => ChapterTemplate) =>
  (chapters: readonly ChapterTemplate[]): readonly ChapterTemplate[] =>
    chapters.map((chapter) => (chapter.id === id ? change(chapter) : chapter));

const retitled: Fault = {
  name: 'a chapter’s title in other words',
  code: 'chapter-title',
  spoil: (draft, draw) => {
    const id = drawn(Object.keys(reworded), draw)!;
    // A title of one's own that goes on on a second line is known by neither half.
    if (draft.style.brokenHeadings) return null;
    return inForm(draft, (form) =>
      withChapters(
        form,
        changed(id, (chapter) => ({ ...chapter, title: reworded[id]! })),
      ),
    );
  },
};

const misnumbered: Fault = {
  name: 'a chapter with its neighbour’s number',
  code: 'chapter-order',
  spoil: (draft, draw) => {
    const id = drawn(chapterIds.slice(1, 5), draw)!;
    const by = draw(2) === 0 ? 1 : -1;
    return inForm(draft, (form) =>
      withChapters(
        form,
        changed(id, (chapter) => ({ ...chapter, number: chapter.number + by })),
      ),
    );
  },
};

const swapped: Fault = {
  name: 'two chapters in each other’s place',
  code: 'chapter-order',
  spoil: (draft, draw) => {
    const at = draw(5);
    return inForm(draft, (form) =>
      withChapters(form, (chapters) => [
        ...chapters.slice(0, at),
        chapters[at + 1]!,
        chapters[at]!,
        ...chapters.slice(at + 2),
      ]),
    );
  },
};

const seventh: Fault = {
  name: 'a seventh chapter',
  code: 'chapter-extra',
  spoil: (draft) => {
    const model = withParagraphs(draft.model, 'appendix', () => [
      '公众可以到云溪路18号查阅点查阅纸质文件，工作日均可办理。',
    ]);
    return inForm(
      draft,
      (form) =>
        withChapters(form, (chapters) => {
          const last = chapters[chapters.length - 1]!;
          return [...chapters, { ...last, id: 'appendix', number: 7, title: '查阅点开放情况' }];
        }),
      model,
    );
  },
};

const emptied = (id: string): Fault => ({
  name: `chapter ${id} without a word`,
  code: 'chapter-empty',
  also: ['review-unexplained'],
  spoil: (draft) =>
    inChapter(
      inForm(
        draft,
        (form) => form,
        withParagraphs(draft.model, id, () => []),
      ),
      id,
    ),
});

const tableless = (id: string): Fault => ({
  name: `chapter ${id} without its table`,
  code: 'table-missing',
  leaves,
  spoil: (draft) =>
    inChapter(
      inForm(draft, (form) => ({
        ...form,
        tables: form.tables.filter((table) => table.id !== id),
      })),
      id,
    ),
});

const rowless = (id: string): Fault => ({
  name: `table ${id} with its titles alone`,
  code: 'table-empty',
  spoil: (draft) =>
    inChapter(
      inForm(draft, (form) =>
        inTable(form, id, (table) => inBlocks(table, (block) => ({ ...block, rows: [] }))),
      ),
      id,
    ),
});

export const chapterFaults: readonly Fault[] = [
  ...chapterIds.map(left),
  renumbered,
  retitled,
  misnumbered,
  swapped,
  seventh,
  ...['overview', 'issues', 'other-matters'].map(emptied),
  ...withTables.map(tableless),
  ...['disclosure', 'applications'].map(rowless),
];
