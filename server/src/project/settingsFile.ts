import type { Node } from 'jsonc-parser';
import type { Message } from '../wording/message';
import { spanOf, type Span } from '../text/span';
import type { WordsExtension } from '../facts/words/model';
import { exportIn, exportSettingName, type ExportSetting } from './exportSetting';
import { parseJsonText, spanOfNode, type FileProblem } from './jsonText';
import { parseSettings, shortened, type KnownNames, type Settings } from './settings';
import { collectionIn, collectionName, type CollectionSetting } from './collection/setting';
import { requirementsIn, type LocalRequirements } from './collection/requirements';
import { typesIn, typesName, type NamedTypeFolder } from './ownTypes/setting';
import { rollupIn, rollupNames, type RollupSetting } from './subordinates/setting';
import { wordsIn, type ReportProblem } from './wordsSetting';

/** The name of the file, beside the drafts it is for or in a folder above. */
export const settingsFileName = 'gouji.json';

/** What a settings file says of the drafts that it is for. */
export interface FileSettings extends Settings {
  /** Words beside those that come with Gouji. */
  readonly words: WordsExtension;
  /** Path of the report of the year before, from the file's folder; null without one. */
  readonly previous: string | null;
  /** Which report adds up which others; null without. */
  readonly rollup: RollupSetting | null;
  /** The bodies that hand in reports, and where those lie; null without. */
  readonly collection: CollectionSetting | null;
  /** What an office above asks of the drafts; null without. */
  readonly requirements: LocalRequirements | null;
  /** Folders with types of one's own. */
  readonly types: readonly NamedTypeFolder[];
  /** How reports are exported. */
  readonly export: ExportSetting;
}

/** What a settings file says, and what of it could not be understood. */
export interface SettingsFile {
  readonly settings: FileSettings;
  /** In the order of the file. */
  readonly problems: readonly FileProblem[];
}

/** Requirements may stand by themselves or within a collection; by themselves they go before. */
const requirementsName = 'requirements';

/** The names of the settings that a file may hold, besides `$schema`. */
export const settingNames: readonly string[] = [
  'rules',
  'language',
  'type',
  typesName,
  'edition',
  'words',
  'previous',
  exportSettingName,
  ...rollupNames,
  collectionName,
  requirementsName,
];
const schemaName = '$schema';

/**
 * Reads a settings file: JSON, comments and trailing commas allowed. Never fails: each thing not
 * understood is a problem at its place, and the rest holds. An empty text says nothing.
 */
export function parseSettingsFile(text: string, known: KnownNames): SettingsFile {
  const { root, value, problems: unread } = parseJsonText(text);
  const placeOf = placesIn(root);
  const { settings, problems } = parseSettings(value, known);
  const more: { path: readonly (string | number)[]; message: Message }[] = [];
  const report: ReportProblem = (path, key, args) => more.push({ path, message: { key, args } });
  const words = wordsOf(value, report);
  const previous = previousOf(value, report);
  const collection = collectionIn(recordIn(value), placeOf, report, known);
  const requirements =
    requirementsIn(fieldOf(value, requirementsName), [requirementsName], placeOf, report, known) ??
    collection?.requirements ??
    null;
  const rollup = rollupIn(recordIn(value), placeOf, report);
  return {
    settings: {
      ...settings,
      words,
      previous,
      rollup,
      collection,
      requirements,
      types: typesIn(recordIn(value)[typesName], placeOf, report),
      export: exportIn(fieldOf(value, exportSettingName), report),
    },
    problems: [
      ...unread,
      ...namesIn(root).flatMap((node) => {
        const name = String(node.value);
        if (name === schemaName || settingNames.includes(name)) return [];
        const args = { name: shortened(name), known: settingNames.join(', ') };
        return [{ span: spanOfNode(node), message: { key: 'settings.unknown-name', args } }];
      }),
      ...problems.map(({ path, key, args }) => ({
        span: placeOf(path),
        message: { key, args },
      })),
      ...more.map(({ path, message }) => ({ span: placeOf(path), message })),
    ].sort((a, b) => a.span.start - b.span.start),
  };
}

function wordsOf(value: unknown, report: ReportProblem): WordsExtension {
  const words = fieldOf(value, 'words');
  if (words === undefined) return {};
  if (typeof words === 'object' && words !== null && !Array.isArray(words)) {
    return wordsIn(words as Readonly<Record<string, unknown>>, report);
  }
  report(['words'], 'settings.not-an-object', { name: 'gouji.words' });
  return {};
}

function previousOf(value: unknown, report: ReportProblem): string | null {
  const previous = fieldOf(value, 'previous');
  if (previous === undefined || previous === null) return null;
  if (typeof previous === 'string' && previous !== '') return previous;
  report(['previous'], 'settings.not-a-path', {});
  return null;
}

const fieldOf = (value: unknown, name: string): unknown => recordIn(value)[name];

const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The outermost names. */
const namesIn = (root: Node | undefined): readonly Node[] =>
  root?.type === 'object'
    ? (root.children ?? []).flatMap(({ children }) => children?.slice(0, 1) ?? [])
    : [];

type PlaceOf = (path: readonly (string | number)[]) => Span;

/**
 * Gives the place of what a path leads to, or of what comes nearest to it. The names of an object are
 * listed once: each of thousands may have a problem.
 */
function placesIn(root: Node | undefined): PlaceOf {
  const known = new Map<Node, ReadonlyMap<string, Node>>();
  const valuesOf = (node: Node): ReadonlyMap<string, Node> => {
    const before = known.get(node);
    if (before) return before;
    const values = new Map<string, Node>();
    for (const { children: [name, value] = [] } of node.children ?? []) {
      // Of a name that stands there twice the first is meant.
      if (name && value && !values.has(String(name.value))) values.set(String(name.value), value);
    }
    known.set(node, values);
    return values;
  };
  const stepFrom = (node: Node, step: string | number): Node | undefined => {
    if (typeof step === 'string')
      return node.type === 'object' ? valuesOf(node).get(step) : undefined;
    return node.type === 'array' ? node.children?.[step] : undefined;
  };
  return (path) => {
    if (!root) return spanOf(0, 0);
    let node = root;
    for (const step of path) {
      const next = stepFrom(node, step);
      if (!next) break;
      node = next;
    }
    return spanOfNode(node);
  };
}
