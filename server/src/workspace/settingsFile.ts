import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Message } from '../rules/model';
import { spanOf, type Span } from '../text/span';
import { parseSettings, type KnownNames, type Settings } from './settings';

/** The name of the file, beside the drafts it is for or in a folder above. */
export const settingsFileName = 'gouji.json';

/** What a settings file says, and what of it could not be understood. */
export interface SettingsFile {
  readonly settings: Settings;
  /** In the order of the file. */
  readonly problems: readonly { readonly span: Span; readonly message: Message }[];
}

const settingNames: readonly string[] = ['language', 'edition', 'rules'];
const schemaName = '$schema';

/**
 * Reads a settings file: JSON, comments and trailing commas allowed. Never fails: each thing not
 * understood is a problem at its place, and the rest holds. An empty text says nothing.
 */
export function parseSettingsFile(text: string, known: KnownNames): SettingsFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const value: unknown = root && getNodeValue(root);
  const { settings, problems } = parseSettings(value, known);
  return {
    settings,
    problems: [
      ...errors.map(({ offset, length }) => ({
        span: spanOf(offset, offset + length),
        message: { key: 'settings.syntax', args: {} },
      })),
      ...namesIn(root).flatMap((node) => {
        const name = String(node.value);
        if (name === schemaName || settingNames.includes(name)) return [];
        const args = { name, known: settingNames.join(', ') };
        return [{ span: spanOfNode(node), message: { key: 'settings.unknown-name', args } }];
      }),
      ...problems.map(({ path, key, args }) => ({
        span: spanOfNode(root && findNodeAtLocation(root, [...path])),
        message: { key, args },
      })),
    ].sort((a, b) => a.span.start - b.span.start),
  };
}

/** The outermost names. */
const namesIn = (root: Node | undefined): readonly Node[] =>
  root?.type === 'object'
    ? (root.children ?? []).flatMap(({ children }) => children?.slice(0, 1) ?? [])
    : [];

const spanOfNode = (node: Node | undefined): Span =>
  node === undefined ? spanOf(0, 0) : spanOf(node.offset, node.offset + node.length);
