import type { FileProblem } from '../../project/jsonText';
import { typeNames, type Engine, type EngineFor } from '../../project/ownTypes/engine';
import { findTypes } from '../../project/ownTypes/find';
import { readOwnTypes, type OwnTypes } from '../../project/ownTypes/read';
import type { NamedTypeFolder } from '../../project/ownTypes/setting';
import type { Message } from '../../wording/message';
import type { Trust } from '../trust';
import { addressKey, folderOf, resolveFrom } from './addresses';
import type { FileStore } from './store';

/** The types that settings files name. */
export interface OwnTypeStore {
  /** Knows the product's types alone. */
  readonly engine: Engine;
  /**
   * What drafts are read with for which the settings file at the address holds; the same as long as the
   * templates say the same. The problems are the settings file's own.
   */
  engineFor(
    settingsUri: string,
    named: readonly NamedTypeFolder[],
  ): Promise<{ readonly engine: Engine; readonly problems: readonly FileProblem[] }>;
}

export interface OwnTypeParts {
  readonly engine: Engine;
  readonly engineFor: EngineFor;
  readonly files: FileStore;
  readonly trust: Trust;
  /** Hears of each template that is read, with what is wrong in it. */
  readonly onRead: (uri: string, text: string, problems: readonly FileProblem[]) => void;
}

/** Reads the templates anew when one of them may have changed. In folders that are not trusted none is read. */
export function createOwnTypeStore(parts: OwnTypeParts): OwnTypeStore {
  const { engine, engineFor, files, trust, onRead } = parts;
  const last = new Map<string, { readonly key: string; readonly own: OwnTypes }>();

  return {
    engine,
    engineFor: async (settingsUri, named) => {
      const folder = folderOf(settingsUri);
      const [first] = named;
      if (!first || folder === null) return { engine, problems: [] };
      if (!trust.isTrusted()) return { engine, problems: [problemAt(first, 'types-untrusted')] };
      const { folders, missing } = await findTypes(named, {
        list: (path) => files.list(resolveFrom(folder, path)),
        text: (path) => files.text(resolveFrom(folder, path)),
      });
      const key = JSON.stringify(folders);
      const before = last.get(addressKey(settingsUri));
      const own = before?.key === key ? before.own : readOwnTypes(folders, typeNames(engine.known));
      last.set(addressKey(settingsUri), { key, own });
      for (const { path, text, problems } of own.files)
        onRead(resolveFrom(folder, path), text ?? '', problems);
      return {
        engine: engineFor(own),
        problems: missing.map((each) => problemAt(each, 'types-missing')),
      };
    },
  };
}

const problemAt = (
  { path, span }: NamedTypeFolder,
  key: string,
): { readonly span: NamedTypeFolder['span']; readonly message: Message } => ({
  span,
  message: { key: `settings.${key}`, args: { path } },
});
