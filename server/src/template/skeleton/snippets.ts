import { chineseOrdinal } from '../../text/numbers';
import type { BlockTemplate, ChapterTemplate, TableTemplate, Template } from '../model';
import type { SkeletonPart } from './parts';
import { snippetText } from './render';
import { chapterHeading, chapterSkeleton, reportSkeleton } from './report';
import { blockSkeleton, tableSkeleton } from './tables';

/** One entry of an editor's snippet file. */
export interface Snippet {
  readonly prefix: readonly string[];
  /** Chinese first, English after a slash: snippet files know no translation. */
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippets of all editions by name: the report, its chapters, tables and blocks. */
export const snippetsOf = (templates: readonly Template[]): Readonly<Record<string, Snippet>> =>
  Object.fromEntries(
    templates.flatMap((template) => [
      reportEntry(template),
      ...template.chapters.map((chapter) => chapterEntry(template, chapter)),
      ...template.tables.flatMap((table) => [
        tableEntry(template, table),
        ...(table.blocks.length > 1
          ? table.blocks.map((block) => blockEntry(template, table, block))
          : []),
      ]),
    ]),
  );

type Entry = readonly [name: string, snippet: Snippet];

const reportEntry = (template: Template): Entry =>
  entry(template, {
    name: '年报骨架',
    prefixes: ['年报骨架', 'nianbao', 'skeleton'],
    meaning: ['整篇年报骨架', 'whole report'],
    parts: reportSkeleton(template),
  });

const chapterEntry = (template: Template, chapter: ChapterTemplate): Entry =>
  entry(template, {
    name: chapterHeading(chapter),
    prefixes: [
      ordinalName(chapter),
      chapter.title,
      `zhang${chapter.number}-`,
      `chapter-${chapter.id}-`,
    ],
    meaning: [`${ordinalName(chapter)}：${chapter.title}`, `chapter ${chapter.number}`],
    parts: chapterSkeleton(template, chapter),
  });

const ordinalName = ({ number }: ChapterTemplate): string =>
  `第${chineseOrdinal(number) ?? number}章`;

function tableEntry(template: Template, table: TableTemplate): Entry {
  const name = table.name['zh-cn'];
  const { meaning } = table.explanation ?? {};
  return entry(template, {
    name,
    prefixes: [name, ...pinyin(template, table), `table-${table.id}-`],
    meaning: [`${name}：${meaning?.['zh-cn'] ?? ''}`, `${table.name.en}: ${meaning?.en ?? ''}`],
    parts: tableSkeleton(table),
  });
}

/** Tables are counted by the chapter they stand in: 表二 is chapter two's. */
const pinyin = (template: Template, table: TableTemplate): readonly string[] =>
  template.chapters
    .filter((chapter) => chapter.table === table.id)
    .map(({ number }) => `biao${number}-`);

function blockEntry(template: Template, table: TableTemplate, block: BlockTemplate): Entry {
  const name = `${table.name['zh-cn']}${block.caption ?? block.id}`;
  const { meaning } = block.explanation ?? {};
  return entry(template, {
    name,
    prefixes: [name.replace(/[（）]/g, ''), `block-${block.id}-`],
    meaning: [`${name}：${meaning?.['zh-cn'] ?? ''}`, `${table.name.en}: ${meaning?.en ?? ''}`],
    parts: blockSkeleton(table, block),
  });
}

interface Draft {
  readonly name: string;
  /** Each is followed by the edition. */
  readonly prefixes: readonly string[];
  /** In Chinese and in English. */
  readonly meaning: readonly [string, string];
  readonly parts: readonly SkeletonPart[];
}

const entry = (template: Template, { name, prefixes, meaning, parts }: Draft): Entry => [
  `${name}（${template.name['zh-cn']}）`,
  {
    prefix: prefixes.map((prefix) => `${prefix}${template.id}`),
    description: `${meaning[0]}（${template.name['zh-cn']}） / ${meaning[1]} (${template.name.en})`,
    body: snippetText(parts).split('\n'),
  },
];
