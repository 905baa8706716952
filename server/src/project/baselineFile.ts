import { findNodeAtLocation, getNodeValue } from 'jsonc-parser';
import type { Message } from '../wording/message';
import type { BaselineEntry } from '../rules/suppression/baseline';
import type { Span } from '../text/span';
import { parseJsonText, spanOfNode, type FileProblem } from './jsonText';

/** The name of the file, beside the drafts whose accepted findings it holds or in a folder above. */
export const baselineFileName = 'gouji-baseline.json';

/** An entry where it stands in the file. */
export interface PlacedEntry extends BaselineEntry {
  readonly span: Span;
}

/** Accepted findings by the draft's path from the file's folder, with `/` between its parts. */
export interface BaselineFile {
  readonly drafts: ReadonlyMap<string, readonly PlacedEntry[]>;
  readonly problems: readonly FileProblem[];
}

const version = 1;

/** Reads a baseline. Never fails: what is not understood is a problem at its place. */
export function parseBaselineFile(text: string): BaselineFile {
  const { root, problems: unread } = parseJsonText(text);
  const problems = [...unread];
  const drafts = new Map<string, readonly PlacedEntry[]>();
  const list = root && findNodeAtLocation(root, ['drafts']);
  if (root && list?.type !== 'object') {
    problems.push(problemAt(spanOfNode(root), 'baseline.form', { version }));
  }
  for (const { children } of list?.children ?? []) {
    const [path, entries] = children ?? [];
    if (!path || !entries) continue;
    const placed = (entries.children ?? []).flatMap((node) => {
      const entry: unknown = getNodeValue(node);
      if (isEntry(entry)) {
        return [{ ...written(entry), span: spanOfNode(node) }];
      }
      problems.push(problemAt(spanOfNode(node), 'baseline.entry'));
      return [];
    });
    drafts.set(String(path.value), placed);
  }
  return { drafts, problems };
}

/** A baseline with the accepted findings of some drafts replaced; the other drafts' stay. */
export function baselineText(
  before: BaselineFile | null,
  changed: ReadonlyMap<string, readonly BaselineEntry[]>,
): string {
  const all = new Map<string, readonly BaselineEntry[]>([...(before?.drafts ?? []), ...changed]);
  const drafts = [...all]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entries]) => [path, entries.map(written)]);
  return `${JSON.stringify({ version, drafts: Object.fromEntries(drafts) as unknown }, null, 2)}\n`;
}

/** What a file has of an entry; words that are none are left out. */
const written = ({ rule, place, hash, reason, by }: BaselineEntry): BaselineEntry => ({
  rule,
  place,
  hash,
  ...(isWord(reason) && { reason }),
  ...(isWord(by) && { by }),
});

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, place, hash } = value as Readonly<Record<string, unknown>>;
  return [rule, place, hash].every((each) => typeof each === 'string');
}

const problemAt = (span: Span, key: string, args: Message['args'] = {}): FileProblem => ({
  span,
  message: { key, args },
});
