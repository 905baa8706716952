import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reportLanguage } from '../protocol/names';
import type { Analysis, LanguageService } from '../service/languageService';
import type { DraftSettings } from '../project/draftSettings';
import type { DraftConfiguration, DraftSettingsStore } from './draftSettingsStore';
import type { Project } from './files/projects';

/** An open document with what is known of its current version. */
export interface OpenDraft {
  readonly document: TextDocument;
  readonly settings: DraftSettings;
  /** The files that hold for it. */
  readonly project: Project;
  /** Speaks the language of the settings. */
  readonly service: LanguageService;
  /** Worked out when first asked for, once a version and its settings. */
  analysis(): Analysis;
}

/** The open documents. */
export interface Drafts {
  /** Null for a document that is not open. */
  open(uri: string): Promise<OpenDraft | null>;
  /**
   * The same of a document that no editor shows. With `scope` the editor's settings are those for that address,
   * and nothing of the document is kept.
   */
  closed(document: TextDocument, scope?: string): Promise<OpenDraft>;
}

/** Clients may send another text under the same version, so that the version alone tells nothing. */
interface Known {
  readonly version: number;
  readonly text: string;
  readonly settings: DraftSettings;
  readonly analysis: Analysis;
}

export function createDrafts(
  documents: TextDocuments<TextDocument>,
  settingsStore: DraftSettingsStore,
  serviceFor: (settings: DraftSettings) => LanguageService,
): Drafts {
  const known = new WeakMap<TextDocument, Known>();

  const analysisOf = (
    document: TextDocument,
    settings: DraftSettings,
    service: LanguageService,
  ): Analysis => {
    const { version } = document;
    const text = document.getText();
    const before = known.get(document);
    if (before?.version === version && before.text === text && before.settings === settings) {
      return before.analysis;
    }
    const analysis = service.analyse(
      {
        text,
        declared: document.languageId === reportLanguage,
      },
      settings,
    );
    known.set(document, { version, text, settings, analysis });
    return analysis;
  };

  const draftOf = (document: TextDocument, configuration: DraftConfiguration): OpenDraft => {
    const { settings, project } = configuration;
    const service = serviceFor(settings);
    return {
      document,
      settings,
      project,
      service,
      analysis: () => analysisOf(document, settings, service),
    };
  };
  return {
    open: async (uri) => {
      const configuration = await settingsStore.forDocument(uri);
      const document = documents.get(uri);
      return document ? draftOf(document, configuration) : null;
    },
    closed: async (document, scope) =>
      draftOf(document, await settingsStore.forDocument(document.uri, scope)),
  };
}
