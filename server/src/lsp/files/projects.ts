import type { FileProblem } from '../../project/jsonText';
import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import { oncePer } from '../../text/oncePer';
import type { Subordinates } from '../../facts/rollup/subordinates';
import { baselineFileName, parseBaselineFile, type BaselineFile } from '../../project/baselineFile';
import type { Engine } from '../../project/ownTypes/engine';
import { parseSettingsFile, settingsFileName, type SettingsFile } from '../../project/settingsFile';
import type { CollectionStore, LastYears } from './collections';
import type { OwnTypeStore } from './ownTypes';
import { folderOf, foldersFor, pathWithin, resolveFrom } from './addresses';
import { remembering } from './remembering';
import type { FileStore } from './store';
import type { SubordinateStore } from './subordinates';

/** A file of ours with its address, its text and what it says. */
export interface OwnFile<Content> {
  readonly uri: string;
  readonly text: string;
  readonly content: Content;
}

/** The files that hold for a draft. */
export interface Project {
  readonly settings: OwnFile<SettingsFile> | null;
  readonly baseline: OwnFile<BaselineFile> | null;
  /** How the baseline names the draft; null without a baseline. */
  readonly draftPath: string | null;
  /**
   * The report of the year before that the settings name, else the one that the collection has of the same
   * body; null if there is none or it cannot be read.
   */
  readonly previous: Report | null;
  /** The address of its file; null without one. */
  readonly previousAddress: string | null;
  /** Whether it is the same body's by the collection, under whichever name. */
  readonly isPaired: boolean;
  /** The reports that the draft adds up; null where the settings do not tell that it adds up others. */
  readonly subordinates: Subordinates | null;
  /** What the draft is read and checked with. */
  readonly engine: Engine;
  /** Where files of ours for the draft are made; null for a draft without a folder. */
  readonly folder: string | null;
}

/** The settings that hold for a draft, and what it is read with by them. */
type Held = Pick<Project, 'settings' | 'engine'>;

export interface Projects {
  forDraft(uri: string): Promise<Project>;
}

/** Hears of each text of a file of ours, with what of it is not understood. */
export type OnRead = (uri: string, text: string, problems: readonly FileProblem[]) => void;

/**
 * Finds the files nearest to a draft. The same text is read once, and gives the same content; `onRead`
 * hears of each text.
 */
export function createProjects(
  files: FileStore,
  subordinates: SubordinateStore,
  collectionsFor: (reader: ReportReader) => CollectionStore,
  ownTypes: OwnTypeStore,
  onRead: OnRead,
): Projects {
  /** Not before the names of its types are known is it clear what else it may say. */
  const settingsOf = oncePer((engine: Engine) =>
    remembering((text) => parseSettingsFile(text, engine.known)),
  );
  const baselineOf = remembering((text, uri) => {
    const file = parseBaselineFile(text);
    onRead(uri, text, file.problems);
    return file;
  });
  const reportOf = oncePer((reader: ReportReader) => remembering((text) => reader.parse(text)));

  const nearest = async <Content>(
    uri: string,
    name: string,
    read: (uri: string, text: string) => Content,
  ): Promise<OwnFile<Content> | null> => {
    for (const folder of foldersFor(uri, files.roots())) {
      const address = `${folder}/${name}`;
      const text = await files.text(address);
      if (text !== null) return { uri: address, text, content: read(address, text) };
    }
    return null;
  };
  const heldAt = async (uri: string): Promise<Held> => {
    const file = await nearest(uri, settingsFileName, (_, text) => text);
    if (!file) return { settings: null, engine: ownTypes.engine };
    const { types } = settingsOf(ownTypes.engine)(file.uri, file.text).settings;
    const { engine, problems } = await ownTypes.engineFor(file.uri, types);
    const { settings, problems: unread } = settingsOf(engine)(file.uri, file.text);
    const content = { settings, problems: [...unread, ...problems] };
    onRead(file.uri, file.text, content.problems);
    return { settings: { ...file, content }, engine };
  };
  const previousOf = async (
    settings: OwnFile<SettingsFile> | null,
    { reader }: Engine,
  ): Promise<LastYears | null> => {
    const path = settings?.content.settings.previous ?? null;
    const folder = settings && folderOf(settings.uri);
    if (path === null || folder === null) return null;
    const address = resolveFrom(folder, path);
    const text = await files.text(address);
    const report = text === null ? null : reportOf(reader)(address, text);
    return report?.recognised === true ? { report, address } : null;
  };

  const subordinatesOf = async (
    uri: string,
    settings: OwnFile<SettingsFile> | null,
    { reader }: Engine,
  ): Promise<Subordinates | null> => {
    const rollup = settings?.content.settings.rollup ?? null;
    return settings && rollup && subordinates.forDraft(uri, settings.uri, rollup, reader);
  };

  return {
    forDraft: async (uri) => {
      const [{ settings, engine }, baseline] = await Promise.all([
        heldAt(uri),
        nearest(uri, baselineFileName, baselineOf),
      ]);
      const collection = settings?.content.settings.collection ?? null;
      const compared =
        settings && collection
          ? await collectionsFor(engine.reader).forDraft(uri, settings.uri, collection)
          : null;
      const named = await previousOf(settings, engine);
      const previous = named ?? compared?.previous ?? null;
      const baselineFolder = baseline && folderOf(baseline.uri);
      return {
        settings,
        baseline,
        draftPath: baselineFolder === null ? null : pathWithin(baselineFolder, uri),
        previous: previous?.report ?? null,
        previousAddress: previous?.address ?? null,
        isPaired: named === null && previous !== null,
        subordinates:
          (await subordinatesOf(uri, settings, engine)) ?? compared?.subordinates ?? null,
        engine,
        folder: foldersFor(uri, files.roots())[0] ?? null,
      };
    },
  };
}
