import { chineseOrdinal } from '../../text/numbers';
import type { Localised } from '../localised';
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

/**
 * The snippets of all editions by name: the report, its chapters, tables and blocks. Editors list them by
 * their prefixes: that of the newest edition of the first type has no edition behind it and so comes first.
 */
export function snippetsOf(templates: readonly Template[]): Readonly<Record<string, Snippet>> {
  const usual = templates.findLast(({ type }) => type === templates[0]?.type);
  return Object.fromEntries(
    templates.flatMap((template) => {
      const entry = entriesOf(template, template === usual);
      return [
        reportEntry(entry, template),
        ...template.chapters.map((chapter) => chapterEntry(entry, template, chapter)),
        ...template.tables.flatMap((table) => [
          tableEntry(entry, template, table),
          ...(table.blocks.length > 1
            ? table.blocks.map((block) => blockEntry(entry, table, block))
            : []),
        ]),
      ];
    }),
  );
}

type Entry = readonly [name: string, snippet: Snippet];
type MakeEntry = (draft: Draft) => Entry;

const reportEntry = (entry: MakeEntry, { id, ...template }: Template): Entry =>
  entry({
    name: '年报骨架',
    prefixes: ['年报骨架', 'nianbao'],
    // As the edition is asked for where one of several is meant, and in English.
    further: [`年报骨架${chineseEnding(template.name, id)}`, `nianbao${id}`, `skeleton${id}`],
    meaning: ['整篇年报骨架', 'whole report'],
    parts: reportSkeleton({ id, ...template }),
  });

const chapterEntry = (entry: MakeEntry, template: Template, chapter: ChapterTemplate): Entry =>
  entry({
    name: chapterHeading(chapter),
    prefixes: [ordinalName(chapter), `zhang${chapter.number}`],
    meaning: [`${ordinalName(chapter)}：${chapter.title}`, `chapter ${chapter.number}`],
    parts: chapterSkeleton(template, chapter),
  });

const ordinalName = ({ number }: ChapterTemplate): string =>
  `第${chineseOrdinal(number) ?? number}章`;

function tableEntry(entry: MakeEntry, template: Template, table: TableTemplate): Entry {
  const name = table.name['zh-cn'];
  const { meaning } = table.explanation ?? {};
  return entry({
    name,
    prefixes: [name.replace(/[“”（）]/g, ''), ...pinyin(template, table)],
    meaning: [`${name}：${meaning?.['zh-cn'] ?? ''}`, `${table.name.en}: ${meaning?.en ?? ''}`],
    parts: tableSkeleton(table),
  });
}

/** Tables are counted by the chapter they stand in: 表二 is chapter two's. */
const pinyin = (template: Template, table: TableTemplate): readonly string[] =>
  template.chapters
    .filter((chapter) => chapter.table === table.id)
    .map(({ number }) => `biao${number}`);

function blockEntry(entry: MakeEntry, table: TableTemplate, block: BlockTemplate): Entry {
  const name = `${table.name['zh-cn']}${block.caption ?? block.id}`;
  const { meaning } = block.explanation ?? {};
  return entry({
    name,
    prefixes: [name.replace(/[“”（）]/g, '')],
    meaning: [`${name}：${meaning?.['zh-cn'] ?? ''}`, `${table.name.en}: ${meaning?.en ?? ''}`],
    parts: blockSkeleton(table, block),
  });
}

interface Draft {
  readonly name: string;
  /** Each is followed by the edition, unless that is the usual one. */
  readonly prefixes: readonly string[];
  /** Besides, as they are. */
  readonly further?: readonly string[];
  /** In Chinese and in English. */
  readonly meaning: readonly [string, string];
  readonly parts: readonly SkeletonPart[];
}

const entriesOf =
  ({ id, name: edition }: Template, isUsual: boolean): MakeEntry =>
  ({ name, prefixes, further = [], meaning, parts }) => [
    `${name}（${plain(edition['zh-cn'])}）`,
    {
      prefix: [
        ...new Set([
          ...prefixes.map((prefix) => (isUsual ? prefix : named(prefix, edition, id))),
          ...further,
        ]),
      ],
      description: `${statement(meaning[0])}（${plain(edition['zh-cn'])}） / ${statement(meaning[1])} (${plain(edition.en)})`,
      body: snippetText(parts).split('\n'),
    },
  ];

/** The name of an edition, to stand in brackets: without any of its own. */
const plain = (name: string): string =>
  name.replace('（', '，').replace(' (', ', ').replace(/[）)]/, '');

/** A sentence that goes on in brackets. */
const statement = (text: string): string => text.replace(/[。.]$/, '');

/** A Chinese prefix ends in Chinese; in another, what ends in a digit is kept apart from the edition. */
function named(prefix: string, edition: Localised, id: string): string {
  if (!/^[a-z]/.test(prefix)) return prefix + chineseEnding(edition, id);
  return /\d$/.test(prefix) ? `${prefix}-${id}` : prefix + id;
}

/** The edition behind a Chinese prefix: its year where that is all its id, else its name, which can be read. */
const chineseEnding = (edition: Localised, id: string): string =>
  /^\d+$/.test(id) ? id : edition['zh-cn'].replace(/[（），“”]/g, '');
