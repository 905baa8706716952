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
   * The settings are the same object as long as they say the same. With `scope` the editor's are those for that
   * address, and the document is not remembered.
   */
  forDocument(uri: string, scope?: string): Promise<DraftConfiguration>;
  forget(uri: string): void;
}

/** What holds for a file of another program holds for the document that shows its text. */
const homeOf = (uri: string): string => fileAddress(uri) ?? uri;

const none: readonly BaselineEntry[] = [];

export function createDraftSettingsStore(
  editorSettings: SettingsStore,
  projects: Projects,
): DraftSettingsStore {
  const last = new Map<
    string,
    { readonly sources: DraftSources; readonly settings: DraftSettings }
  >();
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
      if (scope === undefined) last.set(uri, { sources, settings });
      return { settings, project };
    },
    forget: (address) => {
      const uri = homeOf(address);
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
