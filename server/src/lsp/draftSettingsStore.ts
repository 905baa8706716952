import type { BaselineEntry } from '../rules/suppression/baseline';
import { fileAddress } from '../protocol/documents';
import { draftSettings, type DraftSettings, type DraftSources } from '../project/draftSettings';
import type { Project, Projects } from './files/projects';
import type { SettingsStore } from './settingsStore';

/** What holds for a draft, and the files that say so. */
export interface DraftConfiguration {
  readonly settings: DraftSettings;
  readonly project: Project;
}

/** What holds for each draft, of the editor's settings and the files beside it together. */
export interface DraftSettingsStore {
  /**
   * The settings of an open document are the same object as long as they say the same; of others nothing is kept,
   * since nobody says when they are done with. With `scope` the editor's are those for that address.
   */
  forDocument(uri: string, scope?: string): Promise<DraftConfiguration>;
  /** For a document that was closed. */
  forget(uri: string): void;
}

/** What holds for a file of another program holds for the document that shows its text. */
const homeOf = (uri: string): string => fileAddress(uri) ?? uri;

const none: readonly BaselineEntry[] = [];

export function createDraftSettingsStore(
  editorSettings: SettingsStore,
  projects: Projects,
  openDocuments: () => readonly string[],
): DraftSettingsStore {
  const last = new Map<
    string,
    { readonly sources: DraftSources; readonly settings: DraftSettings }
  >();
  const isOpen = (uri: string): boolean => openDocuments().some((open) => homeOf(open) === uri);
  return {
    forDocument: async (address, scope) => {
      const uri = homeOf(address);
      const [editor, project] = await Promise.all([
        editorSettings.forDocument(scope ?? uri),
        projects.forDraft(uri),
      ]);
      const { draftPath, baseline } = project;
      const sources: DraftSources = {
        editor,
        file: project.settings?.content.settings ?? null,
        previous: project.previous,
        previousAddress: project.previousAddress,
        ofKnownBody: project.isPaired,
        subordinates: project.subordinates,
        baseline: (draftPath === null ? null : baseline?.content.drafts.get(draftPath)) ?? none,
        engine: project.engine,
      };
      const before = scope === undefined ? last.get(uri) : undefined;
      const settings =
        before && areSame(before.sources, sources) ? before.settings : draftSettings(sources);
      if (scope === undefined) {
        if (isOpen(uri)) last.set(uri, { sources, settings });
        else editorSettings.forget(uri);
      }
      return { settings, project };
    },
    forget: (address) => {
      const uri = homeOf(address);
      // A file's text may be shown by another document still.
      if (isOpen(uri)) return;
      last.delete(uri);
      editorSettings.forget(uri);
    },
  };
}

const areSame = (a: DraftSources, b: DraftSources): boolean =>
  a.editor === b.editor &&
  a.file === b.file &&
  a.previous === b.previous &&
  a.previousAddress === b.previousAddress &&
  a.ofKnownBody === b.ofKnownBody &&
  a.subordinates === b.subordinates &&
  a.baseline === b.baseline &&
  a.engine === b.engine;
