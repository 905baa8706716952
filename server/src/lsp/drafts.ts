import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reportLanguage } from '../protocol/names';
import type { Analysis, LanguageService } from '../service/languageService';
import type { Settings } from '../workspace/settings';
import type { SettingsStore } from './settingsStore';

/** An open document with what is known of its current version. */
export interface OpenDraft {
  readonly document: TextDocument;
  readonly settings: Settings;
  /** Speaks the language of the settings. */
  readonly service: LanguageService;
  /** Worked out when first asked for, once a version and its settings. */
  analysis(): Analysis;
}

/** The open documents. */
export interface Drafts {
  /** Null for a document that is not open. */
  open(uri: string): Promise<OpenDraft | null>;
}

interface Known {
  readonly version: number;
  readonly settings: Settings;
  readonly analysis: Analysis;
}

export function createDrafts(
  documents: TextDocuments<TextDocument>,
  settingsStore: SettingsStore,
  serviceFor: (settings: Settings) => LanguageService,
): Drafts {
  const known = new WeakMap<TextDocument, Known>();

  const analysisOf = (
    document: TextDocument,
    settings: Settings,
    service: LanguageService,
  ): Analysis => {
    const before = known.get(document);
    if (before?.version === document.version && before.settings === settings) {
      return before.analysis;
    }
    const analysis = service.analyse(
      {
        text: document.getText(),
        version: document.version,
        declared: document.languageId === reportLanguage,
      },
      { levels: settings.levels, ...(settings.edition !== null && { edition: settings.edition }) },
    );
    known.set(document, { version: document.version, settings, analysis });
    return analysis;
  };

  return {
    open: async (uri) => {
      const settings = await settingsStore.forDocument(uri);
      const document = documents.get(uri);
      if (!document) return null;
      const service = serviceFor(settings);
      return {
        document,
        settings,
        service,
        analysis: () => analysisOf(document, settings, service),
      };
    },
  };
}
