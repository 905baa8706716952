import { findNodeAtLocation, type Node } from 'jsonc-parser';
import editionSchema from '../../../../templates/template.schema.json';
import typeSchema from '../../../../templates/type.schema.json';
import type { Template, TemplateFile } from '../../template/model';
import type { ReportType } from '../../template/type';
import type { Message } from '../../wording/message';
import { spanOf } from '../../text/span';
import { parseJsonText, spanOfNode, type FileProblem } from '../jsonText';
import { editionProblems, typeProblems } from './coherence';
import { typeFileName, type TypeFile, type TypeFolder } from './find';
import { schemaProblems, type ReportAt, type Schema } from './schema';

/** The names that are taken, and those that templates may use. */
export interface TypeNames {
  readonly types: readonly string[];
  readonly editions: readonly string[];
  readonly ruleCodes: readonly string[];
  readonly families: readonly string[];
  /** Expressions are the product's own, which are measured by other means. */
  readonly trustsExpressions?: true;
}

/** A file of a type, and what is wrong in it. */
export interface ReadTypeFile {
  readonly path: string;
  /** Null where it could not be read. */
  readonly text: string | null;
  readonly problems: readonly FileProblem[];
  /** The id of the edition that it holds; null for another file, or one that cannot be understood. */
  readonly edition: string | null;
}

export interface OwnTypes {
  /** The editions of the types of which every file is right. */
  readonly templates: readonly Template[];
  readonly files: readonly ReadTypeFile[];
}

export const noTypes: OwnTypes = { templates: [], files: [] };

/**
 * Reads types that do not come with the product. Never fails: a type with anything wrong in one of its files
 * is not among the templates, and the files tell what is wrong and where.
 */
export function readOwnTypes(folders: readonly TypeFolder[], names: TypeNames): OwnTypes {
  const templates: Template[] = [];
  const files: ReadTypeFile[] = [];
  for (const folder of folders) {
    const taken = {
      ...names,
      types: [...names.types, ...templates.map(({ type }) => type.id)],
      editions: [...names.editions, ...templates.map(({ id }) => id)],
    };
    const read = readFolder(folder, taken);
    files.push(...read.files);
    templates.push(...read.templates);
  }
  return { templates, files };
}

function readFolder({ files }: TypeFolder, names: TypeNames): OwnTypes {
  const isType = ({ path }: TypeFile): boolean => path.endsWith(`/${typeFileName}`);
  const typeFile = readFile<ReportType>(files.find(isType)!, typeSchema, (type, report) => {
    if (names.types.includes(type.id)) report(['id'], 'taken', { name: type.id });
    typeProblems(type, names, unlessTrusted(names, report));
  });
  const { value: type } = typeFile;
  const ids = new Set(names.editions);
  const editions = files
    .filter((each) => !isType(each))
    .map((each) =>
      readFile<TemplateFile>(each, editionSchema as Schema, (edition, report) => {
        if (ids.has(edition.id)) report(['id'], 'taken', { name: edition.id });
        ids.add(edition.id);
        if (type) editionProblems(edition, type, unlessTrusted(names, report));
      }),
    );
  const all: ReadTypeFile[] = [
    told(typeFile, null),
    ...editions.map((each) => told(each, each.value?.id ?? null)),
  ];
  if (editions.length === 0)
    all[0] = { ...all[0]!, problems: [...all[0]!.problems, atStart('no-edition')] };
  const isRight = all.every(({ problems }) => problems.length === 0);
  const templates = type && isRight ? editions.map(({ value }) => ({ ...value!, type })) : [];
  return { templates: [...templates].sort((a, b) => a.years.first - b.years.first), files: all };
}

const unlessTrusted =
  ({ trustsExpressions }: TypeNames, report: ReportAt): ReportAt =>
  (path, key, args) => {
    if (trustsExpressions !== true || key !== 'expression') report(path, key, args);
  };

const told = (
  { path, text, problems }: Content<unknown>,
  edition: string | null,
): ReadTypeFile => ({ path, text, problems, edition });

const atStart = (key: string): FileProblem => ({
  span: spanOf(0, 1),
  message: { key: `template.problem.${key}`, args: {} },
});

/** What a file says, where it follows its schema and hangs together. */
interface Content<Value> extends Omit<ReadTypeFile, 'edition'> {
  readonly value: Value | null;
}

function readFile<Value>(
  { path, text }: TypeFile,
  schema: Schema,
  check: (value: Value, report: ReportAt) => void,
): Content<Value> {
  if (text === null) return { path, text, value: null, problems: [atStart('unreadable')] };
  const { root, value, problems: unread } = parseJsonText(text);
  if (!root || unread.length > 0) {
    const problems = unread.length > 0 ? unread : [atStart('empty')];
    return { path, text, value: null, problems };
  }
  const problems = [...schemaProblems(root, schema)];
  if (problems.length > 0) return { path, text, value: null, problems };
  const own = inBothLanguages(value) as Value;
  check(own, (at, key, args = {}) => {
    problems.push({
      span: spanOfNode(nearest(root, at)),
      message: { key: `template.problem.${key}`, args } satisfies Message,
    });
  });
  return { path, text, value: own, problems };
}

/** A problem at what the path leads to in the file's text, or at what comes nearest to it. */
export function problemAt(
  text: string,
  path: readonly (string | number)[],
  message: Message,
): FileProblem {
  const { root } = parseJsonText(text);
  return { span: root ? spanOfNode(nearest(root, path)) : spanOf(0, 1), message };
}

/** What the path leads to, or what comes nearest to it. */
function nearest(root: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)]);
    if (node) return node;
  }
  return root;
}

/** The same with the Chinese words where there are no English ones: who writes for one office needs no others. */
function inBothLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inBothLanguages);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(
    ([name, each]) => [name, inBothLanguages(each)] as const,
  );
  const own = Object.fromEntries(fields);
  return 'zh-cn' in own && !('en' in own) ? { ...own, en: own['zh-cn'] } : own;
}
