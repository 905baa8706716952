import type { ReportReader } from '../../report/parse';
import { oncePer } from '../../text/oncePer';
import type { Subordinate, Subordinates } from '../../facts/rollup/subordinates';
import {
  collectSubordinates,
  figuresIn,
  type CollectedSubordinates,
} from '../../project/subordinates/collect';
import type { RollupSetting } from '../../project/subordinates/setting';
import { addressKey, folderOf, nameOf, resolveFrom } from './addresses';
import { remembering } from './remembering';
import type { FileStore } from './store';

/** The reports of units that settings files name. */
export interface SubordinateStore {
  /** The reports that the draft adds up by the settings file at the address; null for any other draft. */
  forDraft(
    uri: string,
    settingsUri: string,
    rollup: RollupSetting,
    reader: ReportReader,
  ): Promise<Subordinates | null>;
  /** All that the settings file names. The reports are the same object as long as they say the same. */
  namedIn(
    settingsUri: string,
    rollup: RollupSetting,
    reader: ReportReader,
  ): Promise<CollectedSubordinates>;
  /** Whether there is the consolidated report that the settings file names. */
  hasConsolidated(settingsUri: string, rollup: RollupSetting): Promise<boolean>;
}

interface Known {
  readonly version: number;
  readonly entries: string;
  readonly reader: ReportReader;
  readonly collected: Promise<CollectedSubordinates>;
}

/** Reads files anew only when one may have changed, and takes in only what is another text then. */
export function createSubordinateStore(files: FileStore): SubordinateStore {
  const figuresOf = oncePer((reader: ReportReader) =>
    remembering((text) => figuresIn(reader, text)),
  );
  const last = new Map<string, Known>();

  const collect = (
    folder: string,
    { consolidated, subordinates }: RollupSetting,
    reader: ReportReader,
  ) => {
    const own = addressKey(resolveFrom(folder, consolidated.path));
    return collectSubordinates(
      subordinates.map(({ path }) => path),
      {
        list: (path) => files.list(resolveFrom(folder, path)),
        figures: async (path) => {
          const address = resolveFrom(folder, path);
          const text = await files.text(address);
          return text === null ? 'unreadable' : figuresOf(reader)(address, text);
        },
        addressOf: (path) => resolveFrom(folder, path),
        isConsolidated: (path) => addressKey(resolveFrom(folder, path)) === own,
      },
    );
  };
  const namedIn: SubordinateStore['namedIn'] = (settingsUri, rollup, reader) => {
    const key = addressKey(settingsUri);
    const { consolidated, subordinates } = rollup;
    const entries = JSON.stringify([consolidated.path, ...subordinates.map(({ path }) => path)]);
    const version = files.version();
    const before = last.get(key);
    const isSameList = before?.entries === entries && before.reader === reader;
    if (before?.version === version && isSameList) return before.collected;
    const collected = Promise.all([
      collect(folderOf(settingsUri) ?? '', rollup, reader),
      before?.collected,
    ]).then(([now, then]) =>
      then && areSame(now.subordinates, then.subordinates)
        ? { ...now, subordinates: then.subordinates }
        : now,
    );
    last.set(key, { version, entries, reader, collected });
    return collected;
  };

  return {
    namedIn,
    forDraft: async (uri, settingsUri, rollup, reader) => {
      const own = resolveFrom(folderOf(settingsUri) ?? '', rollup.consolidated.path);
      if (addressKey(own) !== addressKey(uri)) return null;
      return (await namedIn(settingsUri, rollup, reader)).subordinates;
    },
    hasConsolidated: async (settingsUri, { consolidated }) => {
      const address = resolveFrom(folderOf(settingsUri) ?? '', consolidated.path);
      const folder = folderOf(address);
      const entries = folder === null ? null : await files.list(folder);
      return entries?.some(({ name }) => name === nameOf(address)) === true;
    },
  };
}

const areSame = (a: Subordinates, b: Subordinates): boolean =>
  a.length === b.length && a.every((each, index) => isSame(each, b[index]!));

const isSame = (a: Subordinate, b: Subordinate): boolean =>
  a.path === b.path &&
  a.named === b.named &&
  (a.kind === 'report' ? b.kind === 'report' && a.figures === b.figures : a.kind === b.kind);
